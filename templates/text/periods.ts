import type { LocalDate } from '../../functions/shared/domain/localDate.ts';
import type { Period } from '../../functions/shared/domain/period.ts';

const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];

/** A day in Swedish: `1 oktober 2025`. */
export function formatDay(day: LocalDate): string {
  return `${Number(day.slice(8, 10))} ${monthOf(day)} ${day.slice(0, 4)}`;
}

/** A period in Swedish: `september 2025`, `kvartal 3 2025 (juli–september)`, `tertial 2 2025 (maj–augusti)`, `2025`, `1 januari–30 september 2025`. */
export function formatPeriod(period: Period): string {
  const { firstDay, lastDay } = period;
  const year = firstDay.slice(0, 4);
  const span = `(${monthOf(firstDay)}–${monthOf(lastDay)})`;
  switch (period.kind) {
    case 'month':
      return `${monthOf(firstDay)} ${year}`;
    case 'quarter':
      return `kvartal ${period.id.slice(-1)} ${year} ${span}`;
    case 'tertial':
      return `tertial ${period.id.slice(-1)} ${year} ${span}`;
    case 'year':
      return year;
    case 'span':
      return year === lastDay.slice(0, 4)
        ? `${formatDay(firstDay).slice(0, -5)}–${formatDay(lastDay)}`
        : `${formatDay(firstDay)}–${formatDay(lastDay)}`;
  }
}

/** What a period is called: `september 2025`, `kvartal 3 2025`, `tertial 2 2025`, `2025`, `1 januari–30 september 2025`. */
export function namePeriod(period: Period): string {
  return formatPeriod(period).replace(/ \(.*\)$/, '');
}

/** A month (`2025-03`) in Swedish: `mars 2025`. */
export function nameMonth(month: string): string {
  return `${monthOf(month)} ${month.slice(0, 4)}`;
}

/** The months a period covers: `juli–september 2025`; of a span its days. */
export function formatSpan(period: Period): string {
  const { kind, firstDay, lastDay } = period;
  return kind === 'month' || kind === 'span' ? formatPeriod(period) : `${monthOf(firstDay)}–${monthOf(lastDay)} ${lastDay.slice(0, 4)}`;
}

/** What the period before is called after *än*: `kvartalet före`. */
export function formatPeriodBefore(period: Period): string {
  return { month: 'månaden före', quarter: 'kvartalet före', tertial: 'tertialet före', year: 'året före', span: 'lika många dagar före' }[
    period.kind
  ];
}

function monthOf(day: LocalDate): string {
  return months[Number(day.slice(5, 7)) - 1] ?? '';
}
