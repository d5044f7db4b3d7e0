import type { LocalDate } from '../../functions/shared/domain/localDate.ts';
import type { Random } from './createRandom.ts';

/** What the made-up data of one project are made from. */
export interface DemoPlan {
  readonly random: Random;
  /** First day of the first month with data. */
  readonly startsOn: LocalDate;
  /** Data end the day before. */
  readonly today: LocalDate;
  readonly participants: number;
}
