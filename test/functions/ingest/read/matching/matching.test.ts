import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Matches } from '../../../../../functions/shared/records/matches.ts';
import { sieColumns } from '../../../../../functions/shared/table/sie/readSieFile.ts';
import { sheets } from '../../../../../templates/index.ts';
import { matchHints } from '../../../../../templates/upload/matchHints.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { makeIdentityNumber } from '../../../../support/makeIdentityNumber.ts';
import { agree, readWithMatches } from '../../../../support/matchingSheets.ts';

type Cells = readonly (string | number | undefined)[];
const sheet = (name: string, ...rows: Cells[]) => ({ name, rows });
const codes = (findings: readonly { readonly code: string; readonly severity: string }[], severity: string) =>
  findings.filter((one) => one.severity === severity).map(({ code }) => code);

/** A column as the template writes it, and as somebody else does. */
const local = {
  Personnummer: ['Persnr', 'Klientens personnummer', 'P-nr'],
  Startdatum: ['Inskriven', 'Påbörjad', 'Fr.o.m.'],
  Slutdatum: ['Utskriven', 'Avslutad', 'T.o.m.'],
  Insats: ['Spår', 'Program'],
  Avslutsorsak: ['Skäl till avslut', 'Anledning'],
} as const;
const measures = { Jobbspåret: 2, Trädgårdsgruppen: 1, 'Språk- och SFI-gruppen': 10, 'Snickeriet i Ro': 1 } as const;

const person = fc.record({
  number: fc.integer({ min: 1, max: 900 }),
  month: fc.integer({ min: 1, max: 6 }),
  hasLeft: fc.boolean(),
  measure: fc.constantFrom('Jobbspåret', 'Trädgårdsgruppen', 'Språk- och SFI-gruppen', 'Snickeriet i Ro'),
});
const layout = fc.record({
  headings: fc.tuple(...Object.values(local).map((names) => fc.constantFrom<string>(...names))),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  titles: fc.integer({ min: 0, max: 3 }),
});
const people = fc.uniqueArray(person, { minLength: 3, maxLength: 12, selector: ({ number }) => number });

function plain(rows: readonly { number: number; month: number; hasLeft: boolean; measure: keyof typeof measures }[]): Cells[] {
  return rows.map(({ number, month, hasLeft, measure }) => [
    makeIdentityNumber(number),
    `2025-0${month}-01`,
    hasLeft ? '2025-09-30' : undefined,
    measures[measure],
    hasLeft ? 'Flytt' : undefined,
  ]);
}

test('a list in a layout of its own gives exactly the rows of the clean one once its matches are confirmed', async () => {
  await fc.assert(
    fc.asyncProperty(people, layout, async (rows, { headings, order, titles }) => {
      const clean = await readWithMatches([sheet('Deltagare', Object.keys(local), ...plain(rows))]);
      const own = plain(rows).map((cells, index) => [...cells.slice(0, 3), rows[index]?.measure, cells[4], 'Bo Ek']);
      const table = [[...headings, 'Namn'], ...own].map((cells) => order.map((index) => cells[index]));
      const given = [sheet('Blad1', ...Array.from({ length: titles }, () => ['Vår lista']), ...table)];
      const before = await readWithMatches(given);
      expect(before.rows).toEqual({});
      const after = await readWithMatches(given, agreeWithClasses(agree(before.proposals)));
      const sorted = (all: readonly Record<string, unknown>[] = []) =>
        all
          .map((row) =>
            JSON.stringify(
              row,
              Object.keys(row)
                .filter((name) => name !== 'measureWord')
                .sort(),
            ),
          )
          .sort();
      expect(codes(after.findings, 'error')).toEqual([]);
      expect(sorted(after.rows['participants'])).toEqual(sorted(clean.rows['participants']));
    }),
    { numRuns: 25 },
  );
});

/** The coordinator's word on each local measure, whatever was proposed. */
function agreeWithClasses({ columns }: Matches): Matches {
  const values = Object.entries(measures).map(([text, value]) => ({
    sheet: 'participants',
    column: 'measure',
    text,
    value: String(value),
  }));
  return { sheets: [], columns, values };
}

