import { beforeAll, describe, expect, it } from 'vitest';
import type { ComposedReport } from '../../../functions/report/content/composeContent.ts';
import { escapeName } from '../../../functions/report/content/escapeName.ts';
import { workbookFiller } from '../../../functions/shared/workbook/fill/fillWorkbook.ts';
import { findTemplateFaults } from '../../../functions/shared/workbook/fill/findTemplateFaults.ts';
import { readWorkbookIndex } from '../../../functions/shared/workbook/fill/readWorkbookIndex.ts';
import { cellName } from '../../../functions/shared/workbook/package/reference.ts';
import { attributeOf, findElement, findElements } from '../../../functions/shared/workbook/package/elements.ts';
import { openParts, type Parts } from '../../../functions/shared/workbook/package/openParts.ts';
import { readEntries } from '../../../functions/shared/workbook/package/readEntries.ts';
import { figures, funders } from '../../../templates/index.ts';
import { composeReport, fillComposed, readTemplate } from '../../support/fillReport.ts';
import { openXmlErrors } from '../../support/openXmlErrors.ts';
import { printInOffice } from '../../support/printInOffice.ts';
import { readAll, type AllRead } from '../../support/readAll.ts';
import { realisticRows } from '../../support/realisticRows.ts';

const orders = funders.flatMap((funder) =>
  funder.reports.map((report) => ({
    funder,
    report,
    name: `${funder.id} ${report.id}`,
    period: report.every === 'year' ? '2025' : '2025-K3',
  })),
);
const lowerCase = (names: Iterable<string>) => [...names].map((name) => name.toLowerCase());

/** `women`, `total`, `previousPeriod.change`, `men.target`: what can stand after a figure's key. */
const facet =
  /^(title|value|women|men|nonBinary|unstated|total|womenShare|((women|men)\.)?(previousPeriod|samePeriodLastYear|sinceStart|target|wholeProject|reference)(\.(change|changePercent|points|accumulated|signal|label|note))?)$/;
const keys = [...figures.keys()].map(escapeName);
const isFigureName = (name: string) => keys.some((key) => name.startsWith(`${key}.`) && facet.test(name.slice(key.length + 1)));

/** What each report’s workbook is filled with, filled, read back and printed, once for all tests. */
interface Made {
  readonly composed: ComposedReport;
  readonly file: Uint8Array;
  readonly read: AllRead;
  readonly pages: readonly string[];
}
const made = new Map<string, Made>();
/** Every report is printed in one go: milliseconds on a busy machine. */
const PRINTING = 300_000;
const rows = realisticRows();

beforeAll(async () => {
  const filled = orders.map((order) => ({ ...order, composed: composeReport(order, order.period, rows) }));
  const files = await Promise.all(filled.map(({ composed, ...order }) => fillComposed(order, composed)));
  const printed = printInOffice(files);
  for (const [index, { name, composed }] of filled.entries()) {
    const file = files[index] ?? new Uint8Array();
    made.set(name, { composed, file, read: await readAll(file), pages: printed[index] ?? [] });
  }
}, PRINTING);

