/** When the next report is due. */

import { count } from '../count.ts';

export const dueOn = (day: string) => `senast ${day}`;
export const daysLeft = (days: number) => {
  if (days < 0) return `${count(-days, 'dag', 'dagar')} försenad`;
  if (days === 0) return 'i dag';
  if (days === 1) return 'i morgon';
  return `om ${days} dagar`;
};
export const running = 'Perioden pågår';
