import type { Cells, ReportView } from '../../../../functions/shared/definition/report.ts';
import type { ByKey, Figure } from '../../../../functions/shared/domain/figure.ts';
import { choiceWords } from '../../../upload/choiceWords.ts';
import { measures } from '../../../indicators/placementFigures.ts';
import { sayFigure, sayFigures, sayHours, sayTargets } from '../../../reports/sentences.ts';
import { formatAmount, sayAmount } from '../../../text/numbers.ts';
import { participants } from '../../../upload/participants/sheet.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

/** Drafted text under the headings of the final report: figures since project start, as sentences, women before men. */
export const finalCells = {
  'final.summary': ({ accumulated }) =>
    join(
      [
        sayFigure('Deltagare', accumulated['participants.met']),
        sayHours('Deltagartimmar', accumulated['hours.total']),
        sayKronor('Kostnader', accumulated, 'cost.total'),
        sayKronor('Ansökt, summa kostnader', accumulated, 'claim.total'),
        sayKronor('Medfinansiering', accumulated, 'coFinancing.total'),
      ],
      'Inga uppgifter finns.',
    ),
  'final.results': ({ accumulated }) =>
    join(
      [
        sayFigure('Påbörjade', accumulated['participants.started']),
        sayFigure('Avslutade', accumulated['participants.ended']),
        sayShare('Till arbete eller studier, av avslutade', accumulated, 'ended.resultShare'),
        sayFigure('I utbildning efter avslut', accumulated['EECR02']),
        sayFigure('Har fått en kvalifikation', accumulated['EECR03']),
        sayFigure('I arbete efter avslut', accumulated['EECR04']),
      ],
      'Inga deltagare finns.',
    ),
  'final.targets': sayTargets,
  'final.methods': ({ accumulated }) =>
    sayFigures(
      measures.map(([measure, word]) => [word, accumulated[`placements.measure.${measure}`]]),
      'Inga placeringar i någon insats.',
    ),
  'final.actors': ({ accumulated }) =>
    sayFigures(
      choiceWords(participants.columns.referredBy).map(([code, word]) => [`Anvisade av ${word}`, accumulated[`referredBy.${code}`]]),
      'Ingen uppgift om vem som anvisat deltagarna.',
    ),
  'final.equality': ({ accumulated }) =>
    join(
      [
        sayShare('Andel kvinnor bland deltagarna', accumulated, 'horizontal.equality.womenShare.participants.met'),
        sayShare('Andel kvinnor av timmarna', accumulated, 'horizontal.equality.womenShare.hours.total'),
        sayShare('Kvinnor till arbete eller studier', accumulated, 'ended.resultShare.women'),
        sayShare('Män till arbete eller studier', accumulated, 'ended.resultShare.men'),
      ],
      'Underlag saknas.',
    ),
  'final.accessibility': ({ accumulated }) =>
    join(
      [
        sayFigure('Deltagare som begärt anpassning', accumulated['horizontal.accessibility.asked']),
        sayFigure('Deltagare som fått anpassning', accumulated['horizontal.accessibility.met']),
      ],
      'Underlag saknas.',
    ),
  'final.nonDiscrimination': ({ accumulated }) =>
    join(
      [
        sayShare('Utländsk bakgrund, till arbete eller studier', accumulated, 'horizontal.nonDiscrimination.resultShare.foreignBackground'),
        sayShare('Svensk bakgrund, till arbete eller studier', accumulated, 'horizontal.nonDiscrimination.resultShare.swedishBackground'),
      ],
      'Underlag saknas.',
    ),
  'final.deviations': ({ checks }: ReportView<EsfKey>) =>
    join(
      checks.filter(({ ok }) => !ok).map(({ title }) => `Kontroll avviker: ${title}.`),
      'Alla kontroller stämmer.',
    ),
  'final.contact': ({ project }) => `${project.organisation}\n${project.contact}`,
} satisfies Cells<EsfKey>;

function sayKronor(title: string, figures: ByKey<EsfKey, Figure>, key: EsfKey): string {
  const figure = figures[key];
  return typeof figure === 'number' ? `${title}: ${sayAmount(figure, 'kronor')}.` : '';
}

function sayShare(title: string, figures: ByKey<EsfKey, Figure>, key: EsfKey): string {
  const figure = figures[key];
  return typeof figure === 'number' ? `${title}: ${formatAmount(figure, 'percent')}.` : '';
}

/** Sentences a line each; another when there are none. */
function join(sentences: readonly string[], otherwise: string): string {
  return sentences.filter((sentence) => sentence !== '').join('\n') || otherwise;
}
