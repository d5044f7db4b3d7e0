import type { Unit } from '../../../functions/shared/domain/figure.ts';
import { parsePeriod } from '../../../functions/shared/domain/period.ts';
import { formatAmount, formatNumber, sayAmount } from '../../text/numbers.ts';
import { formatDay, formatPeriod, namePeriod } from '../../text/periods.ts';
import * as moneyText from '../../text/page/money.ts';

const moment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** An instant in Swedish time: `12 oktober 2025 kl. 10:00`. */
export function showMoment(at: string): string {
  return moment.format(new Date(at));
}

/** A day: `31 oktober 2025`. */
export function showDay(day: string): string {
  return formatDay(day);
}

/** What a period is called: `kvartal 3 2025`. */
export function showPeriod(id: string): string {
  const period = parsePeriod(id);
  return period ? namePeriod(period) : id;
}

/** A period with its months: `kvartal 3 2025 (juli–september)`. */
export function showPeriodMonths(id: string): string {
  const period = parsePeriod(id);
  return period ? formatPeriod(period) : id;
}

/** A few characters for the axis of a drawing: `K3`. */
export function showPeriodShort(id: string): string {
  return id.replace(/^\d\d(\d\d)-/, '');
}

/** Kronor as people say them: `1,5 mkr`, `250 tkr`. */
export function showKronor(kronor: number): string {
  const size = Math.abs(kronor);
  if (size >= 1_000_000) return `${formatNumber(Math.round(kronor / 10_000) / 100)}\u00a0${moneyText.million}`;
  if (size >= 10_000) return `${formatNumber(Math.round(kronor / 1_000))}\u00a0${moneyText.thousand}`;
  return `${formatNumber(Math.round(kronor))}\u00a0kr`;
}

/** A number in its unit; persons and placements without the word, which the title says. */
export function showAmount(value: number, unit: Unit): string {
  return unit === 'persons' || unit === 'placements' ? formatNumber(value) : formatAmount(value, unit);
}

/** The same in a sentence: whole kronor. */
export function sayShown(value: number, unit: Unit): string {
  return unit === 'kronor' ? sayAmount(value, unit) : showAmount(value, unit);
}

/** Percent without decimals: `71 %`. */
export function showPercent(percent: number): string {
  return `${formatNumber(Math.round(percent))}\u00a0%`;
}