test('what is proposed changes nothing of what is read until it is confirmed', async () => {
  await fc.assert(
    fc.asyncProperty(people, async (rows) => {
      const table = plain(rows).map((cells) => [...cells, 'Ja', '5010']);
      const given = [sheet('Deltagare', [...Object.keys(local), 'Kvalifikation', 'Konto'], ...table)];
      const withProposals = await readWithMatches(given);
      const bare = await readWithMatches([sheet('Deltagare', Object.keys(local), ...plain(rows))]);
      expect(withProposals.proposals.columns).toMatchObject([{ heading: 'Kvalifikation', column: 'gainedQualification' }]);
      expect(withProposals.rows).toEqual(bare.rows);
    }),
    { numRuns: 20 },
  );
});

describe('an unknown heading', () => {
  const start = ['Personnummer', 'Insats', 'Inskriven', 'Mobil', 'Namn', 'Telefon'];
  const row = [makeIdentityNumber(1), 1, '2025-03-01', '070', 'Bo Ek', '070'];

  test('is proposed for a required column, and the error names it', async () => {
    const { findings, proposals } = await readWithMatches([sheet('Deltagare', start, row)]);
    expect(proposals.columns).toEqual([
      {
        sheet: 'participants',
        heading: 'Inskriven',
        cell: 'C1',
        column: 'startsOn',
        isRequired: true,
        kind: 'date',
        samples: ['2025-03-01'],
      },
    ]);
    expect(findings.find(({ code }) => code === 'DEL-START-091')).toMatchObject({ severity: 'error', suggestion: 'Inskriven' });
    expect(findings.find(({ cell }) => cell === 'C1')).toMatchObject({ code: 'DEL-BLAD-004', severity: 'note', suggestion: 'Startdatum' });
  });

  test('shows nothing of what stands under it when that may identify somebody', async () => {
    const { proposals } = await readWithMatches([
      sheet('Deltagare', ['Persnr', 'Insats', 'Startdatum'], [makeIdentityNumber(1), 1, '2025-03-01']),
    ]);
    expect(proposals.columns).toMatchObject([{ column: 'identityNumber', kind: 'identityNumber', samples: [] }]);
    expect(JSON.stringify(proposals)).not.toContain(makeIdentityNumber(1).slice(-4));
  });

  test('said never to be read is not proposed again', async () => {
    const ignored = { sheets: [], columns: [{ sheet: 'participants', heading: 'Inskriven', column: null }], values: [] };
    const { proposals } = await readWithMatches([sheet('Deltagare', start, row)], ignored);
    expect(proposals.columns).toEqual([]);
  });

  test('gives way to the column’s own heading', async () => {
    const match = { sheets: [], columns: [{ sheet: 'participants', heading: 'Inskriven', column: 'startsOn' }], values: [] };
    const { rows } = await readWithMatches([sheet('Deltagare', [...start, 'Startdatum'], [...row, '2025-04-01'])], match);
    expect(rows['participants']).toMatchObject([{ startsOn: '2025-04-01' }]);
  });
});

