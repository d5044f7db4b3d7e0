import { daysInMonth } from '../../functions/shared/domain/localDate.ts';
import { HOUR, type Milliseconds } from '../../functions/shared/domain/money.ts';

/** Hours there are in a month. */
export function hoursIn(month: string): Milliseconds {
  return daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7))) * 24 * HOUR;
}
