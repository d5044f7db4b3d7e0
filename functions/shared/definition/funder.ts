import type { LocalDate } from '../domain/localDate.ts';
import type { Project } from '../records/project.ts';
import type { CountRules } from './countRules.ts';
import type { Indicators } from './indicator.ts';
import type { Report } from './report.ts';

/** Rules and rates as they stand from a date. Before the first edition the first is used, with a note. */
export interface Edition {
  readonly validFrom: LocalDate;
  /** Swedish name of the decision, call or programme period. */
  readonly name: string;
}

/** One funder (Swedish *finansiär*): a folder under templates/funders and one line in templates/index.ts. */
export interface Funder<E extends Edition = Edition, Key extends string = string> {
  readonly id: string;
  readonly name: string;
  readonly editions: readonly E[];
  /** Figures that only this funder defines, beside the common ones. */
  readonly indicators: Indicators<Key>;
  /** What holds between its counts, beside the common rules. */
  readonly countRules?: CountRules<Key>;
  readonly reports: readonly Report<Key, string>[];
  /** Whether projects of every funder may list its reports: statistics that a municipality owes whoever pays. */
  readonly isCommon?: boolean;
  /** Horizontal principles (Swedish *horisontella principer*) the funder asks for, in its own words. */
  readonly principles: readonly string[];
  /** Hours of one employee in a calendar year that it pays for; nothing when it sets no cap. */
  maxHoursPerYear?(year: number): number;
  /** Swedish notes about settings the funder does not foresee; never refusals. */
  notesOn(project: Project): readonly string[];
}

/** The edition in force on a day; the first one for days before it. */
export function editionOn<E extends Edition>(editions: readonly E[], day: LocalDate): E {
  const [first, ...later] = [...editions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  if (!first) throw new Error('A funder has no edition');
  return later.reduce((current, edition) => (edition.validFrom <= day ? edition : current), first);
}
