import type { ReportFacts } from '../../functions/shared/definition/report.ts';
import { choiceWords } from '../upload/choiceWords.ts';
import { measures } from '../indicators/placementFigures.ts';
import { formatAmount } from '../text/numbers.ts';
import { participants } from '../upload/participants/sheet.ts';
import { sayFigure, sayFigures, sayHours } from './sentences.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

/** Placements of the period, a line for each measure that has any. */
export function sayMeasures({ figures }: Pick<ReportFacts<CommonKey>, 'figures'>): string {
  return sayFigures(
    measures.map(([measure, word]) => [word, figures[`placements.measure.${measure}`]]),
    'Inga placeringar i någon insats under perioden.',
  );
}

/** Who has referred the participants. */
export function sayReferrals({ figures }: Pick<ReportFacts<CommonKey>, 'figures'>): string {
  return sayFigures(
    choiceWords(participants.columns.referredBy).map(([code, word]) => [`Anvisade av ${word}`, figures[`referredBy.${code}`]]),
    'Ingen uppgift om vem som anvisat deltagarna.',
  );
}

/** How many took part, left and went on to work or studies. */
export function sayResults({ figures }: Pick<ReportFacts<CommonKey>, 'figures'>): string {
  const share = figures['ended.resultShare'];
  const sentences = [
    sayFigure('Deltagare', figures['participants.met']),
    sayFigure('Påbörjade', figures['participants.started']),
    sayFigure('Avslutade', figures['participants.ended']),
    typeof share === 'number' ? `Till arbete eller studier: ${formatAmount(share, 'percent')} av de avslutade.` : '',
    sayHours('Timmar', figures['hours.total']),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? 'Inga deltagare under perioden.' : sentences.join('\n');
}

/** Who the participants are: sex, background and age. */
export function sayTargetGroup({ figures }: Pick<ReportFacts<CommonKey>, 'figures'>): string {
  const womenShare = figures['horizontal.equality.womenShare.participants.met'];
  const sentences = [
    typeof womenShare === 'number' ? `Andel kvinnor bland deltagarna: ${formatAmount(womenShare, 'percent')}.` : '',
    sayFigure('Utländsk bakgrund', figures['foreignBackground.yes']),
    sayFigure('Under 25 år', figures['age.under25']),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 0 ? 'Inga deltagare under perioden.' : sentences.join('\n');
}
