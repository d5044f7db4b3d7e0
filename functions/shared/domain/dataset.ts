import type { Plain, Readable } from './view.ts';

/** Where a stored row came from: the trail behind every figure. */
export interface Origin {
  /** Id of the upload that brought the row. */
  readonly upload: string;
  /** Row number in that upload's sheet. */
  readonly row: number;
}

/**
 * A row as it is stored. Columns kept *sealed* or as *pseudonym* hold the pseudonym (HMAC per organisation);
 * columns kept *never* are gone. An SCB placeholder is shared by everybody protected of one sex and birthday, so it never
 * becomes a pseudonym: such a row has no `identityNumber` here and is known by its `localId`.
 */
export type Stored<Row> = Row & { readonly origin: Origin };

/** Values by the name of their column. */
export type NamedValues = Readonly<Record<string, unknown>>;

/** A row whose sheet is only known at run time, to be read by name: it may be a view, so it cannot be spread. */
export type AnyRow = Readable<NamedValues>;

/** A row whose sheet is only known at run time, with values of its own. */
export type PlainRow = Plain<NamedValues>;