describe('an unknown value', () => {
  const header = ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering'];
  const line = (type: string | number) => ['A1', '2025-03-01', type, 100, 'Bidrag'];
  const match = (text: string, value: string) => ({
    sheets: [],
    columns: [],
    values: [{ sheet: 'Kostnader', column: 'Kostnadsslag', text, value }],
  });

  test.each([
    [5010, 'Lokaler'],
    ['5010 Månadslön', 'Personal'],
    [7210, 'Personal'],
    ['3990', 'Intäkter'],
    ['Konsultarvoden', 'Externa tjänster'],
    ['Tågresor', 'Resor och logi'],
    ['Xyzzy', undefined],
  ])('%s is an error that proposes %s', async (type, suggestion) => {
    const { findings, proposals } = await readWithMatches([sheet('Kostnader', header, line(type))]);
    expect(findings.find(({ code }) => code === 'KOS-SLAG-032')?.suggestion).toBe(suggestion);
    expect(proposals.values).toHaveLength(1);
  });

  test('with labour in class 5 and social fees in group 56 is of Kommun-Bas, where 5010 is staff', async () => {
    const { findings } = await readWithMatches([sheet('Kostnader', header, line('5010'), line('5651'), line('7410'))]);
    expect(findings.filter(({ code }) => code === 'KOS-SLAG-032').map(({ suggestion }) => suggestion)).toEqual([
      'Personal',
      'Personal',
      'Externa tjänster',
    ]);
  });

  test.each([
    ['5000–5999', 'premises', [5010, '5999'], ['premises', 'premises']],
    ['5010', 'Lokaler', ['5010 Hyra', 5010], ['premises', 'premises']],
    ['Flytt av möbler', 'travel', ['flytt  av MÖBLER'], ['travel']],
  ])('%s, once confirmed, is read wherever it comes', async (...[text, value, types, expected]) => {
    const { rows, findings } = await readWithMatches([sheet('Kostnader', header, ...types.map(line))], match(text, value));
    expect(codes(findings, 'error')).toEqual([]);
    expect(rows['costs']?.map(({ type }) => type)).toEqual(expected);
  });

  test('is read by the narrowest range that holds it, and only with as many digits', async () => {
    const wide = match('5000-5999', 'premises');
    const values = [...wide.values, ...match('5800-5899', 'travel').values];
    const { rows, findings } = await readWithMatches([sheet('Kostnader', header, line(5810), line(5110), line(58100))], {
      sheets: [],
      columns: [],
      values,
    });
    expect(rows['costs']?.map(({ type }) => type)).toEqual(['travel', 'premises', undefined]);
    expect(codes(findings, 'error')).toEqual(['KOS-SLAG-032']);
  });

  test('in Avslutsorsak is never repaired, but a confirmed match is the coordinator’s own word', async () => {
    const given = [sheet('Deltagare', Object.keys(local), [makeIdentityNumber(1), '2025-03-01', '2025-04-01', 1, 'Jobb!'])];
    expect(codes((await readWithMatches(given)).findings, 'error')).toEqual(['DEL-ORSAK-032']);
    const values = [{ sheet: 'participants', column: 'exitReason', text: 'jobb!', value: 'workUnsubsidised' }];
    expect((await readWithMatches(given, { sheets: [], columns: [], values })).rows['participants']).toMatchObject([
      { exitReason: 'workUnsubsidised' },
    ]);
  });
});

describe('Debet and Kredit', () => {
  const header = ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Debet', 'Kredit', 'Finansiering'];
  const line = (debit: string | number | undefined, credit: string | number | undefined) => [
    'A1',
    '2025-03-01',
    'Lokaler',
    debit,
    credit,
    'Bidrag',
  ];

  test('make Belopp, to the öre, and a note says so', async () => {
    const ore = fc.integer({ min: 0, max: 99_999_999 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.option(ore), fc.option(ore)), { minLength: 1, maxLength: 20 }), async (pairs) => {
        const rows = pairs.map(([debit, credit]) =>
          line(debit === null ? undefined : debit / 100, credit === null ? undefined : credit / 100),
        );
        const { rows: got, findings } = await readWithMatches([sheet('Kostnader', header, ...rows)]);
        const expected = pairs.map(([debit, credit]) => (debit === null && credit === null ? undefined : (debit ?? 0) - (credit ?? 0)));
        expect(got['costs']?.map(({ amount }) => amount)).toEqual(expected);
        expect(codes(findings, 'note')).toContain('KOS-BLAD-021');
      }),
      { numRuns: 30 },
    );
  });

  test('both blank is a missing amount at Debet, and a fault in Kredit points at Kredit', async () => {
    const { findings } = await readWithMatches([sheet('Kostnader', header, line(undefined, undefined), line(5, 'fem'))]);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ code, cell }) => [code, cell])).toEqual([
      ['KOS-BELOPP-001', 'D2'],
      ['KOS-BELOPP-021', 'E3'],
    ]);
  });

  const signed = async (...rows: readonly (readonly [voucher: string, debit: number | undefined, credit: number | undefined])[]) => {
    const lines = rows.map(([voucher, ...pair]) => [voucher, ...line(...pair).slice(1)]);
    const { rows: got, findings } = await readWithMatches([sheet('Kostnader', header, ...lines)]);
    const told = findings.filter(({ code }) => /^KOS-BLAD-03[3-5]$/.test(code)).map(({ code, severity }) => `${code} ${severity}`);
    return { amounts: got['costs']?.map(({ amount }) => Number(amount) / 100), told };
  };

  test('whose credits all have a minus already are asked about, and read as they stand', async () => {
    const { amounts, told } = await signed(['K1', 1000, undefined], ['K2', undefined, -200], ['K3', 500, 0]);
    expect(amounts).toEqual([1000, -200, 500]);
    expect(told).toEqual(['KOS-BLAD-033 warning']);
  });

  test('of which some credits have a minus are asked about, and those read as corrections', async () => {
    const { amounts, told } = await signed(['K1', undefined, 500], ['K2', undefined, -200]);
    expect(amounts).toEqual([-500, 200]);
    expect(told).toEqual(['KOS-BLAD-034 warning']);
  });

  test('are told apart by vouchers that balance in one reading only', async () => {
    const whole = await signed(['K1', 200, undefined], ['K1', undefined, -200], ['K2', 50, undefined], ['K2', undefined, 50]);
    expect(whole).toEqual({ amounts: [200, -200, 50, -50], told: ['KOS-BLAD-035 note'] });
    const corrected = await signed(['K1', -200, undefined], ['K1', undefined, -200], ['K2', 50, undefined], ['K2', undefined, 50]);
    expect(corrected).toEqual({ amounts: [-200, 200, 50, -50], told: [] });
  });

  test('of vouchers that balance give the same whatever the sign of credits', async () => {
    const kronor = fc.integer({ min: 1, max: 99_999 });
    await fc.assert(
      fc.asyncProperty(fc.array(kronor, { minLength: 1, maxLength: 8 }), async (amounts) => {
        const rows = (sign: number) =>
          amounts.flatMap((amount, index) => [[`K${index}`, amount, undefined] as const, [`K${index}`, undefined, sign * amount] as const]);
        expect((await signed(...rows(-1))).amounts).toEqual((await signed(...rows(1))).amounts);
      }),
      { numRuns: 20 },
    );
  });

  test('are passed over where there is a Belopp', async () => {
    const { rows } = await readWithMatches([sheet('Kostnader', [...header, 'Belopp'], [...line(5, 0), 7])]);
    expect(rows['costs']).toMatchObject([{ amount: 700 }]);
  });
});

