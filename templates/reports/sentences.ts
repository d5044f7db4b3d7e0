import type { ReportView } from '../../functions/shared/definition/report.ts';
import type { Comparison, Figure } from '../../functions/shared/domain/figure.ts';
import { formatNumber, formatSplit, sayAmount, totalOf } from '../text/numbers.ts';

/** `Deltagare: 98 (K 52, M 45, icke-binär 1).` */
export function sayFigure(title: string, figure: Figure | undefined, decimals?: number): string {
  if (figure === undefined) return '';
  const split = formatSplit(figure, decimals);
  return `${title}: ${formatNumber(totalOf(figure), decimals)}${split === '' ? '' : ` (${split})`}.`;
}

/** `Timmar: 120,50 (K 100,00, M 20,50).` */
export function sayHours(title: string, figure: Figure | undefined): string {
  return sayFigure(title, figure, 2);
}

/** A line for each figure that is more than 0; the sentence given when there is none. */
export function sayFigures(figures: readonly (readonly [title: string, figure: Figure | undefined])[], otherwise: string): string {
  const sentences = figures
    .filter(([, figure]) => figure !== undefined && totalOf(figure) > 0)
    .map(([title, figure]) => sayFigure(title, figure));
  return sentences.length === 0 ? otherwise : sentences.join('\n');
}

/** Every figure that has data, whoever declares it. */
interface Seen extends Pick<ReportView, 'infos'> {
  readonly figures: Readonly<Record<string, Figure | undefined>>;
  readonly comparisons: Readonly<Record<string, readonly Comparison[] | undefined>>;
}

/** Each target, of the period or the whole project, with what has come out of it. */
export function sayTargets({ infos, figures, comparisons }: Seen): string {
  const sentences = [...infos.values()].flatMap(({ key, title, unit }) =>
    (comparisons[key] ?? []).flatMap(({ against, value, accumulated }) => {
      if (against !== 'target' || typeof value !== 'number') return [];
      const figure = figures[key];
      const now = accumulated ?? (figure === undefined ? undefined : totalOf(figure));
      const outcome = typeof now === 'number' ? sayAmount(now, unit) : 'underlag saknas';
      const where = accumulated === undefined ? 'mål för perioden' : 'mål för hela projektet';
      return [`${title}: ${where} ${sayAmount(value, unit)}, utfall ${outcome}.`];
    }),
  );
  return sentences.length === 0 ? 'Inga mål är inlagda.' : sentences.join('\n');
}
