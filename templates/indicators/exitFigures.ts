import { audited } from '../../functions/shared/definition/audit.ts';
import type { Indicators } from '../../functions/shared/definition/indicator.ts';
import { participants } from '../upload/participants/sheet.ts';
import { choiceWords } from './choiceWords.ts';
import { countPeople, isEnded } from './people.ts';
import type { Person } from './personRegister.ts';
import { share, sumOf } from './shares.ts';

/** Why people leave, without Felregistrering, which is nobody's exit. */
export const exitReasons = choiceWords(participants.columns.exitReason).filter(([code]) => code !== 'misregistered');

/** Work on the regular labour market and studies with student aid: what Kolada counts as a result. Municipal employment does not count. */
export const resultReasons: readonly (string | undefined)[] = ['workUnsubsidised', 'workSubsidised', 'studiesFunded'];

/** Exits in the period and their result. */
export const exitFigures = {
  ...Object.fromEntries(
    exitReasons.map(([code, word]) => [
      `ended.reason.${code}`,
      countPeople({
        title: `Avslutsorsak: ${word}`,
        among: isEnded,
        where: audited(({ exit }: Person) => exit?.exitReason === code, { criteria: { Avslutsorsak: word } }),
      }),
    ]),
  ),
  ...share('ended.resultShare', {
    title: 'Resultat vid avslut, andel som börjat arbeta eller studera',
    source:
      '«Resultat vid avslut i kommunens arbetsmarknadsverksamhet, deltagare som börjat arbeta eller studera, andel (%)»: arbete på den reguljära arbetsmarknaden, med eller utan subvention, i minst en sammanhängande månad, eller studiemedelsberättigade studier, av alla avslutade. Kommunala arbetsmarknadsanställningar räknas inte. Kolada.',
    good: 'up',
    of: sumOf('ended.reason.workUnsubsidised', 'ended.reason.workSubsidised', 'ended.reason.studiesFunded'),
    among: sumOf('participants.ended'),
  }),
} satisfies Indicators;
