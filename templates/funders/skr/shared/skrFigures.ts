import { audited, withColumns } from '../../../../functions/shared/definition/audit.ts';
import { defineEach, joinFigures, type Indicators } from '../../../../functions/shared/definition/indicator.ts';
import type { Period } from '../../../../functions/shared/domain/period.ts';
import type { KeyOf } from '../../../indicators/defineFunder.ts';
import { isOneOf } from '../../../indicators/audit/conditions.ts';
import { peopleSheet } from '../../../indicators/audit/peopleSheet.ts';
import { personFacts } from '../../../indicators/audit/personFacts.ts';
import { resultReasons } from '../../../indicators/exitFigures.ts';
import { countAmong, peopleReportedIn } from '../../../indicators/peopleReportedIn.ts';
import { isEnded, isMet, overlaps } from '../../../indicators/people.ts';
import type { Person } from '../../../indicators/registers/personRegister.ts';
import { measures, type Measure } from '../../../indicators/placementFigures.ts';
import { measureColumns, withEndedMeasures } from './measureColumns.ts';

const population = peopleReportedIn('kolada');
const source = 'SKL:s nationella genomgång av kommunernas insatser, klass 1–12: unika deltagare, pågående och avslutade';

const rowsIn = ({ rows }: Person, measure: Measure) => rows.filter((row) => row.measure === measure);

/** Whether somebody is still in a measure when the last day ends. */
function isOngoing(person: Person, measure: Measure, { lastDay }: Period): boolean {
  return rowsIn(person, measure).some(({ startsOn, endsOn }) => startsOn <= lastDay && (endsOn === undefined || endsOn > lastDay));
}

/** Whether somebody's last time in a measure ended in the period: a person is ongoing in a measure or has ended it, never both. */
function hasLeft(person: Person, measure: Measure, period: Period): boolean {
  const { firstDay, lastDay } = period;
  const ends = rowsIn(person, measure).some(({ endsOn }) => endsOn !== undefined && endsOn >= firstDay && endsOn <= lastDay);
  return ends && !isOngoing(person, measure, period);
}

/** Participants of one measure, those still in it and those who have left it. */
function figuresOf([measure, word]: (typeof measures)[number]) {
  const { overlapping, open, ended } = measureColumns(measure);
  const count = (what: string, where: (person: Person, period: Period) => boolean) =>
    countAmong(population, { title: `SKR ${measure} ${word}: ${what}`, source, among: isMet, where });
  const isIn = audited(
    (person: Person, period: Period) => rowsIn(person, measure).some((row) => overlaps(row, period)),
    withColumns(peopleSheet, overlapping),
    { criteria: { [overlapping.heading]: { from: 1 } } },
  );
  const isStill = audited((person: Person, period: Period) => isOngoing(person, measure, period), withColumns(peopleSheet, open), {
    criteria: { [open.heading]: { from: 1 } },
  });
  const isOut = audited((person: Person, period: Period) => hasLeft(person, measure, period), withColumns(peopleSheet, ended, open), {
    criteria: { [ended.heading]: { from: 1 }, [open.heading]: 0 },
  });
  return {
    ...defineEach([measure], () => [`skr.measure.${measure}.participants`, count('deltagare', isIn)]),
    ...defineEach([measure], () => [`skr.measure.${measure}.ongoing`, count('pågående', isStill)]),
    ...defineEach([measure], () => [`skr.measure.${measure}.ended`, count('avslutade', isOut)]),
  };
}

/** Whether somebody has left any of the measures in the period. */
const hasLeftAny = audited(
  (person: Person, period: Period) => measures.some(([measure]) => hasLeft(person, measure, period)),
  withEndedMeasures,
  { criteria: { 'Avslutade insatser': { from: 1 } } },
);

/** Unique persons in each of SKR's twelve measures, and those whose exit counts as a result. */
export const skrFigures = {
  ...joinFigures(measures.map(figuresOf)),
  'skr.anyMeasure.ended': countAmong(population, {
    title: 'SKR: avslutade i någon insats',
    source: `${source}; en person en gång, i hur många insatser den än avslutats`,
    among: isMet,
    where: hasLeftAny,
  }),
  'skr.results': countAmong(population, {
    title: 'SKR: avslutade som börjat arbeta eller studera',
    source:
      '«deltagare som börjat arbeta eller studera»: reguljärt arbete med eller utan subvention i minst en sammanhängande månad, eller studiemedelsberättigade studier. Kommunala arbetsmarknadsanställningar räknas inte. Kolada.',
    good: 'up',
    among: isEnded,
    where: isOneOf(personFacts.exitReason, ...resultReasons),
  }),
} satisfies Indicators;

/** What reports to SKR may name. */
export type SkrKey = KeyOf<typeof skrFigures>;
