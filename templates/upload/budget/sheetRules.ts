import type { BrokenRow, OtherSheets, RuleFacts, SheetRules } from '../../../functions/shared/definition/rule.ts';
import type { RowOf } from '../../../functions/shared/definition/column.ts';
import { kronorText } from '../../../functions/shared/domain/decimalText.ts';
import { codeKey } from '../../../functions/shared/domain/codeKey.ts';
import type { Readable } from '../../../functions/shared/domain/view.ts';
import { groupRows } from '../groupRows.ts';
import type { columns } from './columns.ts';
import { givenIn, isCost, rowsOfYears } from './yearMoney.ts';

type Row = Readable<RowOf<typeof columns>>;

/** What the rows of Budget say beside each other and beside the decision. */
export const sheetRules: SheetRules<'BUD', typeof columns> = [
  {
    code: 'BUD-POST-101',
    severity: 'note',
    at: 'line',
    message: 'Posten {line} finns redan för {year}, på {against}. Beloppen läggs ihop. Ta bort den ena om den kommit med två gånger.',
    *findBroken(rows) {
      const groups = groupRows(rows, ({ year, line, type = 'cost' }) => `${year} ${type} ${codeKey(line)}`);
      for (const [first, ...more] of groups.values()) {
        for (const { index, row } of more)
          yield { index, against: first?.index ?? index, values: { line: row.line, year: String(row.year) } };
      }
    },
    example: 'samma år och budgetpost två gånger',
  },
  {
    code: 'BUD-AR-102',
    severity: 'note',
    at: 'year',
    reads: ['year', 'decided'],
    message:
      'För {year} är {awarded} kr tilldelat{carriedOver}, men raderna ger {allocated} kr: skillnaden är {difference} kr. Rätta raden som är fel, eller fördela resten.',
    findBroken: findUnallocated,
    example: 'rader som ger 1 745 000 när 1 750 000 är tilldelat',
  },
];

/** The arithmetic guard: what the lines of a year allocate against what the year has, awarded and carried over for it. */
function* findUnallocated(rows: readonly Row[], _: OtherSheets, { project }: RuleFacts): Iterable<BrokenRow> {
  const ofYears = rowsOfYears(rows);
  for (const [text, group] of groupRows(rows, (row) => (isCost(row) ? String(row.year) : undefined))) {
    const year = Number(text);
    const given = givenIn(year, project);
    const [first] = group;
    if (given === undefined || first === undefined) continue;
    const carriedOver = ofYears.reduce((sum, row) => (row.year === year ? sum + (row.carriedOver ?? 0) : sum), given.carriedOver);
    const total = given.awarded + carriedOver;
    const allocated = group.reduce((sum, { row }) => sum + row.decided, 0);
    if (total === allocated) continue;
    const values = {
      year: text,
      awarded: kronorText(given.awarded),
      carriedOver: carriedOver === 0 ? '' : ` och ${kronorText(carriedOver)} kr överflyttat för året`,
      allocated: kronorText(allocated),
      difference: kronorText(Math.abs(total - allocated)),
    };
    yield { index: first.index, values };
  }
}
