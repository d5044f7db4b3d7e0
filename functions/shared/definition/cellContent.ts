import type { LocalDate } from '../domain/localDate.ts';

/** What may stand in a report's cell. Text is written as text, never as a formula. */
export type CellContent = string | number | boolean | { readonly date: LocalDate } | undefined;
