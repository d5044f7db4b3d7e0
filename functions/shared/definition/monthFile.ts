import type { Dataset } from './dataset.ts';
import type { AnySheet } from './sheet.ts';
import type { LocalDate } from '../domain/localDate.ts';
import type { Milliseconds } from '../domain/money.ts';

/**
 * How a person is named in a file that goes out with identity numbers: by the sealed original behind a pseudonym, by the funder's
 * placeholder for people with protected data (the sealed date behind the pseudonym of a birth date, and what comes after it), or not at all
 * for want of both.
 */
export type MonthIdentity =
  | { readonly kind: 'number'; readonly pseudonym: string }
  | { readonly kind: 'placeholder'; readonly birthMark: string; readonly suffix: string }
  | { readonly kind: 'missing' };

/** One person in the file of one month. */
export interface MonthRow {
  /** Pseudonym that tells the person from others in the project. */
  readonly person: string;
  readonly identity: MonthIdentity;
  /** Whether the person's data are protected (Swedish *skyddade personuppgifter*). */
  readonly isProtected: boolean;
  /** The earliest start in the project: the same in every month. */
  readonly startsOn: LocalDate;
  /** Only when it lies in the month. */
  readonly endsOn?: LocalDate;
  /** Attendance in the month. */
  readonly time: Milliseconds;
  /** Rows of Deltagare behind it, in the uploads that brought them. */
  readonly rows: readonly number[];
}

/** The file of one month (Swedish *månadsfil*), before identity numbers are put in. Rows in no certain order. */
export interface MonthFile {
  /** `2025-03`. */
  readonly month: string;
  readonly rows: readonly MonthRow[];
}

/** What a column of the file holds. */
export type MonthField = 'identityNumber' | 'startsOn' | 'endsOn' | 'hours' | 'email' | 'mobile';

/** How the file looks: data that a coordinator's real template can replace, edition by edition. */
export interface MonthFileLayout {
  readonly sheet: string;
  readonly columns: readonly { readonly field: MonthField; readonly header: string; readonly width: number }[];
  /** Excel's own notation. */
  readonly dateFormat: string;
  readonly hoursFormat: string;
  /** What stands for e-mail and mobile number, which are no longer collected. */
  readonly unknown: string;
  /** Version of the layout, printed in the file. */
  readonly version: string;
}

/** The files that a report makes, one a month, with identity numbers in them. */
export interface MonthFiles {
  /** The sheets they are made of. Their `person` says whose identity numbers are opened, their columns which birth dates. */
  readonly sheets: readonly Pick<AnySheet, 'id' | 'person' | 'columns'>[];
  /** The files of some months (`2025-03`), in order. */
  list(dataset: Dataset, months: readonly string[]): readonly MonthFile[];
  /** The layout in force for a month's file, by the month's last day. */
  layoutOn(day: LocalDate): MonthFileLayout;
  /** First and last day to hand a month's file in. */
  windowOf(month: string): { readonly opensOn: LocalDate; readonly dueOn: LocalDate };
}
