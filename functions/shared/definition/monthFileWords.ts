import type { MonthChange } from '../domain/monthFiles.ts';

/** The Swedish words of a month's file around its rows: `templates/text/monthFile.ts`. */
export interface MonthFileWords {
  /** `Deltagarrapportering ESF, mars 2025`. */
  title(month: string): string;
  readonly facts: Readonly<Record<'project' | 'caseId' | 'registrationNumber' | 'month' | 'contact' | 'madeAt' | 'version', string>>;
  readonly checks: {
    readonly sheet: string;
    readonly headings: readonly string[];
    readonly ok: string;
    readonly wrong: string;
    readonly none: string;
  };
  readonly changes: { readonly sheet: string; readonly headings: readonly string[]; readonly none: string };
  readonly fields: Readonly<Record<MonthChange['field'], string>>;
  /** Said where a person has no identity number to print. */
  missing(count: number): string;
}
