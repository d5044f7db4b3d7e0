import { audited } from '../../../functions/shared/definition/audit.ts';
import type { Indicators } from '../../../functions/shared/definition/indicator.ts';
import type { Period } from '../../../functions/shared/domain/period.ts';
import { wordsOf } from '../../indicators/audit/auditWords.ts';
import { resultReasons } from '../../indicators/exitFigures.ts';
import { countAmong, peopleReportedIn } from '../../indicators/peopleReportedIn.ts';
import { isEnded, isMet, overlaps } from '../../indicators/people.ts';
import type { Person } from '../../indicators/personRegister.ts';
import { measures } from '../../indicators/placementFigures.ts';
import { participants } from '../../upload/participants/sheet.ts';
import { tellMeasure } from './measureColumns.ts';

const population = peopleReportedIn('kolada');
const source = 'SKL:s nationella genomgång av kommunernas insatser, klass 1–12: unika deltagare, pågående och avslutade';

const rowsIn = ({ rows }: Person, measure: string) => rows.filter((row) => row.measure === measure);

/** Whether somebody is still in a measure when the last day ends. */
function isOngoing(person: Person, measure: string, { lastDay }: Period): boolean {
  return rowsIn(person, measure).some(({ startsOn, endsOn }) => startsOn <= lastDay && (endsOn === undefined || endsOn > lastDay));
}

/** Whether somebody's last time in a measure ended in the period: a person is ongoing in a measure or has ended it, never both. */
function hasLeft(person: Person, measure: string, period: Period): boolean {
  const { firstDay, lastDay } = period;
  const ends = rowsIn(person, measure).some(({ endsOn }) => endsOn !== undefined && endsOn >= firstDay && endsOn <= lastDay);
  return ends && !isOngoing(person, measure, period);
}

/** Unique persons in each of SKR's twelve measures, and those whose exit counts as a result. */
export const skrFigures: Indicators = {
  ...Object.fromEntries(
    measures.flatMap(([measure, word]) => {
      const key = `skr.measure.${measure}`;
      const told = tellMeasure(measure);
      const title = (what: string) => `SKR ${measure} ${word}: ${what}`;
      return [
        [
          `${key}.participants`,
          countAmong(population, {
            title: title('deltagare'),
            source,
            among: isMet,
            where: audited(
              (person: Person, period: Period) => rowsIn(person, measure).some((row) => overlaps(row, period)),
              told.participants,
            ),
          }),
        ],
        [
          `${key}.ongoing`,
          countAmong(population, {
            title: title('pågående'),
            source,
            among: isMet,
            where: audited((person: Person, period: Period) => isOngoing(person, measure, period), told.ongoing),
          }),
        ],
        [
          `${key}.ended`,
          countAmong(population, {
            title: title('avslutade'),
            source,
            among: isMet,
            where: audited((person: Person, period: Period) => hasLeft(person, measure, period), told.ended),
          }),
        ],
      ] as const;
    }),
  ),
  'skr.results': countAmong(population, {
    title: 'SKR: avslutade som börjat arbeta eller studera',
    source:
      '«deltagare som börjat arbeta eller studera»: reguljärt arbete med eller utan subvention i minst en sammanhängande månad, eller studiemedelsberättigade studier. Kommunala arbetsmarknadsanställningar räknas inte. Kolada.',
    good: 'up',
    among: isEnded,
    where: audited(({ exit }: Person) => resultReasons.includes(exit?.exitReason), {
      criteria: { Avslutsorsak: wordsOf(participants.columns.exitReason, resultReasons) },
    }),
  }),
};
