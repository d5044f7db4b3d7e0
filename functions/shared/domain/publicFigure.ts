import type { Figure, PublicFigure, SplitFigure } from './figure.ts';

/** A figure without the parts that are suppressed. */
export function withhold(figure: Figure, isOpen: (part: keyof SplitFigure) => boolean): PublicFigure {
  if (typeof figure !== 'object') return isOpen('total') ? figure : null;
  const shown = (part: keyof SplitFigure) => (isOpen(part) ? figure[part] : null);
  return {
    women: shown('women'),
    men: shown('men'),
    nonBinary: shown('nonBinary'),
    unstated: shown('unstated'),
    total: shown('total'),
  };
}