test('a project’s default for Finansiering fills a column that is not there, from its settings or as confirmed on the page', async () => {
  const given = [
    sheet('Kostnader', ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp'], ['A1', '2025-03-01', 'Lokaler', 5]),
  ];
  const bare = await readWithMatches(given);
  expect(bare.proposals.values).toEqual([{ sheet: 'costs', column: 'financing', text: '', value: 'grant', count: 1, samples: [] }]);
  const bySettings = await readWithMatches(given, undefined, { project: { ...exampleProject, defaultFinancing: 'cash' } });
  expect(bySettings.rows['costs']).toMatchObject([{ financing: 'cash' }]);
  const confirmed = await readWithMatches(given, agree(bare.proposals));
  expect(confirmed.rows['costs']).toMatchObject([{ financing: 'grant' }]);
});

test('a sheet of two thousand unknown headings is answered at once', async () => {
  const wide = (cell: (index: number) => string) => Array.from({ length: 2_000 }, (_, index) => cell(index));
  const rows = Array.from({ length: 40 }, () => wide((index) => `2025-03-${String((index % 28) + 1).padStart(2, '0')}`));
  const started = performance.now();
  await readWithMatches([
    sheet(
      'Blad1',
      wide((index) => `Rubrik ${index}`),
      ...rows,
    ),
  ]);
  expect(performance.now() - started).toBeLessThan(5_000);
});

test('every hint is about a column and a choice there is', () => {
  const columnOf = (sheet: string, column: string) => sheets.find(({ id }) => id === sheet)?.columns[column];
  for (const [sheet, columns] of Object.entries(matchHints.columns)) {
    for (const column of Object.keys(columns)) expect(columnOf(sheet, column), `${sheet} ${column}`).toBeDefined();
  }
  for (const [sheet, columns] of Object.entries(matchHints.values)) {
    for (const [column, { words, charts = [] }] of Object.entries(columns)) {
      const form = columnOf(sheet, column)?.form;
      const known = form?.kind === 'choice' ? Object.keys(form.choices) : [];
      const hinted = [...words.map(([code]) => code), ...charts.flatMap(({ classes }) => classes.map(({ code }) => code))];
      for (const code of hinted) expect(known, `${sheet} ${column}`).toContain(code);
    }
  }
  for (const column of Object.values(matchHints.ledger.columns)) expect(columnOf(matchHints.ledger.sheet, column)).toBeDefined();
  const { columns, fields } = matchHints.ledger;
  for (const field of Object.values(fields)) expect([...sieColumns, ...Object.keys(columns)]).toContain(field);
});
