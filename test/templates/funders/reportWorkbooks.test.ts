import { beforeAll, describe, expect, it } from 'vitest';
import { escapeName } from '../../../functions/report/escapeName.ts';
import { workbookFiller } from '../../../functions/shared/excel/fillWorkbook.ts';
import { findTemplateFaults } from '../../../functions/shared/excel/fillWorkbook/findTemplateFaults.ts';
import { attributeOf, findElement, findElements } from '../../../functions/shared/excel/xml/elements.ts';
import { openParts, type Parts } from '../../../functions/shared/excel/zip/openParts.ts';
import { readEntries } from '../../../functions/shared/excel/zip/readEntries.ts';
import { figures, funders } from '../../../templates/index.ts';
import { composeReport, fillReport, readTemplate } from '../../support/fillReport.ts';
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

/** Where a workbook has a name for a number that the report gives, and the number. */
function numberPlaces(order: (typeof orders)[number], file: Uint8Array) {
  const { cells } = composeReport(order, order.period, realisticRows());
  const workbook = openParts(file).text('xl/workbook.xml').replaceAll('&apos;', "'");
  return [...workbook.matchAll(/<definedName name="([^"]+)">'?([^'!<]+)'?!\$([A-Z]+)\$(\d+)</g)].flatMap(
    ([, name = '', sheet = '', column, row]) => {
      const value = cells.get(name);
      return typeof value === 'number' ? [{ name, sheet, address: `${column}${row}`, value }] : [];
    },
  );
}

describe.each(orders)('the workbook of $name', (order) => {
  const { report, period } = order;
  const template = readTemplate(order);
  const parts = openParts(template);
  let filled: Uint8Array;
  let read: AllRead;

  beforeAll(async () => {
    filled = await fillReport(order, { period, rows: realisticRows() });
    read = await readAll(filled);
  });

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
      for (const [table, rows] of composeReport(order, period, realisticRows()).lists) {
        const columns = tables.find(({ name }) => name === table)?.columns.length ?? 0;
        expect(Math.max(...rows.map(({ length }) => length))).toBeLessThanOrEqual(columns);
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
        expect(read.cells[name]?.['A1']).toEqual(expect.any(String));
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
      const charts = openParts(filled)
        .names()
        .filter((name) => name.startsWith('xl/charts/chart'));
      expect(charts.length).toBeGreaterThanOrEqual(2);
      for (const name of charts) {
        const xml = openParts(filled).text(name);
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

    it('is valid Open XML, filled or not', () => {
      expect(openXmlErrors(filled)).toEqual([]);
      expect(openXmlErrors(template)).toEqual([]);
    });

    it('prints from LibreOffice with every sheet, Swedish numbers, no cell too narrow and nothing broken', () => {
      const pages = printInOffice(filled);
      const all = pages.join('\n');
      for (const { name } of sheetsOf(parts)) expect(all).toContain(read.cells[name]?.['A1']);
      expect(all).toMatch(/\d[\u00a0 ]\d{3},\d\d kr/);
      expect(all).toMatch(/\d,\d %/);
      expect(all).not.toMatch(/##|#REF!|#NAME\?|#VALUE!|Err:/);
      expect(pages.every((page, index) => page.includes(`Sida ${index + 1} av ${pages.length}`))).toBe(true);
    });
  });

  describe('is filled from the project’s rows', () => {
    it('every number stands in the cell with its name', () => {
      const places = numberPlaces(order, filled);
      expect(places.length).toBeGreaterThan(10);
      expect(places.filter(({ sheet, address, value }) => read.cells[sheet]?.[address] !== value)).toEqual([]);
    });

    it('every check is listed with its two numbers and its outcome in words', () => {
      const { content } = composeReport(order, period, realisticRows());
      const sheet = read.cells['Kontroller'] ?? {};
      const listed = content.checks.map(({ title }) =>
        Number(
          Object.keys(sheet)
            .find((address) => sheet[address] === title)
            ?.slice(1),
        ),
      );
      expect(listed.map((row) => [sheet[`B${row}`], sheet[`C${row}`], sheet[`E${row}`]])).toEqual(
        content.checks.map(({ left, right, ok }) => [left, right, ok ? 'Stämmer' : 'Avviker']),
      );
    });

    it('only parts with something to fill are touched, and the same rows give the same file', async () => {
      const before = new Map(readEntries(template).map((entry) => [entry.name, Buffer.from(entry.compressed)]));
      const touched = readEntries(filled).filter(({ name, compressed }) => !before.get(name)?.equals(compressed));
      expect(
        touched.filter(
          ({ name }) =>
            !/^(xl\/(worksheets\/sheet|tables\/table|charts\/chart|drawings\/drawing)\d+\.xml|xl\/workbook\.xml|docProps\/core\.xml)$/.test(
              name,
            ),
        ),
      ).toEqual([]);
      expect(Buffer.from(await fillReport(order, { period, rows: realisticRows() })).equals(filled)).toBe(true);
    });

    it('a figure that an officer has moved to another cell is filled there', async () => {
      const [place] = numberPlaces(order, template);
      const moved = openParts(template);
      const quoted = `'${place?.sheet}'!$`;
      moved.write(
        'xl/workbook.xml',
        moved
          .text('xl/workbook.xml')
          .replaceAll('&apos;', "'")
          .replace(
            new RegExp(`(<definedName name="${place?.name.replaceAll('.', '\\.')}">)[^<]*`),
            (_, start: string) => `${start}${quoted}Z$3`,
          ),
      );
      const { cells } = await readAll(await fillReport(order, { period, rows: realisticRows(), template: moved.save() }));
      expect(cells[place?.sheet ?? '']?.['Z3']).toBe(place?.value);
    });

    it('a project without any rows is a report in words, not in errors', async () => {
      const empty = await fillReport(order, { period, rows: {} });
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
