import { defineEach, type FigureKeyOf, type Indicators } from '../../functions/shared/definition/indicator.ts';
import { participants } from '../upload/participants/sheet.ts';
import { isOneOf } from './audit/conditions.ts';
import { personFacts } from './audit/personFacts.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import type { participantFigures } from './participantFigures.ts';
import { countPeople, isEnded } from './people.ts';
import { share, sumOf } from './shares.ts';

/** Why people leave, without Felregistrering, which is nobody's exit. */
export const exitReasons = choiceWords(participants.columns.exitReason).flatMap(([code, word]) =>
  code === 'misregistered' ? [] : [[code, word] as const],
);

/** Work on the regular labour market and studies with student aid: what Kolada counts as a result. Municipal employment does not count. */
export const resultReasons = ['workUnsubsidised', 'workSubsidised', 'studiesFunded'] as const;

const reasons = defineEach(exitReasons, ([code, word]) => [
  `ended.reason.${code}`,
  countPeople({ title: `Avslutsorsak: ${word}`, among: isEnded, where: isOneOf(personFacts.exitReason, code) }),
]);

const sum = sumOf<FigureKeyOf<typeof reasons | typeof participantFigures>>;

/** Exits in the period and their result. */
export const exitFigures = {
  ...reasons,
  ...share('ended.resultShare', {
    title: 'Resultat vid avslut, andel som börjat arbeta eller studera',
    source:
      '«Resultat vid avslut i kommunens arbetsmarknadsverksamhet, deltagare som börjat arbeta eller studera, andel (%)»: arbete på den reguljära arbetsmarknaden, med eller utan subvention, i minst en sammanhängande månad, eller studiemedelsberättigade studier, av alla avslutade. Kommunala arbetsmarknadsanställningar räknas inte. Kolada.',
    good: 'up',
    of: sum('ended.reason.workUnsubsidised', 'ended.reason.workSubsidised', 'ended.reason.studiesFunded'),
    among: sum('participants.ended'),
  }),
} satisfies Indicators;
