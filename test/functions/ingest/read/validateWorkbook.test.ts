import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../functions/shared/domain/cell.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';
import { validateSheets } from '../../../support/validateSheets.ts';

type Row = readonly (Cell | undefined)[];

/** Cells of one row by heading, as a sheet with just these columns and one more row below. */
function sheetOf(name: string, cells: Readonly<Record<string, Cell | undefined>>) {
  return { name, rows: [Object.keys(cells), Object.values(cells)] };
}

const person = makeIdentityNumber(9800);
const wrongDigit = person.slice(0, 11) + String((Number(person.at(-1)) + 1) % 10);
const goodRows = {
  Deltagare: { Personnummer: person, 'Deltagar-id': undefined, Startdatum: '2025-03-01', Insats: 5 },
  Närvaro: { Personnummer: person, Månad: '2025-03', Timmar: 80 },
  Kostnader: { Verifikationsnummer: 'A1', Bokföringsdatum: '2025-03-31', Kostnadsslag: 'Lokaler', Belopp: 1000, Finansiering: 'Bidrag' },
  Personaltid: { Anställd: 'AA', Funktion: 'Projektledare', Månad: '2025-03', Timmar: 100 },
  Budget: { År: 2025, Budgetpost: 'Lokaler', 'Beslutat belopp': 100000 },
  Mål: { Indikator: 'EECO01', Period: 2025, Kvinnor: 10, Män: 12, Totalt: 22 },
  Jämförelsetal: { Indikator: 'EECO01', Period: '2025-K3', Område: 'Riket', Värde: 44.6 },
} as const satisfies Record<string, Readonly<Record<string, Cell | undefined>>>;

