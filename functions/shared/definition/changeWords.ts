import type { ChangedRow } from '../records/uploadChanges.ts';

/** The Swedish words of the workbooks about one upload: `templates/text/changes.ts`. */
export interface ChangeWords {
  readonly changesTitle: string;
  readonly changesSheet: string;
  readonly changeHeadings: readonly [
    sheet: string,
    kind: string,
    row: string,
    file: string,
    person: string,
    name: string,
    column: string,
    before: string,
    after: string,
  ];
  readonly kinds: Readonly<Record<ChangedRow['kind'], string>>;
  /** In place of a file's name, for the file itself. */
  readonly thisFile: string;
  /** In place of values that are sealed or sensitive. */
  readonly hidden: string;
  /** When there is not a single change. */
  readonly noChanges: string;
  readonly refusedTitle: string;
  /** Heading of the column with what is wrong. */
  readonly faults: string;
}
