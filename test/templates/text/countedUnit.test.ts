import { describe, expect, it } from 'vitest';
import { composeContent } from '../../../functions/report/content/composeContent.ts';
import { workbookFiller } from '../../../functions/shared/workbook/fill/fillWorkbook.ts';
import { findElements } from '../../../functions/shared/workbook/package/elements.ts';
import { openParts } from '../../../functions/shared/workbook/package/openParts.ts';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { municipality } from '../../../templates/funders/municipality/funder.ts';
import { board } from '../../../templates/funders/municipality/board/report.ts';
import { catalogue, funders } from '../../../templates/index.ts';
import { composeAnnex } from '../../../functions/report/annex/composeAnnex.ts';
import { annexWords } from '../../../templates/text/annexWords.ts';
import { mailWords } from '../../../templates/text/mail.ts';
import { reportWords } from '../../../templates/text/reportWords.ts';
import { inCountedUnit } from '../../../templates/text/countedUnit.ts';
import { datasetOf, participant } from '../../support/exampleRows.ts';
import { readTemplate } from '../../support/fillReport.ts';
import { periodNamed } from '../../support/figuresIn.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { validateSheets } from '../../support/validateSheets.ts';

const household = { countedUnit: 'household' } as const;

const compose = (project: object, period = '2025-07') =>
  composeContent({
    dataset: datasetOf({
      project,
      participants: [participant('a', { sex: 'women' }), participant('b', { sex: 'men' })],
      attendance: [{ identityNumber: 'a', month: '2025-07', time: HOUR, supportPerHour: 100_00 }],
    }),
    period: periodNamed(period),
    funder: municipality,
    report: board,
    revision: 1,
    catalogue,
    portfolio: [],
  });

/** The fixed texts of a workbook: of cells and charts. */
function textsIn(workbook: Uint8Array): readonly string[] {
  const parts = openParts(workbook);
  return parts.names().flatMap((name) => {
    if (!/sharedStrings|charts/.test(name)) return [];
    const xml = parts.text(name);
    return findElements(xml, 't').map(({ innerStart, innerEnd }) => xml.slice(innerStart, innerEnd));
  });
}

