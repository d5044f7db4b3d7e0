import type { CheckDefinition, ReportFacts } from '../../functions/shared/definition/report.ts';
import { overlapsMonth } from '../../functions/shared/domain/period.ts';
import { attendanceRows } from '../indicators/attendanceRows.ts';
import { exitReasons } from '../indicators/exitFigures.ts';
import { attendance } from '../upload/attendance.ts';
import { checkAtMost, checkEqual, type Numbers } from './makeCheck.ts';
import { personRuleChecks } from './ruleChecks.ts';

/** A rule over the counts of Deltagare: nothing when the sheet was never uploaded. */
export function checkCounts(id: string, make: typeof checkEqual, compare: (facts: ReportFacts) => Omit<Numbers, 'id'>): CheckDefinition {
  return { id, check: (facts) => (facts.exact.has('participants.met') ? [make({ id, ...compare(facts) })] : []) };
}

/** Several counts added up. */
export function addCounts({ exact }: ReportFacts, keys: readonly string[]): bigint {
  return keys.reduce((sum, key) => sum + exact.total(key), 0n);
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
};

/** What always holds between the counts of people, whoever the funder is. */
export const participantChecks: readonly CheckDefinition[] = [
  sexes,
  checkCounts('ended.reasons', checkEqual, (facts) => ({
    title: 'Avslutade efter avslutsorsak tillsammans mot avslutade',
    left: addCounts(
      facts,
      exitReasons.map(([code]) => `ended.reason.${code}`),
    ),
    right: facts.exact.total('participants.ended'),
  })),
  checkCounts('age.bands', checkEqual, (facts) => ({
    title: 'Under 25, 25–54, 55 och äldre och okänd ålder tillsammans mot deltagare under perioden',
    left: addCounts(facts, ['age.under25', 'age.25to54', 'age.55plus', 'age.unknown']),
    right: facts.exact.total('participants.met'),
  })),
  checkCounts('education.levels', checkEqual, (facts) => ({
    title: 'Utbildningsnivåerna, även okänd, tillsammans mot deltagare under perioden',
    left: addCounts(
      facts,
      educations.map((code) => `education.${code}`),
    ),
    right: facts.exact.total('participants.met'),
  })),
  checkCounts('placements.persons', checkAtMost, ({ exact }) => ({
    title: 'Deltagare under perioden är högst så många som placeringarna',
    left: exact.total('participants.met'),
    right: exact.total('placements'),
  })),
  checkCounts('accessibility.asked', checkAtMost, ({ exact }) => ({
    title: 'Deltagare som fått anpassning är högst så många som de som begärt',
    left: exact.total('horizontal.accessibility.met'),
    right: exact.total('horizontal.accessibility.asked'),
  })),
  knownAttendance,
  ...personRuleChecks,
];