describe.each(orders)('the workbook of $name', (order) => {
  const { report, period, name: orderName } = order;
  const template = readTemplate(order);
  const parts = openParts(template);
  /** Files of participants hold neither money nor shares. */
  const printsAmounts = report.monthFiles === undefined;
  const get = (): Made => {
    const found = made.get(orderName);
    if (!found) throw new Error(`${orderName} was not made`);
    return found;
  };

  describe('fits its report', () => {
    it('every name is a figure’s or one of the report’s own cells', async () => {
      const { names } = await workbookFiller.describe(template);
      const { cells } = composeReport(order, period, {});
      const own = new Set(lowerCase(cells.keys()));
      expect(names.filter((name) => !own.has(name.toLowerCase()) && !isFigureName(name))).toEqual([]);
    });

    it('every cell and list the report declares has its place', async () => {
      const { names, tables } = await workbookFiller.describe(template);
      expect(Object.keys(report.cells).filter((name) => !lowerCase(names).includes(name.toLowerCase()))).toEqual([]);
      expect(report.lists.map(({ table }) => table).filter((table) => !tables.some(({ name }) => name === table))).toEqual([]);
    });

    it('no list is wider than its table', async () => {
      const { tables } = await workbookFiller.describe(template);
      for (const [table, listed] of get().composed.lists) {
        const columns = tables.find(({ name }) => name === table)?.columns.length ?? 0;
        expect(Math.max(...listed.map(({ length }) => length))).toBeLessThanOrEqual(columns);
      }
    });

    it('nothing in it stands in the way of filling', () => {
      expect(
        findTemplateFaults(
          template,
          report.lists.map(({ table }) => table),
        ),
      ).toEqual([]);
    });
  });

  describe('is a workbook an officer accepts', () => {
    it('has project, case id and registration number on every printed page of A4', () => {
      for (const sheet of sheetsOf(parts)) {
        const frame = ['oddHeader', 'oddFooter'].map((name) => textOf(sheet.xml, name)).join();
        expect(frame).toContain('{project.name');
        expect(frame).toContain('{project.caseId');
        expect(frame).toContain('{project.registrationNumber');
        expect(frame).toContain('Sida &amp;P av &amp;N');
        const setup = findElement(sheet.xml, 'pageSetup')?.tag ?? '';
        expect([attributeOf(setup, 'paperSize'), attributeOf(setup, 'fitToWidth') ?? '1', attributeOf(setup, 'fitToHeight')]).toEqual([
          '9',
          '1',
          '0',
        ]);
        expect(attributeOf(findElement(sheet.xml, 'pageSetUpPr')?.tag ?? '', 'fitToPage')).toBe('1');
      }
    });

    it('has a title in A1 of every sheet, and rows that stay in sight', () => {
      for (const { name, xml } of sheetsOf(parts)) {
        expect(get().read.cells[name]?.['A1']).toEqual(expect.any(String));
        expect(attributeOf(findElement(xml, 'pane')?.tag ?? '', 'state')).toBe('frozen');
      }
    });

    it('has no merged cells in any table', () => {
      const tables = parts.names().filter((name) => name.startsWith('xl/tables/'));
      expect(tables.length).toBeGreaterThan(5);
      const merged = findTemplateFaults(
        template,
        tables.map((name) => attributeOf(findElement(parts.text(name), 'table')?.tag ?? '', 'displayName') ?? ''),
      );
      expect(merged.filter((fault) => fault.startsWith('Merged'))).toEqual([]);
    });

    it('has at least two native charts, each titled and described in words, with the cells’ values', () => {
      const filled = openParts(get().file);
      const charts = filled.names().filter((name) => name.startsWith('xl/charts/chart'));
      expect(charts.length).toBeGreaterThanOrEqual(2);
      for (const name of charts) {
        const xml = filled.text(name);
        expect(textOf(xml, 't')).not.toBe('');
        expect(findElements(xml, 'numCache').length).toBeGreaterThan(0);
        expect(findElements(xml, 'numCache').every((cache) => findElements(xml, 'pt', cache).length > 0)).toBe(true);
      }
      const drawings = parts.names().filter((name) => name.startsWith('xl/drawings/drawing'));
      const described = drawings.flatMap((name) =>
        findElements(parts.text(name), 'cNvPr').map(({ tag }) => attributeOf(tag, 'descr') ?? ''),
      );
      expect(described).toHaveLength(charts.length);
      expect(described.every((text) => text.length > 20)).toBe(true);
    });

    it('is valid Open XML when it is filled', () => {
      expect(openXmlErrors(get().file)).toEqual([]);
    });

    it('prints from LibreOffice with every sheet, Swedish numbers, no cell too narrow and nothing broken', () => {
      const { pages, read } = get();
      const all = pages.join('\n');
      for (const { name } of sheetsOf(parts)) expect(all).toContain(read.cells[name]?.['A1']);
      if (printsAmounts) {
        expect(all).toMatch(/\d[\u00a0 ]\d{3},\d\d kr/);
        expect(all).toMatch(/\d,\d %/);
      }
      expect(all).not.toMatch(/##|#REF!|#NAME\?|#VALUE!|Err:/);
      expect(pages.every((page, index) => page.includes(`Sida ${index + 1} av ${pages.length}`))).toBe(true);
    });
  });

  describe('is filled from the project’s rows', () => {
    it('every named cell holds what its name stands for', () => {
      const { composed, file, read } = get();
      const values = new Map([...composed.cells].map(([name, content]) => [name.toLowerCase(), content]));
      const named = readWorkbookIndex(openParts(file)).names.filter(({ name }) => values.has(name.toLowerCase()));
      expect(named.length).toBeGreaterThan(20);
      const shown = named.map(({ name, place }) => {
        const { firstColumn = 0, firstRow = 0 } = place?.range ?? {};
        return [name, read.cells[place?.sheet ?? '']?.[cellName(firstColumn, firstRow)]];
      });
      const expected = named.map(({ name }) => [name, values.get(name.toLowerCase())]);
      expect(shown).toEqual(expected.map(([name, content]) => [name, content === '' ? undefined : content]));
    });

    it('every check is listed with its two numbers and its outcome in words', () => {
      const { composed, read } = get();
      const sheet = read.cells['Kontroller'] ?? {};
      const listed = composed.content.checks.map(({ title }) =>
        Number(
          Object.keys(sheet)
            .find((address) => sheet[address] === title)
            ?.slice(1),
        ),
      );
      expect(listed.map((row) => [sheet[`B${row}`], sheet[`C${row}`], sheet[`E${row}`]])).toEqual(
        composed.content.checks.map(({ left, right, ok }) => [left, right, ok ? 'Stämmer' : 'Avviker']),
      );
    });

    it('only parts with something to fill are touched, and the same rows give the same file', async () => {
      const { composed, file } = get();
      const before = new Map(readEntries(template).map((entry) => [entry.name, Buffer.from(entry.compressed)]));
      const touched = readEntries(file).filter(({ name, compressed }) => !before.get(name)?.equals(compressed));
      const fillable =
        /^(xl\/(worksheets\/sheet|tables\/table|charts\/chart|drawings\/drawing)\d+\.xml|xl\/(workbook|styles)\.xml|docProps\/core\.xml)$/;
      expect(touched.filter(({ name }) => !fillable.test(name))).toEqual([]);
      // A list without rows is told in one line, in a style of its own behind those that were there.
      const styled = (bytes: Uint8Array) => {
        const xml = openParts(bytes).text('xl/styles.xml');
        return findElements(xml, 'xf').map(({ start, end }) => xml.slice(start, end));
      };
      expect(styled(file).slice(0, styled(template).length)).toEqual(styled(template));
      expect(Buffer.from(await fillComposed(order, composed)).equals(file)).toBe(true);
    });

    it('a cell that an officer has moved is filled where it stands now', async () => {
      const moved = openParts(template);
      const workbook = moved.text('xl/workbook.xml');
      const [first] = sheetsOf(parts);
      moved.write('xl/workbook.xml', workbook.replace(/(<definedName name="project\.caseId">)[^<]*/, `$1'${first?.name}'!$Z$3`));
      const { cells } = await readAll(await fillComposed(order, get().composed, moved.save()));
      expect(cells[first?.name ?? '']?.['Z3']).toBe('2023/00123');
    });

    it('a project without any rows is a report in words, not in errors', async () => {
      const empty = await fillComposed(order, composeReport(order, period, {}));
      expect(openXmlErrors(empty)).toEqual([]);
      expect(JSON.stringify((await readAll(empty)).cells)).not.toMatch(/NaN|Infinity|undefined|null/);
    });
  });
});

function sheetsOf(parts: Parts): { name: string; xml: string }[] {
  const names = findElements(parts.text('xl/workbook.xml'), 'sheet').map(({ tag }) => attributeOf(tag, 'name') ?? '');
  return names.map((name, index) => ({ name, xml: parts.text(`xl/worksheets/sheet${index + 1}.xml`) }));
}

function textOf(xml: string, name: string): string {
  const element = findElement(xml, name);
  return element ? xml.slice(element.innerStart, element.innerEnd) : '';
}
