import type { ListDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import type { Sex } from '../../../../functions/shared/domain/sex.ts';
import { checkEqual, defineCheck } from '../../../checks/defineCheck.ts';
import { isEnded, people } from '../../../indicators/people.ts';
import type { Person } from '../../../indicators/registers/personRegister.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import { supportAfter } from '../shared/susColumns.ts';
import { supportBefore, supports } from '../shared/susFigures.ts';
import type { SusKey } from '../shared/susFigures.ts';

type Facts = Pick<ReportFacts<SusKey>, 'dataset' | 'period'>;
type Word = readonly [code: string, word: string];

/** One thing before against one after: what each person has of both, which may be several. */
interface Matrix {
  readonly table: string;
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  beforeOf(person: Person): readonly string[];
  afterOf(person: Person): readonly string[];
}

const sexRows: readonly (readonly [title: string, sexes: readonly Sex[]])[] = [
  ['Kvinnor', ['women']],
  ['Män', ['men']],
  ['Övriga', ['nonBinary', 'unstated']],
];

const endedIn = ({ dataset, period }: Facts) => people.of(dataset).filter((person) => isEnded(person, period));

/** Rows before, women before men, columns after, and how many there are on the row. Rows without anybody are left out. */
function matrixRows(facts: Facts, { before, after, beforeOf, afterOf }: Matrix): readonly (readonly CellContent[])[] {
  const ended = endedIn(facts);
  return before.flatMap(([code, word]) => {
    const ofCode = ended.filter((person) => beforeOf(person).includes(code));
    if (ofCode.length === 0) return [];
    return sexRows.flatMap(([title, sexes]) => {
      const own = ofCode.filter(({ sex }) => sexes.includes(sex));
      if (title === 'Övriga' && own.length === 0) return [];
      return [[word, title, ...after.map(([each]) => own.filter((person) => afterOf(person).includes(each)).length), own.length]];
    });
  });
}

function listMatrix(matrix: Matrix): ListDefinition<SusKey> {
  return {
    table: matrix.table,
    rows: (view) => {
      const rows = matrixRows(view, matrix);
      return rows.length === 0 ? [emptyRow('Ingen har avslutat under perioden.', matrix.after.length + 3)] : rows;
    },
  };
}

/** Short headings of the supports after, in their order. */
export const supportWords: readonly Word[] = supports;

/** Before and after, in SUS's words. */
export const employmentBefore: readonly Word[] = [
  ['employed', 'Arbetade'],
  ['unemployed', 'Arbetslös'],
  ['inactive', 'Utanför arbetskraften'],
  ['unknown', 'Uppgift saknas'],
];
export const employmentAfter: readonly Word[] = [
  ['work', 'Arbetar'],
  ['studies', 'Studerar'],
  ['jobSeeking', 'Arbetssökande'],
  ['other', 'Övriga'],
  ['unknown', 'Uppgift saknas'],
];

const supportMatrix: Matrix = {
  table: 'Forsorjning',
  before: supports,
  after: supports,
  beforeOf: supportBefore,
  afterOf: supportAfter,
};
const employmentMatrix: Matrix = {
  table: 'Sysselsattning',
  before: employmentBefore,
  after: employmentAfter,
  beforeOf: ({ first }) => [first.employmentAtStart ?? 'unknown'],
  afterOf: ({ exit }) => [exit?.employmentAfter ?? 'unknown'],
};

/** Support (Swedish *försörjning*) before and after, of those who ended. */
export const supportList = listMatrix(supportMatrix);

/** Employment (Swedish *sysselsättning*) before and after, of those who ended. */
export const employmentList = listMatrix(employmentMatrix);

/** The matrix of employment has each person in one place. */
export const matrixCheck = defineCheck({
  id: 'sus.matrix',
  publicPart: 'nothing',
  check: (facts: ReportFacts<SusKey>) => {
    if (!facts.exact.has('participants.ended')) return [];
    const rows = matrixRows(facts, employmentMatrix);
    const left = rows.reduce(
      (sum, row) => sum + row.slice(2, -1).reduce<number>((own, cell) => own + (typeof cell === 'number' ? cell : 0), 0),
      0,
    );
    const title = 'Personer i tabellen sysselsättning före och efter mot avslutade';
    return [checkEqual({ title, left, right: facts.exact.total('participants.ended') })];
  },
});
