import type { CheckDefinition } from '../../functions/shared/definition/report.ts';
import { overlapsMonth } from '../../functions/shared/domain/period.ts';
import { attendanceRows } from '../indicators/attendanceRows.ts';
import { exitReasons } from '../indicators/exitFigures.ts';
import { inMonths } from '../indicators/audit/formulas.ts';
import { attendance } from '../upload/attendance.ts';
import { addCells, checkAtMost, checkEqual } from './makeCheck.ts';
import { personRuleChecks } from './ruleChecks.ts';

/** Two sums of counts, by key, and what they are in Swedish; of one sex where it says so. */
export interface CountRule {
  readonly title: string;
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly part?: 'women' | 'men' | 'total';
}

/** A rule over the counts of Deltagare: nothing when the sheet was never uploaded. */
export function checkCounts(id: string, make: typeof checkEqual, { title, left, right, part = 'total' }: CountRule): CheckDefinition {
  return {
    id,
    check: ({ exact }) => {
      if (!exact.has('participants.met')) return [];
      const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + exact.split(key)[part], 0n);
      return [make({ id, title, left: sum(left), right: sum(right) })];
    },
    formulas: (_, cell) => ({ left: addCells(left, cell, part), right: addCells(right, cell, part) }),
  };
}

const educations = ['none', 'compulsory', 'upperSecondary', 'postSecondaryShort', 'postSecondaryLong', 'doctoral', 'unknown'];

/** The parts of every figure split by sex add up: one line for all of them, and one for each that does not. */
const sexes: CheckDefinition = {
  id: 'sexes',
  check: ({ figures, exact }) => {
    const split = Object.entries(figures).filter(([, figure]) => typeof figure === 'object');
    const broken = split.flatMap(([key]) => {
      const { women, men, nonBinary, unstated, total } = exact.split(key);
      const left = women + men + nonBinary + unstated;
      return left === total ? [] : [checkEqual({ id: `sexes.${key}`, title: `Könen tillsammans mot totalen: ${key}`, left, right: total })];
    });
    if (split.length === 0) return [];
    const title = 'Nyckeltal där kvinnor, män, icke-binära och utan uppgift tillsammans är totalen, av alla som delas på kön';
    return [checkEqual({ id: 'sexes', title, left: split.length - broken.length, right: split.length }), ...broken];
  },
};

/** Rows of Närvaro in the period that are about somebody in Deltagare. */
const knownAttendance: CheckDefinition = {
  id: 'attendance.known',
  check: ({ dataset, period }) => {
    const all = dataset.rows(attendance).filter(({ month }) => overlapsMonth(period, month));
    const known = attendanceRows.of(dataset).filter(({ row }) => overlapsMonth(period, row.month));
    const title = 'Närvarorader i perioden som gäller någon i Deltagare, av alla närvarorader i perioden';
    return all.length > 0 ? [checkEqual({ id: 'attendance.known', title, left: known.length, right: all.length })] : [];
  },
  formulas: () => ({ left: `COUNTIFS(Närvaro[Nr],">=1",${inMonths('Närvaro')})`, right: `COUNTIFS(${inMonths('Närvaro')})` }),
};

/** What always holds between the counts of people, whoever the funder is. */
export const participantChecks: readonly CheckDefinition[] = [
  sexes,
  checkCounts('ended.reasons', checkEqual, {
    title: 'Avslutade efter avslutsorsak tillsammans mot avslutade',
    left: exitReasons.map(([code]) => `ended.reason.${code}`),
    right: ['participants.ended'],
  }),
  checkCounts('age.bands', checkEqual, {
    title: 'Under 25, 25–54, 55 och äldre och okänd ålder tillsammans mot deltagare under perioden',
    left: ['age.under25', 'age.25to54', 'age.55plus', 'age.unknown'],
    right: ['participants.met'],
  }),
  checkCounts('education.levels', checkEqual, {
    title: 'Utbildningsnivåerna, även okänd, tillsammans mot deltagare under perioden',
    left: educations.map((code) => `education.${code}`),
    right: ['participants.met'],
  }),
  checkCounts('placements.persons', checkAtMost, {
    title: 'Deltagare under perioden är högst så många som placeringarna',
    left: ['participants.met'],
    right: ['placements'],
  }),
  checkCounts('accessibility.asked', checkAtMost, {
    title: 'Deltagare som fått anpassning är högst så många som de som begärt',
    left: ['horizontal.accessibility.met'],
    right: ['horizontal.accessibility.asked'],
  }),
  knownAttendance,
  ...personRuleChecks,
];
