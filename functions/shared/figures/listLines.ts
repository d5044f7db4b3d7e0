import type { LocalDate } from '../domain/localDate.ts';
import type { Figure, FigureInfo } from '../domain/figure.ts';
import type { Period } from '../domain/period.ts';
import type { FigureSource } from './aggregateFigures.ts';

/** One number that can be compared: a plain figure, or the total, women or men of a split one. */
export interface Line {
  /** The figure's key, with `.women` or `.men` for a part. */
  readonly key: string;
  readonly isPart: boolean;
  readonly info: FigureInfo;
  /** Undefined where it cannot be computed. */
  readonly now: number | undefined;
  /** Number of persons or placements it stands on; undefined for money and hours. */
  readonly base: bigint | undefined;
  readonly redefinedOn: readonly LocalDate[];
}

/** Every number of a period that can be compared, in the order the figures are defined. Flags are not compared. */
export function listLines(source: FigureSource, period: Period): readonly Line[] {
  const { figures, exact } = source.inPeriod(period);
  return [...source.infos.values()].flatMap((info) => {
    const definition = source.definitions.get(info.key);
    if (definition === undefined || info.unit === 'flag') return [];
    const redefinedOn = definition.redefinedOn ?? [];
    const line = (part: 'women' | 'men' | 'total', now: number | undefined): Line => ({
      key: part === 'total' ? info.key : `${info.key}.${part}`,
      isPart: part !== 'total',
      info,
      now,
      base:
        definition.kind === 'count' ? exact.split(info.key)[part] : definition.kind === 'derived' ? definition.base?.(exact) : undefined,
      redefinedOn,
    });
    const figure = figures[info.key];
    if (!info.isSplit) return [line('total', typeof figure === 'number' ? figure : undefined)];
    return [line('total', partOf(figure, 'total')), line('women', partOf(figure, 'women')), line('men', partOf(figure, 'men'))];
  });
}

function partOf(figure: Figure | undefined, part: 'women' | 'men' | 'total'): number | undefined {
  return typeof figure === 'object' ? figure[part] : undefined;
}
