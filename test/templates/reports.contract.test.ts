import { describe, expect, it } from 'vitest';
import { composePublic } from '../../functions/report/public/composePublic.ts';
import { findMisfits } from '../../functions/report/content/findMisfits.ts';
import { workbookFiller } from '../../functions/shared/workbook/fill/fillWorkbook.ts';
import { readWorkbookIndex } from '../../functions/shared/workbook/fill/readWorkbookIndex.ts';
import { openParts } from '../../functions/shared/workbook/package/openParts.ts';
import { catalogue, funders } from '../../templates/index.ts';
import { escapeName } from '../../functions/report/content/escapeName.ts';
import { datasetOf } from '../support/exampleRows.ts';
import { composeReport, fillComposed, readTemplate } from '../support/fillReport.ts';
import { periodNamed } from '../support/figuresIn.ts';
import { readAll } from '../support/readAll.ts';
import { realisticRows } from '../support/realisticRows.ts';

const orders = funders.flatMap((funder) => funder.reports.map((report) => ({ funder, report, name: `${funder.id} ${report.id}` })));
const rows = realisticRows();

describe.each(orders)('every report, $name', (order) => {
  const template = readTemplate(order);
  const composed = composeReport(order, '2025-K3', rows);

  it('fits its workbook, or says in words what does not', async () => {
    const own = Object.keys(order.report.cells).map(escapeName);
    expect(findMisfits(await workbookFiller.describe(template), { ...composed, own })).toEqual([]);
  });

  it('has case id and registration number on every sheet', () => {
    const parts = openParts(template);
    for (const { name, partName } of readWorkbookIndex(parts).sheets) {
      expect(parts.text(partName), name).toContain('{project.caseId');
      expect(parts.text(partName), name).toContain('{project.registrationNumber');
    }
  });

  it('has the sheets Jämförelser and Kontroller, every check with its two numbers, row counts and whether all are there', async () => {
    const { cells } = await readAll(await fillComposed(order, composed));
    const [compared, checks] = [cells['Jämförelser'], cells['Kontroller']];
    expect(compared).toBeDefined();
    const headings = Object.values(compared ?? {});
    for (const heading of ['Denna period', 'Föregående period', 'Förändring', 'Förändring, %', 'Riktning', 'Anmärkning'])
      expect(headings, heading).toContain(heading);
    const shown = Object.values(checks ?? {});
    for (const { title, left, right } of composed.content.checks) for (const each of [title, left, right]) expect(shown).toContain(each);
    expect(shown.some((cell) => typeof cell === 'string' && /fullständig.*Deltagare 210/.test(cell))).toBe(true);
  });

  it('has result share and hours per participant by sex where it has them at all', async () => {
    const { names } = await workbookFiller.describe(template);
    for (const key of ['ended.resultShare', 'hours.perParticipant']) {
      if (!names.includes(`${key}.value`)) continue;
      for (const part of ['women', 'men']) expect(names, `${key}.${part}`).toContain(`${key}.${part}.value`);
    }
  });
});

const withPeople = orders.filter(({ report }) => !report.hasPersonalData);

describe.each(withPeople)('the horizontal principles of $name', (order) => {
  it('are each there with a drafted sentence, small bases marked, in both editions', () => {
    const composed = composeReport(order, '2025-K3', rows);
    const open = composePublic(composed, { ...order, dataset: datasetOf(rows), period: periodNamed('2025-K3'), revision: 1, catalogue });
    for (const lists of [composed.lists, open?.lists]) {
      const drafted = lists?.get('Principer') ?? [];
      const texts = drafted.map(([text]) => (typeof text === 'string' ? text : ''));
      expect(texts.some((text) => text.startsWith('Jämställdhet: '))).toBe(true);
      expect(texts.length).toBeGreaterThanOrEqual(3);
      for (const [, base, note] of drafted)
        if (typeof base === 'number') expect(note).toBe(base < 20 ? 'litet underlag, under 20' : undefined);
    }
  });
});

describe('the horizontal principles by fund and period', () => {
  it('are three in ESF+, and four in the Social Fund 2014–2020', () => {
    const quarterly = orders.find(({ report }) => report.id === 'quarterly');
    if (!quarterly) throw new Error('no quarterly report');
    const namesFrom = (startsOn: string) => {
      const listed = composeReport(quarterly, '2025-K3', { ...rows, project: { startsOn } }).lists.get('Principer') ?? [];
      return new Set(listed.map(([text]) => (typeof text === 'string' ? text.split(':')[0] : '')));
    };
    expect(namesFrom('2024-01-01').size).toBe(3);
    expect([...namesFrom('2018-01-01')]).toContain('Ekologiskt hållbar utveckling');
  });
});