describe('one fault of each kind is found at its cell', () => {
  test('rows without a fault have no finding', async () => {
    const { findings, rows } = await validateSheets(Object.entries(goodRows).map(([name, cells]) => sheetOf(name, cells)));
    expect(findings).toEqual([]);
    expect(Object.values(rows).map(({ length }) => length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });

  test.each<[sheet: keyof typeof goodRows, change: Record<string, Cell | undefined>, code: string, heading: string]>([
    ['Deltagare', { Personnummer: undefined }, 'DEL-PNR-006', 'Personnummer'],
    ['Deltagare', { Personnummer: 'okänt' }, 'DEL-PNR-002', 'Personnummer'],
    ['Deltagare', { Personnummer: wrongDigit }, 'DEL-PNR-003', 'Personnummer'],
    ['Deltagare', { Personnummer: '198502309801' }, 'DEL-PNR-004', 'Personnummer'],
    ['Deltagare', { Personnummer: '19850101Tf29' }, 'DEL-ID-101', 'Deltagar-id'],
    ['Deltagare', { Startdatum: undefined }, 'DEL-START-001', 'Startdatum'],
    ['Deltagare', { Startdatum: 'i våras' }, 'DEL-START-011', 'Startdatum'],
    ['Deltagare', { Startdatum: '03/04/2025' }, 'DEL-START-012', 'Startdatum'],
    ['Deltagare', { Startdatum: 'v. 10' }, 'DEL-START-013', 'Startdatum'],
    ['Deltagare', { Startdatum: 45717 }, 'DEL-START-014', 'Startdatum'],
    ['Deltagare', { Startdatum: { error: '#REF!' } }, 'DEL-START-051', 'Startdatum'],
    ['Deltagare', { Startdatum: { uncalculated: true } }, 'DEL-START-052', 'Startdatum'],
    ['Deltagare', { Insats: 'Yoga' }, 'DEL-INSATS-032', 'Insats'],
    ['Deltagare', { Insats: 'Prakt' }, 'DEL-INSATS-033', 'Insats'],
    ['Deltagare', { Slutdatum: '2025-02-01', Avslutsorsak: 'Flytt' }, 'DEL-SLUT-101', 'Slutdatum'],
    ['Deltagare', { 'Arbetslös sedan': '2025-04-01' }, 'DEL-ARBLOS-101', 'Arbetslös sedan'],
    ['Deltagare', { 'Anpassning begärd': 'Nej', 'Anpassning genomförd': 'Ja' }, 'DEL-ANPGEN-101', 'Anpassning genomförd'],
    ['Deltagare', { Slutdatum: '2025-04-01', Avslutsorsak: undefined }, 'DEL-ORSAK-101', 'Avslutsorsak'],
    ['Deltagare', { Slutdatum: undefined, Avslutsorsak: 'Flytt' }, 'DEL-ORSAK-102', 'Avslutsorsak'],
    ['Deltagare', { Slutdatum: '2025-04-01', Avslutsorsak: 'Flyt' }, 'DEL-ORSAK-032', 'Avslutsorsak'],
    ['Deltagare', { Kön: 'Kvinna', Personnummer: makeIdentityNumber(9801) }, 'DEL-KON-101', 'Kön'],
    ['Deltagare', { Födelsedatum: 1950 }, 'DEL-FODD-101', 'Födelsedatum'],
    ['Deltagare', { Utbildningsnivå: 'Eftergymnasial' }, 'DEL-UTB-032', 'Utbildningsnivå'],
    ['Deltagare', { Landsbygd: 'kanske' }, 'DEL-LANDSB-031', 'Landsbygd'],
    ['Deltagare', { Delinsats: 'x'.repeat(81) }, 'DEL-DELINS-043', 'Delinsats'],
    ['Deltagare', { Delinsats: person }, 'DEL-DELINS-044', 'Delinsats'],
    ['Närvaro', { Timmar: -1 }, 'NAR-TIM-101', 'Timmar'],
    ['Närvaro', { Timmar: 745 }, 'NAR-TIM-102', 'Timmar'],
    ['Närvaro', { Timmar: 201 }, 'NAR-TIM-103', 'Timmar'],
    ['Närvaro', { Timmar: 'heltid' }, 'NAR-TIM-024', 'Timmar'],
    ['Närvaro', { Månad: 'mars' }, 'NAR-MAN-016', 'Månad'],
    ['Kostnader', { Belopp: '1.750' }, 'KOS-BELOPP-022', 'Belopp'],
    ['Kostnader', { Belopp: 'enligt avtal' }, 'KOS-BELOPP-021', 'Belopp'],
    ['Kostnader', { Belopp: '100 (varav moms 25)' }, 'KOS-BELOPP-023', 'Belopp'],
    ['Kostnader', { Finansiering: undefined }, 'KOS-FIN-001', 'Finansiering'],
    ['Kostnader', { Organisationsnummer: '123' }, 'KOS-ORGNR-041', 'Organisationsnummer'],
    ['Kostnader', { Organisationsnummer: '212000-0000' }, 'KOS-ORGNR-003', 'Organisationsnummer'],
    ['Kostnader', { Kostnadsslag: 'Intäkter' }, 'KOS-BELOPP-101', 'Belopp'],
    ['Personaltid', { Funktion: 'Chef' }, 'PER-FUNK-032', 'Funktion'],
    ['Budget', { År: 25 }, 'BUD-AR-015', 'År'],
    ['Mål', { Totalt: 23 }, 'MAL-TOT-101', 'Totalt'],
    ['Mål', { Indikator: 'Glädje' }, 'MAL-IND-034', 'Indikator'],
    ['Mål', { Period: 'hösten' }, 'MAL-PERIOD-017', 'Period'],
    ['Jämförelsetal', { Värde: 'mycket' }, 'JMF-VARDE-025', 'Värde'],
  ])('%s %j', async (...[name, change, code, heading]) => {
    const cells: Record<string, Cell | undefined> = { ...goodRows[name], ...change };
    const { findings } = await validateSheets([sheetOf(name, cells)]);
    const column = String.fromCharCode(65 + Object.keys(cells).indexOf(heading));
    expect(findings.map((finding) => [finding.code, finding.sheet, finding.column, finding.cell, finding.row])).toEqual([
      [code, name, heading, `${column}2`, 2],
    ]);
    expect(findings[0]?.message).not.toContain('{');
  });

  test('all faults of a workbook come at once, one for each cell, from the left', async () => {
    const { findings } = await validateSheets([
      sheetOf('Deltagare', { Personnummer: 'x', Startdatum: 'y', Slutdatum: 'z', Insats: 'w', Avslutsorsak: 'v' }),
      sheetOf('Budget', { År: 'x', Budgetpost: undefined, 'Beslutat belopp': 'y' }),
    ]);
    expect(findings.map(({ sheet, cell }) => `${sheet} ${cell}`)).toEqual([
      ...['A2', 'B2', 'C2', 'D2', 'E2'].map((cell) => `Deltagare ${cell}`),
      ...['A2', 'B2', 'C2'].map((cell) => `Budget ${cell}`),
    ]);
  });
});

describe('what a row becomes', () => {
  test('birth date comes from the identity number, sex too when it is blank', async () => {
    const { rows } = await validateSheets([sheetOf('Deltagare', { ...goodRows.Deltagare, Födelsedatum: undefined, Kön: undefined })]);
    expect(rows['participants']?.[0]).toMatchObject({
      identityNumber: person,
      sex: 'women',
      bornOn: `${person.slice(0, 4)}-${person.slice(4, 6)}-${person.slice(6, 8)}`,
    });
  });

  test('a stated sex counts before the one of the number', async () => {
    const { rows } = await validateSheets([sheetOf('Deltagare', { ...goodRows.Deltagare, Kön: 'Icke-binär' })]);
    expect(rows['participants']?.[0]).toMatchObject({ sex: 'nonBinary' });
  });

  test('a placeholder tells that the person is protected', async () => {
    const { rows } = await validateSheets([
      sheetOf('Deltagare', { ...goodRows.Deltagare, Personnummer: '19850101Tf19', 'Deltagar-id': 'A1' }),
    ]);
    expect(rows['participants']?.[0]).toMatchObject({ isProtected: 'yes', sex: 'men', bornOn: '1985-01-01' });
  });

  test("the project's financing is taken where the ledger says none, with or without the column", async () => {
    const project = { ...exampleProject, defaultFinancing: 'grant' };
    const without = Object.fromEntries(Object.entries(goodRows.Kostnader).filter(([heading]) => heading !== 'Finansiering'));
    for (const cells of [{ ...goodRows.Kostnader, Finansiering: undefined }, without]) {
      const { findings, rows } = await validateSheets([sheetOf('Kostnader', cells)], project);
      expect(findings).toEqual([]);
      expect(rows['costs']?.[0]).toMatchObject({ financing: 'grant' });
    }
  });
});

describe('finding the sheets', () => {
  const rowsOf = (cells: Readonly<Record<string, Cell | undefined>>): Row[] => [Object.keys(cells), Object.values(cells)];

  test('by name, whatever its case and spaces; by headings when the name says nothing', async () => {
    const { findings, rows } = await validateSheets([
      { name: ' DELTAGARLISTA', rows: rowsOf(goodRows.Deltagare) },
      { name: 'Blad1', rows: rowsOf(goodRows.Kostnader) },
    ]);
    expect(findings).toEqual([]);
    expect(Object.keys(rows)).toEqual(['participants', 'costs']);
  });

  test('a name goes before headings, and the other sheet is asked about', async () => {
    const { findings, rows } = await validateSheets([
      { name: 'Blad1', rows: [...rowsOf(goodRows.Budget), [2026, 'Mer', 1]] },
      { name: 'Budget', rows: rowsOf(goodRows.Budget) },
    ]);
    expect(rows['budget']).toHaveLength(1);
    expect(findings.map(({ code, sheet }) => [code, sheet])).toEqual([['FIL-123', 'Blad1']]);
  });

  test('an empty sheet with the right name leaves the place to one with the right headings', async () => {
    const { rows, findings } = await validateSheets([
      { name: 'Budget', rows: [] },
      { name: 'Blad2', rows: rowsOf(goodRows.Budget) },
    ]);
    expect(rows['budget']).toHaveLength(1);
    expect(findings).toEqual([]);
  });

  test('two sheets of one kind are refused by name', async () => {
    const { findings } = await validateSheets([
      { name: 'Deltagare', rows: rowsOf(goodRows.Deltagare) },
      { name: 'Deltagarlista', rows: rowsOf(goodRows.Deltagare) },
    ]);
    expect(findings).toMatchObject([{ code: 'DEL-BLAD-002', severity: 'stop' }]);
    expect(findings[0]?.message).toContain('Deltagare, Deltagarlista');
  });

  test('a hidden sheet is not read, and one that is known is asked about', async () => {
    const { findings, rows } = await validateSheets([
      { name: 'Deltagare', isHidden: true, rows: rowsOf(goodRows.Deltagare) },
      { name: 'Budget', rows: rowsOf(goodRows.Budget) },
    ]);
    expect(Object.keys(rows)).toEqual(['budget']);
    expect(findings).toMatchObject([{ code: 'FIL-122', severity: 'warning', sheet: 'Deltagare' }]);
  });

  test("the product's own sheets of instructions and corrections are passed over in silence", async () => {
    const { findings } = await validateSheets([
      { name: 'Att rätta 2', rows: [['Personnummer', 'Startdatum', 'Insats']] },
      { name: 'Listor', isHidden: true, rows: [['x']] },
      { name: 'Budget', rows: rowsOf(goodRows.Budget) },
    ]);
    expect(findings).toEqual([]);
  });

  test('a workbook without a sheet we know gets one finding that says what is expected', async () => {
    const { findings } = await validateSheets([
      { name: 'Uppslag', isHidden: true, rows: [] },
      { name: 'Blad1', rows: [['hej']] },
    ]);
    expect(findings).toHaveLength(1);
    expect(findings).toMatchObject([{ code: 'FIL-101', severity: 'stop' }]);
    expect(findings[0]?.message).toContain('Deltagare, Närvaro, Kostnader');
  });

  test('a sheet that nearly is one of ours is told what it lacks', async () => {
    const { findings } = await validateSheets([
      {
        name: 'Blad1',
        rows: [
          ['Pnr', 'Start', 'Namn'],
          [person, '2025-03-01', 'A'],
        ],
      },
    ]);
    expect(findings).toMatchObject([{ code: 'FIL-102', severity: 'stop', sheet: 'Blad1' }]);
    expect(findings[0]?.message).toContain('saknar Insats');
  });

  test('a workbook with headings and no rows gets one finding', async () => {
    const { findings } = await validateSheets([{ name: 'Deltagare', rows: [Object.keys(goodRows.Deltagare)] }]);
    expect(findings).toMatchObject([{ code: 'FIL-103', severity: 'stop' }]);
  });

  test('a sheet with our name and no headings is refused', async () => {
    const { findings } = await validateSheets([{ name: 'Budget', rows: [['Vi tänker oss ungefär så här'], ['Mycket pengar']] }]);
    expect(findings).toMatchObject([{ code: 'BUD-BLAD-001', severity: 'stop' }]);
  });
});

describe('finding the columns', () => {
  test('below title rows, in any order, by alias, with stars, colons, line breaks and capitals', async () => {
    const { findings, rows } = await validateSheets([
      {
        name: 'Deltagare',
        rows: [
          ['Deltagare vårterminen 2025'],
          [],
          [undefined, 'ÅTGÄRD *', 'Datum\nin:', undefined, 'person-nr'],
          [undefined, 'Praktik', '2025-03-01', undefined, person],
        ],
      },
    ]);
    expect(findings).toEqual([]);
    expect(rows['participants']).toMatchObject([{ identityNumber: person, startsOn: '2025-03-01', measure: '5' }]);
  });

  test('in two rows of headings, where the upper one spans several columns', async () => {
    const { findings, rows } = await validateSheets([
      {
        name: 'Deltagare',
        rows: [
          ['Personnummer', 'Startdatum', 'Insats', 'Försörjning', undefined, 'Sysselsättning'],
          [undefined, undefined, undefined, 'vid start', 'efter', 'vid start'],
          [person, '2025-03-01', 5, 'Lön', 'Studiemedel', 'Arbetslös'],
        ],
      },
    ]);
    expect(findings).toEqual([]);
    expect(rows['participants']).toMatchObject([{ supportAtStart: ['wage'], supportAfter: ['studyAid'], employmentAtStart: 'unemployed' }]);
  });

  test('a heading in thousands of kronor sets the unit', async () => {
    const { rows } = await validateSheets([
      {
        name: 'Budget',
        rows: [
          ['År', 'Budgetpost', 'Beslutat belopp (tkr)', 'Medfinansiering (mkr)'],
          [2025, 'A', 453, '0,5'],
        ],
      },
    ]);
    expect(rows['budget']).toMatchObject([{ decided: 45_300_000, coFinancing: 50_000_000 }]);
  });

  test('a missing required column is one error that names it', async () => {
    const { findings } = await validateSheets([
      { name: 'Deltagare', rows: [['Startdatum'], ['Startdatum', 'Kön'], ['2025-03-01', 'K'], ['2025-03-02', 'M']] },
    ]);
    expect(findings.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
      ['DEL-PNR-091', 'error', ''],
      ['DEL-INSATS-091', 'error', ''],
    ]);
    expect(findings[0]?.message).toContain('Personnummer / Deltagar-id');
  });

  test('a heading goes before an alias; the same heading twice is refused', async () => {
    const ledger = { ...goodRows.Kostnader };
    const { findings, rows } = await validateSheets([
      {
        name: 'Kostnader',
        rows: [
          [...Object.keys(ledger), 'Summa'],
          [...Object.values(ledger), 5],
        ],
      },
    ]);
    expect(findings.map(({ code, cell }) => [code, cell])).toEqual([['KOS-BLAD-004', 'F1']]);
    expect(rows['costs']).toMatchObject([{ amount: 100_000 }]);
    const twice = await validateSheets([
      {
        name: 'Kostnader',
        rows: [
          [...Object.keys(ledger), 'belopp'],
          [...Object.values(ledger), 5],
        ],
      },
    ]);
    expect(twice.findings).toMatchObject([{ code: 'KOS-BELOPP-092', severity: 'error' }]);
    expect(twice.findings[0]?.message).toContain('D1, F1');
  });

  test('a column nobody knows is ignored with a note', async () => {
    const { findings } = await validateSheets([sheetOf('Budget', { ...goodRows.Budget, Kommentar: 'kul' })]);
    expect(findings).toMatchObject([{ code: 'BUD-BLAD-004', severity: 'note', cell: 'D1' }]);
  });

  describe('texts around a table are no rows of it', () => {
    const { Deltagare: good } = goodRows;
    const heads = Object.keys(good);
    const row = Object.values(good);
    test.each<[what: string, below: readonly Row[], cells: readonly string[]]>([
      ['a footnote after a gap', [[], ['Hämtad ur registret 2025-09-30']], ['A4']],
      ['a footnote without a gap', [['Listan är kontrollerad']], ['A3']],
      ['a subheading of one word after a gap', [[], ['Hösten']], ['A4']],
    ])('%s is a note at its cell', async (_what, below, cells) => {
      const { findings, rows } = await validateSheets([{ name: 'Deltagare', rows: [heads, row, ...below] }]);
      expect(findings.map(({ code, severity, cell }) => [code, severity, cell])).toEqual(
        cells.map((cell) => ['DEL-BLAD-007', 'note', cell]),
      );
      expect(rows['participants']).toHaveLength(1);
    });

    test('another table below is asked about, row by row, once there is more on a row than a text', async () => {
      const below = [[], ['Sammanställning'], ['Kön', undefined, 'Antal'], ['Kvinnor', undefined, 5], ['Män', undefined, 3]];
      const { findings, rows } = await validateSheets([{ name: 'Deltagare', rows: [heads, row, ...below] }]);
      expect(findings.map(({ code, severity, cell }) => [code, severity, cell])).toEqual([
        ['DEL-BLAD-007', 'note', 'A4'],
        ...['A5', 'A6', 'A7'].map((cell) => ['DEL-BLAD-054', 'warning', cell]),
      ]);
      expect(rows['participants']).toHaveLength(1);
    });

    test('a row below a subheading is a row again', async () => {
      const { findings, rows } = await validateSheets([
        {
          name: 'Deltagare',
          rows: [heads, ['Grupp Söder'], row, [], ['Grupp Norr'], heads, [makeIdentityNumber(9802), undefined, '2025-04-01', 5]],
        },
      ]);
      expect(findings.map(({ code, cell }) => [code, cell])).toEqual([
        ['DEL-BLAD-007', 'A2'],
        ['DEL-BLAD-007', 'A5'],
      ]);
      expect(rows['participants']).toHaveLength(2);
    });

    test.each<[what: string, rows: readonly Row[], codes: readonly string[]]>([
      ['one word where a number should be', [['okänd']], ['DEL-PNR-002', 'DEL-START-001', 'DEL-INSATS-001']],
      ['a number with a wrong check digit', [row, [], [wrongDigit]], ['DEL-PNR-003', 'DEL-START-001', 'DEL-INSATS-001']],
      ['a date among texts', [row, [], ['hon som slutade', undefined, '2025-03-01']], ['DEL-PNR-002', 'DEL-INSATS-001']],
      ['a local code', [row, [], [undefined, 'A 12']], ['DEL-START-001', 'DEL-INSATS-001']],
    ])('%s is a row somebody began to fill in', async (_what, rows, codes) => {
      const { findings } = await validateSheets([{ name: 'Deltagare', rows: [heads, ...rows] }]);
      expect(findings.map(({ code }) => code)).toEqual(codes);
    });

    test('an identity number in a remark is never left out quietly', async () => {
      const { findings } = await validateSheets([
        { name: 'Deltagare', rows: [heads, row, [], [`${makeIdentityNumber(9804)} ringde om start`]] },
      ]);
      expect(findings.map(({ severity }) => severity)).toEqual(['error', 'error', 'error']);
    });
  });

  test('the header printed again on a new page is no row', async () => {
    const { Budget: good } = goodRows;
    const { findings, rows } = await validateSheets([
      { name: 'Budget', rows: [Object.keys(good), Object.values(good), Object.keys(good), Object.values(good)] },
    ]);
    expect(findings).toEqual([]);
    expect(rows['budget']).toHaveLength(2);
  });
});

describe('after fifty thousand errors', () => {
  const wrong = {
    name: 'Kostnader',
    rows: [Object.keys(goodRows.Kostnader), ...Array.from({ length: 10_001 }, () => ['x', 'x', 'Lokaler', 'x', 'x'])],
  };
  const costs = (times: number) => ({
    ...wrong,
    rows: [...wrong.rows, ...Array.from({ length: times }, () => wrong.rows.slice(1)).flat()],
  });

  test('no more rows are read, and the sheet says to which row it was', async () => {
    const { findings, rows } = await validateSheets([costs(1), sheetOf('Mål', goodRows.Mål)]);
    const [cut, ...others] = findings.filter(({ severity }) => severity === 'stop');
    expect(others).toEqual([]);
    expect(cut).toMatchObject({ code: 'FIL-113', sheet: 'Kostnader', cell: '' });
    expect(cut?.message).toContain(`fler än 50000 fel, så bladet Kostnader är läst bara till rad ${(rows['costs']?.length ?? 0) + 1}.`);
    expect(rows['costs']?.length).toBeLessThan(20_000);
  });

  test('with fewer every row is read', async () => {
    const { findings, rows } = await validateSheets([costs(0), sheetOf('Mål', goodRows.Mål)]);
    expect(findings.some(({ severity }) => severity === 'stop')).toBe(false);
    expect(rows['targets']).toHaveLength(1);
  });

  test('a sheet that is read anew for its merged cells begins with none', async () => {
    const merged = [{ firstRow: 2, lastRow: 3, firstColumn: 2, lastColumn: 2 }];
    const once = { ...costs(1), rows: costs(1).rows.slice(0, 14_000) };
    const { findings } = await validateSheets([{ ...once, merged }, sheetOf('Mål', goodRows.Mål)]);
    expect(findings.some(({ severity }) => severity === 'stop')).toBe(false);
  });
});
