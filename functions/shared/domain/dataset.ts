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

/** A row whose sheet is only known at run time. */
export type AnyRow = Readonly<Record<string, unknown>>;
