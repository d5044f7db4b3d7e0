import type { Figure, SplitFigure } from './figure.ts';

/** A figure of the public edition (Swedish *publik version*): null where the number is suppressed. */
export type PublicFigure = { readonly [Part in keyof SplitFigure]: number | null } | number | boolean | null;

/** Public figures by key; every key of the full edition is there. */
export type PublicFigures = Readonly<Record<string, PublicFigure>>;

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
