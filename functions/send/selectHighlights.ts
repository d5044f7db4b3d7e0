import type { Highlight } from '../shared/definition/mail.ts';
import type { Comparison, ReportContent } from '../shared/domain/figure.ts';

type FiguresCompared = Pick<ReportContent, 'figures' | 'comparisons' | 'titles'>;

/** The figures of a mail's summary: those that changed most in percent since the period before, small bases last, at most five. */
export function selectHighlights(content: FiguresCompared, headline: readonly string[]): readonly Highlight[] {
  return headline
    .flatMap((key) => highlightOf(key, content))
    .filter(({ comparison }) => comparison.signal !== 'unchanged' && comparison.signal !== 'unknown')
    .sort((a, b) => Number(a.comparison.isSmallBase) - Number(b.comparison.isSmallBase) || relativeChange(b) - relativeChange(a))
    .slice(0, 5);
}

function highlightOf(key: string, { figures, comparisons, titles }: FiguresCompared): Highlight[] {
  const figure = figures[key];
  const named = titles[key];
  const comparison = comparisons[key]?.find(({ against }) => against === 'previousPeriod');
  return figure !== undefined && named && comparison ? [{ ...named, figure, comparison }] : [];
}

/** From nothing to something is the largest change there is. */
function relativeChange({ comparison }: { readonly comparison: Comparison }): number {
  const { changePercent } = comparison;
  if (typeof changePercent === 'number') return Math.abs(changePercent);
  return changePercent.code === 'zeroBase' ? Number.MAX_VALUE : 0;
}