describe('a project that counts households', () => {
  it('says so in the words of its figures, whatever their form and case', () => {
    expect(inCountedUnit('Deltagare med timmar; deltagarnas, Personer, personerna', household)).toBe(
      'Hushåll med timmar; hushållens, Hushåll, hushållen',
    );
    expect(inCountedUnit('på deltagarens eller personens första rad, där personen avslutade; deltagaren', household)).toBe(
      'på hushållets eller hushållets första rad, där hushållet avslutade; hushållet',
    );
    expect(inCountedUnit('Deltagartimmar, personal', household)).toBe('Deltagartimmar, personal');
    expect(inCountedUnit('Deltagare', {})).toBe('Deltagare');
    expect(inCountedUnit('En person kan vara med. Ingen deltagare; även personer.', household)).toBe(
      'Ett hushåll kan vara med. Inget hushåll; även hushåll.',
    );
  });

  it('keeps what a principle and a sheet are called', () => {
    const names = 'Tillgänglighet för personer med funktionsnedsättning; på bladet Deltagare, på bladet Resultat per deltagare';
    expect(inCountedUnit(names, household)).toBe(names);
  });

  it('says so in the fixed texts of the workbook and in its sentences', async () => {
    const template = readTemplate({ funder: municipality, report: board });
    const fill = async (unit: object) => {
      const project = { ...exampleProject, ...unit };
      const { cells, lists } = compose(project);
      return workbookFiller.fill(template, { cells, lists, title: 'T', reword: (text: string) => inCountedUnit(text, project) });
    };
    const households = textsIn(await fill(household));
    const persons = textsIn(await fill({}));
    for (const label of ['Hushåll under perioden', 'Hushåll per kommun', 'Antal hushåll', 'Kostnad per hushåll, fördelad efter timmar']) {
      expect(households, label).toContain(label);
      expect(persons, label).not.toContain(label);
    }
    expect(persons).toContain('Deltagare under perioden');
    expect(households).not.toContain('Deltagare under perioden');
    for (const table of ['Kommuner', 'KommunerJamforda', 'KommunerForsorjning'])
      expect(compose(household).lists.get(table)?.[0]?.[0], table).toBe('Hushållens kommun är inte angiven.');
    expect(compose(household).cells.get('board.people')).toContain('deltog 2\u00a0hushåll');
  });

  it('says so in its checks, on the sheet Kontroller and in the mail, but not in the names of sheets and keys', () => {
    const titlesOf = (unit: object) => compose(unit).content.checks.map(({ title }) => title);
    const [households, persons] = [titlesOf(household), titlesOf({})];
    expect(persons).toContain('Deltagare under perioden är högst så många som placeringarna');
    expect(households).toContain('Hushåll under perioden är högst så många som placeringarna');
    expect(households).toHaveLength(persons.length);
    expect(households.find((title) => title.includes('godtagna rader mot'))).toMatch(/^Deltagare: 2 godtagna rader/);
    expect(households.filter((title) => /deltagare|person/i.test(title) && !/^Deltagare: \d|mot totalen: /.test(title))).toEqual([]);
    expect(
      compose(household)
        .lists.get('Kontroller')
        ?.map(([title]) => title),
    ).toEqual(households);
    const key = 'Könen tillsammans mot totalen: local.Stöd till deltagare.participants.met';
    expect(inCountedUnit(key, household)).toBe(key);
    const now = (unit: object) => mailWords.changes.now(45, 'persons', { ...exampleProject, ...unit });
    expect([now({}), now(household)]).toEqual(['45\u00a0personer', '45\u00a0hushåll']);
  });

  it('says so in its audit annex', () => {
    const titlesOf = (unit: object) => {
      const { source, content } = compose(unit);
      const dataset = datasetOf({ project: unit, participants: [participant('a', { sex: 'women' })] });
      const period = periodNamed('2025-07');
      const plan = composeAnnex({
        ...{ dataset, period, source, checks: content.checks, checkRules: [], report: 'R', rules: '', revision: 1, sha256: '' },
        words: annexWords,
        reportWords,
      });
      return [...(plan.tables[0]?.rows ?? [])].map(([, title, , unit]) => [title, unit]);
    };
    expect(titlesOf({})).toContainEqual(['Deltagare under perioden', 'personer']);
    expect(titlesOf(household)).toContainEqual(['Hushåll under perioden', 'hushåll']);
    expect(titlesOf(household)).not.toContainEqual(['Deltagare under perioden', 'personer']);
  });

  it('gives no table two headings that are alike', async () => {
    const orders = funders.flatMap((funder) => funder.reports.map((report) => ({ funder, report })));
    for (const { funder, report } of orders.filter((each) => !each.report.hasPersonalData))
      for (const { name, columns } of (await workbookFiller.describe(readTemplate({ funder, report }))).tables) {
        const reworded = new Set(columns.map((column) => inCountedUnit(column, household)));
        expect(reworded.size, `${report.id} ${name}`).toBe(new Set(columns).size);
      }
  });

  it('counts as others do', () => {
    const [plain, households] = [compose({}), compose(household)];
    expect(households.content.figures).toEqual(plain.content.figures);
    expect(plain.cells.get('concentration.wholePeriod.persons.title')).toBe('Deltagare med timmar i alla månader');
    expect(households.cells.get('concentration.wholePeriod.persons.title')).toBe('Hushåll med timmar i alla månader');
    expect(households.cells.get('concentration.wholePeriod.amount.title')).toBe('Ersättningen till hushåll med timmar i alla månader');
    const compared = compose(household, '2025-08').lists.get('Jamforelser') ?? [];
    expect(compared.find((row) => row.includes('Hushåll under perioden'))).toEqual(expect.arrayContaining(['hushåll', 2]));
  });

  it('is not asked about kronor per hour that are a month of a household', async () => {
    const codes = async (project: object) => {
      const rows = [
        ['Deltagar-id', 'Månad', 'Timmar', 'Ersättning per timme'],
        ['A', '2025-07', 1, 12_500],
      ];
      const { findings } = await validateSheets([{ name: 'Närvaro', rows }], { ...exampleProject, ...project });
      return findings.map(({ code }) => code).filter((code) => code === 'NAR-KRTIM-101');
    };
    expect(await codes({})).toEqual(['NAR-KRTIM-101']);
    expect(await codes(household)).toEqual([]);
  });
});
