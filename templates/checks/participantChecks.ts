import { columnsOf } from '../../functions/shared/definition/audit.ts';
import type { CheckDefinition, PublicPart, ReportFacts } from '../../functions/shared/definition/report.ts';
import { listByKey } from '../../functions/shared/definition/listByKey.ts';
import { overlapsMonth } from '../../functions/shared/domain/period.ts';
import { exitReasons } from '../indicators/exitFigures.ts';
import { attendanceSheet } from '../indicators/audit/attendanceSheet.ts';
import { inMonths } from '../indicators/audit/formulas.ts';
import { personRegister } from '../indicators/registers/personRegister.ts';
import { attendance } from '../upload/attendance/sheet.ts';
import { addCells, checkAtMost, checkEqual, defineCheck } from './defineCheck.ts';
import { personRuleChecks } from './ruleChecks.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

/** Two sums of counts, by key, and what they are in Swedish; of one sex where it says so. */
export interface CountRule<Key extends string> {
  readonly title: string;
  readonly publicPart: PublicPart;
  readonly left: readonly Key[];
  readonly right: readonly Key[];
  readonly part?: 'women' | 'men' | 'total';
}

/** A rule over the counts of Deltagare: nothing when the sheet was never uploaded. */
export function checkCounts<const Id extends string, const Key extends string>(
  id: Id,
  make: typeof checkEqual,
  { title, publicPart, left, right, part = 'total' }: CountRule<Key>,
): CheckDefinition<Key | 'participants.met', Id, never> {
  return {
    id,
    publicPart,
    check: ({ exact }) => {
      if (!exact.has('participants.met')) return [];
      const sum = (keys: readonly Key[]) => keys.reduce((total, key) => total + exact.split(key)[part], 0n);
      return [make({ title, left: sum(left), right: sum(right) })];
    },
    formulas: (_, cell) => ({ left: addCells(left, cell, part), right: addCells(right, cell, part) }),
  };
}

const educations = ['none', 'compulsory', 'upperSecondary', 'postSecondaryShort', 'postSecondaryLong', 'doctoral', 'unknown'] as const;

/** Figures split by sex, with the sum of their parts beside their total. */
function splitFigures({ figures, exact }: ReportFacts<CommonKey>) {
  return listByKey(figures).flatMap(([key, figure]) => {
    if (typeof figure !== 'object') return [];
    const { women, men, nonBinary, unstated, total } = exact.split(key);
    return [{ key, left: women + men + nonBinary + unstated, right: total }];
  });
}

/** One rule, told in all and figure by figure. */
const bySex = 'sexes';

/** The parts of every figure split by sex add up: one line for all of them. */
const sexes = defineCheck({
  id: bySex,
  publicPart: 'outcome',
  check: (facts) => {
    const split = splitFigures(facts);
    if (split.length === 0) return [];
    const title = 'Nyckeltal där kvinnor, män, icke-binära och utan uppgift tillsammans är totalen, av alla som delas på kön';
    const left = split.filter((figure) => figure.left === figure.right).length;
    return [checkEqual({ title, left, right: split.length })];
  },
});

/** The same rule told figure by figure: one more line for each whose parts do not add up. */
const brokenSexes = defineCheck({
  id: bySex,
  publicPart: 'nothing',
  check: (facts) =>
    splitFigures(facts)
      .filter(({ left, right }) => left !== right)
      .map(({ key, left, right }) => checkEqual({ about: key, title: `Könen tillsammans mot totalen: ${key}`, left, right })),
});

/** Rows of Närvaro in the period that are about somebody in Deltagare, the misregistered too: those are told of in `reconciliation.attendance`. */
const knownAttendance = defineCheck({
  id: 'attendance.known',
  publicPart: 'outcome',
  check: ({ dataset, period }) => {
    const all = dataset.rows(attendance).filter(({ month }) => overlapsMonth(period, month));
    const { find, isMisregistered } = personRegister(dataset);
    const known = all.filter((row) => find(row) !== undefined || isMisregistered(row));
    const title = 'Närvarorader i perioden som gäller någon i Deltagare, av alla närvarorader i perioden';
    return all.length > 0 ? [checkEqual({ title, left: known.length, right: all.length })] : [];
  },
  formulas: () => {
    const column = columnsOf(attendanceSheet);
    return { left: `COUNTIFS(${column('Nr')},">=0",${inMonths(column)})`, right: `COUNTIFS(${inMonths(column)})` };
  },
});

/** What always holds between the counts of people, whoever the funder is. */
export const participantChecks = [
  sexes,
  brokenSexes,
  checkCounts('ended.reasons', checkEqual, {
    title: 'Avslutade efter avslutsorsak tillsammans mot avslutade',
    publicPart: 'outcome',
    left: exitReasons.map(([code]) => `ended.reason.${code}` as const),
    right: ['participants.ended'],
  }),
  checkCounts('age.bands', checkEqual, {
    title: 'Under 25, 25–54, 55 och äldre och okänd ålder tillsammans mot deltagare under perioden',
    publicPart: 'outcome',
    left: ['age.under25', 'age.25to54', 'age.55plus', 'age.unknown'],
    right: ['participants.met'],
  }),
  checkCounts('education.levels', checkEqual, {
    title: 'Utbildningsnivåerna, även okänd, tillsammans mot deltagare under perioden',
    publicPart: 'outcome',
    left: educations.map((code) => `education.${code}` as const),
    right: ['participants.met'],
  }),
  checkCounts('placements.persons', checkAtMost, {
    title: 'Deltagare under perioden är högst så många som placeringarna',
    publicPart: 'outcome',
    left: ['participants.met'],
    right: ['placements'],
  }),
  checkCounts('accessibility.asked', checkAtMost, {
    title: 'Deltagare som fått anpassning är högst så många som de som begärt',
    publicPart: 'outcome',
    left: ['horizontal.accessibility.met'],
    right: ['horizontal.accessibility.asked'],
  }),
  knownAttendance,
  ...personRuleChecks,
] as const;
