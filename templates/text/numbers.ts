import type { Figure, Unit } from '../../functions/shared/domain/figure.ts';

const NO_BREAK = '\u00a0';

/** A number as Swedish readers write it: `−1 234,5` with no-break spaces, at most two decimals. */
export function formatNumber(value: number, decimals?: number): string {
  const magnitude = Math.abs(value);
  const [whole = '', fraction = ''] = (
    decimals === undefined ? String(Math.round(magnitude * 100) / 100) : magnitude.toFixed(decimals)
  ).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,7}$)/g, NO_BREAK);
  const text = fraction ? `${grouped},${fraction}` : grouped;
  return value < 0 && /[1-9]/.test(text) ? `−${text}` : text;
}

/** A number with its unit: `1 750 000,00 kr`, `12,5 %`, `45 personer`. */
export function formatAmount(value: number, unit: Unit): string {
  switch (unit) {
    case 'kronor':
      return `${formatNumber(value, 2)}${NO_BREAK}kr`;
    case 'percent':
      return `${formatNumber(value, 1)}${NO_BREAK}%`;
    case 'points':
      return `${formatNumber(value, 1)}${NO_BREAK}procentenheter`;
    case 'hours':
      return `${formatNumber(value, 2)}${NO_BREAK}tim`;
    case 'persons':
      return `${formatNumber(value)}${NO_BREAK}${value === 1 ? 'person' : 'personer'}`;
    case 'placements':
      return `${formatNumber(value)}${NO_BREAK}${value === 1 ? 'placering' : 'placeringar'}`;
    case 'flag':
      return value ? 'ja' : 'nej';
  }
}

/** The same in running text, where nobody reads öre: `1 750 000 kr`; less than a krona with its öre. */
export function sayAmount(value: number, unit: Unit): string {
  const isLessThanOne = value !== 0 && Math.abs(value) < 1;
  return unit === 'kronor' && !isLessThanOne ? `${formatNumber(value, 0)}${NO_BREAK}kr` : formatAmount(value, unit);
}

/** How many decimals the parts of a split figure have: hours two, as everywhere. */
export function decimalsOf(unit: Unit): number | undefined {
  return unit === 'hours' ? 2 : undefined;
}

/** A figure's total: of a split figure all four parts together. */
export function totalOf(figure: Figure): number {
  return typeof figure === 'object' ? figure.total : Number(figure);
}

/** How a figure is split by sex, women first: `K 25, M 20`; nothing when it is not split. */
export function formatSplit(figure: Figure, decimals?: number): string {
  if (typeof figure !== 'object') return '';
  const { women, men, nonBinary, unstated } = figure;
  const parts = [`K ${formatNumber(women, decimals)}`, `M ${formatNumber(men, decimals)}`];
  if (nonBinary > 0) parts.push(`icke-binär ${formatNumber(nonBinary, decimals)}`);
  if (unstated > 0) parts.push(`uppgift saknas ${formatNumber(unstated, decimals)}`);
  return parts.join(', ');
}
