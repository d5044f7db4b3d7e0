/** Words that coordinators type into cells, in lower case. They are told by templates/text, like all Swedish. */
export interface InputWords {
  readonly yes: readonly string[];
  readonly no: readonly string[];
  /** January to December: the full word; its first three letters or more are also understood. */
  readonly months: readonly string[];
  /** Monday to Sunday, in the same way: before a date they say nothing. */
  readonly weekdays: readonly string[];
  /** Before or after an amount, with how many kronor one is. */
  readonly units: Readonly<Record<string, number>>;
  /** The same in several words or with a number: `1 000 kr`. */
  readonly unitPhrases: Readonly<Record<string, number>>;
  /** Units that are also other words, so that they only count where a unit is expected. */
  readonly loneUnits: readonly string[];
  /** Words that a unit follows: `i`, `valuta`. */
  readonly beforeUnits: readonly string[];
  /** What amounts in so many kronor are called when they are told. */
  readonly unitNames: Readonly<Record<string, string>>;
  /** Currencies that are not kronor, as they are written in letters, and the parts of a krona. */
  readonly currencies: readonly string[];
  /** What says that amounts have value-added tax in them. */
  readonly withTax: readonly string[];
  /** Beside an amount's unit in a number format, without changing what it means. */
  readonly besideAmounts: readonly string[];
  /** Words in the heading of an amount in another currency, beside the one in kronor. */
  readonly currencyHeadings: readonly string[];
  /** How a column beside amounts says which are added and which are taken away. */
  readonly signs: { readonly headings: readonly string[]; readonly pairs: readonly (readonly string[])[] };
  /** Before or after an amount of time, with how many hours one is. */
  readonly times: Readonly<Record<string, number>>;
  /** The same in several words: `timmar och minuter`. */
  readonly timePhrases: Readonly<Record<string, number>>;
  /** What times in minutes and in hours are called when they are told. */
  readonly timeNames: { readonly min: string; readonly h: string };
  /** What the product's own notes in a workbook begin with. */
  readonly ownNotes: string;
  readonly week: readonly string[];
  /** What a row is called that sums the rows since the last such row, alone or beside the name of a group. */
  readonly subtotals: readonly string[];
  /** What a row is called that sums all rows above, or beside a name those of a group. */
  readonly totals: readonly string[];
  /** What a row is called that sums all rows above, or those of one year. */
  readonly yearTotals: readonly string[];
  /** What a row is called that says what is left of the rows above: no sum of them, and no row of the list. */
  readonly balances: readonly string[];
  /** What a row is called that says how many people or rows there are. */
  readonly counts: readonly string[];
}
