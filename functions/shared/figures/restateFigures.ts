import type { Figure, Figures, RestatedFigure } from '../domain/figure.ts';

/** Every figure that differs between two makings of the same report and period, in key order. A missing figure and a zero say the same. */
export function restateFigures(before: Figures, after: Figures): readonly RestatedFigure[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => {
    const [was, is] = [before[key], after[key]];
    return isSame(was, is) ? [] : [{ key, ...(was !== undefined && { before: was }), ...(is !== undefined && { after: is }) }];
  });
}

const parts = ['women', 'men', 'nonBinary', 'unstated', 'total'] as const;

function isSame(a: Figure | undefined, b: Figure | undefined): boolean {
  if (a === undefined || b === undefined) return isNothing(a) && isNothing(b);
  if (typeof a !== 'object' || typeof b !== 'object') return a === b;
  return parts.every((part) => a[part] === b[part]);
}

function isNothing(figure: Figure | undefined): boolean {
  return figure === undefined || figure === 0 || (typeof figure === 'object' && parts.every((part) => figure[part] === 0));
}
