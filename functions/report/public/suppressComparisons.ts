import type { FigureInfo, Comparison, NamedValue } from '../../shared/domain/figure.ts';
import type { Part } from '../../shared/figures/suppress/createCountSystem.ts';
import type { PeriodsSuppressed } from './suppressPeriods.ts';

type Comparisons = Readonly<Record<string, readonly Comparison[]>>;

/** Comparisons as the public may see them: targets and reference values stand, but nothing that tells a suppressed number. */
export function suppressComparisons(
  comparisons: Comparisons,
  { infos, suppressed, mark }: { infos: ReadonlyMap<string, FigureInfo>; suppressed: PeriodsSuppressed; mark: string },
): Comparisons {
  const hidden: NamedValue = { code: 'missing', text: mark };
  return Object.fromEntries(
    Object.entries(comparisons).map(([line, compared]) => {
      const [key, part] = splitLine(line, infos);
      const isShown = (comparison: Comparison) =>
        isOwnValue(comparison) ? suppressed.now.isOpen(key, part) : suppressed.isOpenThen(key, part);
      return [line, compared.map((each) => (isShown(each) ? each : hideNumbers(each, hidden)))];
    }),
  );
}

/** A line is a figure's key, or that of a split figure with women or men. */
function splitLine(line: string, infos: ReadonlyMap<string, FigureInfo>): readonly [key: string, part: Part] {
  if (infos.has(line)) return [line, 'total'];
  return line.endsWith('.women') ? [line.slice(0, -'.women'.length), 'women'] : [line.slice(0, -'.men'.length), 'men'];
}

/** Targets and reference values are nobody's data; a target for the whole project stands beside the figure since project start. */
function isOwnValue({ against, accumulated }: Comparison): boolean {
  return (against === 'target' || against === 'reference') && accumulated === undefined;
}

function hideNumbers(comparison: Comparison, hidden: NamedValue): Comparison {
  const { against, value, points, accumulated } = comparison;
  return {
    ...comparison,
    value: against === 'target' || against === 'reference' || typeof value === 'object' ? value : hidden,
    change: hidden,
    changePercent: hidden,
    ...(points !== undefined && { points: hidden }),
    ...(accumulated !== undefined && { accumulated: hidden }),
    signal: 'unknown',
    isSmallBase: false,
  };
}
