import type { BrokenRow, OtherSheets, Rule, RuleFacts, SheetRule } from '../../../functions/shared/definition/rule.ts';
import { decimalText, kronorText } from '../../../functions/shared/domain/decimalText.ts';
import { foldCase } from '../../../functions/shared/domain/foldText.ts';
import type { Ore } from '../../../functions/shared/domain/money.ts';
import { parsePeriod } from '../../../functions/shared/domain/period.ts';
import { groupRows } from '../knowPeople.ts';

interface BudgetRow {
  readonly year: number;
  readonly line: string;
  readonly type: string | undefined;
  readonly decided: Ore;
}

/** Plausibility inside one row of Budget. */
export const budgetRules: readonly Rule<BudgetRow>[] = [
  {
    number: 101,
    severity: 'note',
    at: 'year',
    reads: ['year'],
    message: 'År {year} ligger utanför projekttiden, {start} till {end}. Kontrollera året.',
    isBroken: ({ year }, { project }) => year < Number(project.startsOn.slice(0, 4)) || year > Number(project.endsOn.slice(0, 4)),
    values: ({ year }, { project }) => ({ year: String(year), start: project.startsOn, end: project.endsOn }),
    example: 'ett år före projektets start',
  },
  {
    number: 101,
    severity: 'note',
    at: 'decided',
    reads: ['decided'],
    message: 'Beslutat belopp är {amount} kr. Kostnader och intäkter skrivs båda utan minus; Typ säger vilket det är.',
    isBroken: ({ decided }) => decided < 0,
    values: ({ decided }) => ({ amount: kronorText(decided) }),
    suggest: ({ decided }) => kronorText(-decided),
    example: '-50 000',
  },
];

/** What the rows of Budget say beside each other and beside the decision. */
export const budgetSheetRules: readonly SheetRule<BudgetRow>[] = [
  {
    number: 101,
    severity: 'note',
    at: 'line',
    message: 'Posten {line} finns redan för {year}, på {against}. Beloppen läggs ihop. Ta bort den ena om den kommit med två gånger.',
    *findBroken(rows) {
      const groups = groupRows(rows, ({ year, line, type = 'cost' }) => `${year} ${type} ${foldCase(line)}`);
      for (const [first, ...more] of groups.values()) {
        for (const { index, row } of more)
          yield { index, against: first?.index ?? index, values: { line: row.line, year: String(row.year) } };
      }
    },
    example: 'samma år och budgetpost två gånger',
  },
  {
    number: 102,
    severity: 'note',
    at: 'year',
    reads: ['year', 'decided'],
    message:
      'För {year} är {awarded} kr tilldelat, men raderna ger {allocated} kr: skillnaden är {difference} kr. Rätta raden som är fel, eller fördela resten.',
    findBroken: findUnallocated,
    example: 'rader som ger 1 745 000 när 1 750 000 är tilldelat',
  },
];

/** The arithmetic guard: what the lines of a year allocate against what the decision awards. */
function* findUnallocated(rows: readonly BudgetRow[], _: OtherSheets, { project }: RuleFacts): Iterable<BrokenRow> {
  for (const [year, group] of groupRows(rows, ({ year, type = 'cost' }) => (type === 'cost' ? String(year) : undefined))) {
    const kronor = project.grantAwarded[year];
    const [first] = group;
    if (kronor === undefined || first === undefined) continue;
    const awarded = Math.round(kronor * 100);
    const allocated = group.reduce((sum, { row }) => sum + row.decided, 0);
    if (awarded === allocated) continue;
    const values = {
      year,
      awarded: kronorText(awarded),
      allocated: kronorText(allocated),
      difference: kronorText(Math.abs(awarded - allocated)),
    };
    yield { index: first.index, values };
  }
}

interface TargetRow {
  readonly figure: string;
  readonly period: string;
  readonly total: number;
}

/** Plausibility inside one row of Mål. */
export const targetRules: readonly Rule<TargetRow>[] = [
  {
    number: 101,
    severity: 'note',
    at: 'period',
    reads: ['period'],
    message: 'Perioden {period} ligger utanför projekttiden, {start} till {end}. Målet jämförs aldrig med något. Kontrollera perioden.',
    isBroken: ({ period: id }, { project }) => {
      const period = parsePeriod(id);
      return period !== undefined && (period.lastDay < project.startsOn || period.firstDay > project.endsOn);
    },
    values: ({ period }, { project }) => ({ period, start: project.startsOn, end: project.endsOn }),
    example: 'ett år efter projektets slut',
  },
  {
    number: 102,
    severity: 'note',
    at: 'total',
    reads: ['total'],
    message: 'Totalt är {total}. Ett mål är inte mindre än 0. Kontrollera talet.',
    isBroken: ({ total }) => total < 0,
    values: ({ total }) => ({ total: decimalText(total) }),
    suggest: ({ total }) => decimalText(-total),
    example: '-20',
  },
];

/** Targets that say two things about one figure and period. */
export const targetSheetRules: readonly SheetRule<TargetRow>[] = [
  {
    number: 101,
    severity: 'note',
    at: 'figure',
    reads: ['figure', 'period'],
    message: 'Indikatorn har redan ett mål för perioden, på {against}. Behåll ett av dem.',
    findBroken: (rows) => findRepeated(rows, ({ figure, period }) => `${period} ${figure}`),
    example: 'EECO01 för 2025 två gånger',
  },
];

interface ReferenceRow {
  readonly figure: string;
  readonly period: string;
  readonly area: string;
}

/** Reference values that say two things about one figure, period and area. */
export const referenceSheetRules: readonly SheetRule<ReferenceRow>[] = [
  {
    number: 101,
    severity: 'note',
    at: 'figure',
    reads: ['figure', 'period', 'area'],
    message: 'Indikatorn har redan ett jämförelsetal för perioden och området, på {against}. Behåll ett av dem.',
    findBroken: (rows) => findRepeated(rows, ({ figure, period, area }) => `${period} ${figure} ${foldCase(area)}`),
    example: 'ended.resultShare för Riket 2025 två gånger',
  },
];

function* findRepeated<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Iterable<BrokenRow> {
  for (const [first, ...more] of groupRows(rows, keyOf).values()) {
    for (const { index } of more) yield { index, against: first?.index ?? index };
  }
}
