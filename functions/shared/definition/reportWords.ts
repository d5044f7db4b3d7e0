import type { Unread } from '../domain/unread.ts';
import type { Against, Signal } from '../domain/figure.ts';
import type { LocalDate } from '../domain/localDate.ts';
import type { Period } from '../domain/period.ts';
import type { Project } from '../records/project.ts';

/** Why there is no number to show. */
export type MissingBecause =
  | 'noValue'
  | 'beforeStart'
  | 'noTarget'
  | 'noReference'
  /** Nothing of the kind was ever uploaded, or nobody to take a share of. */
  | 'notComputable';

/** The Swedish words of every report: `templates/text/reportWords.ts`. */
export interface ReportWords {
  /** The months or days of a period: `juli–september 2025`. */
  spanOf(period: Period): string;
  /** What a period is called: `kvartal 3 2025`. */
  nameOf(period: Period): string;
  /** What a figure is compared with; `detail` is a period's name or the area of a reference value. */
  labelOf(against: Against, detail: string): string;
  /** Of a target that is not for one period. */
  readonly wholeProject: string;
  /** In place of the last day of a project that has none. */
  readonly openEnd: string;
  readonly missing: Readonly<Record<MissingBecause, string>>;
  readonly zeroBase: string;
  readonly changedDefinition: string;
  readonly signals: Readonly<Record<Signal, string>>;
  readonly smallBase: string;
  /** In place of a number that the public edition does not show. */
  readonly suppressed: string;
  /** In place of a text or a list that is only in the funder's edition. */
  readonly withheld: string;
  /** What each edition is, and what its signs mean. */
  readonly editions: { readonly funder: string; readonly public: string };
  /** What stands after the title of a public edition. */
  readonly publicTitle: (title: string) => string;
  /** A figure's title, or another text of ours, in the words of what the project counts. */
  wordsIn(project: Project, text: string): string;
  readonly flags: { readonly yes: string; readonly no: string };
  readonly costModels: Readonly<Record<Project['costModel'], string>>;
  /** Note on something in a file that was not read. */
  unread(part: Unread): string;
  /** Note on a project of the organisation that could not be counted. */
  uncounted(project: string): string;
  /** Note on a period that begins before the funder's first edition. */
  beforeFirstEdition(edition: { readonly name: string; readonly validFrom: LocalDate }): string;
}
