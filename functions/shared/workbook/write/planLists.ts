import type { Form } from '../../definition/column.ts';
import { offerName } from '../../definition/fillTemplate.ts';
import type { AnySheet } from '../../definition/sheet.ts';
import type { UploadWorkbookWords } from '../../definition/uploadWorkbook.ts';
import { columnLetters } from '../../domain/cell.ts';
import type { PlannedSheet } from './workbookPlan.ts';

/** The hidden sheet with the words of all drop-downs, and where the words of a column's drop-down stand. */
export interface Lists {
  readonly sheet: PlannedSheet;
  /** `Listor!$A$2:$A$13`, or nothing when the column has no choices. */
  rangeOf(form: Form): string | undefined;
  /** The same for words that come from the project. */
  rangeOfOffer(name: string): string | undefined;
}

/** Each set of choices stands once, however many columns offer it. */
export function planLists(
  sheets: readonly AnySheet[],
  words: UploadWorkbookWords,
  offers: ReadonlyMap<string, readonly string[]> = new Map(),
): Lists {
  const lists = new Map<string, readonly [heading: string, ...words: string[]]>();
  for (const { heading, form } of sheets.flatMap(({ columns }) => Object.values(columns))) {
    const choices = wordsOf(form, words);
    if (choices.length > 0 && !lists.has(choices.join('\n'))) lists.set(choices.join('\n'), [heading, ...choices]);
  }
  for (const sheet of sheets) {
    for (const [name, { heading }] of Object.entries(sheet.columns)) {
      const offered = offers.get(offerName(sheet, name));
      if (offered) lists.set(offerName(sheet, name), [heading, ...offered]);
    }
  }
  const columns = [...lists.values()];
  const height = Math.max(0, ...columns.map(({ length }) => length));
  const places = new Map(
    [...lists].map(([key, column], index) => {
      const letters = columnLetters(index);
      return [key, `${words.lists}!$${letters}$2:$${letters}$${column.length}`];
    }),
  );
  return {
    sheet: {
      name: words.lists,
      isHidden: true,
      columns: columns.map(() => ({ width: 30 })),
      rows: Array.from({ length: height }, (_, row) => ({
        cells: columns.map((column) => (column[row] === undefined ? undefined : { value: column[row], style: { isBold: row === 0 } })),
      })),
    },
    rangeOf: (form) => places.get(wordsOf(form, words).join('\n')),
    rangeOfOffer: (name) => places.get(name),
  };
}

/** The words a column's drop-down offers, in the order they are declared. */
export function wordsOf(form: Form, { yes, no }: Pick<UploadWorkbookWords, 'yes' | 'no'>): readonly string[] {
  switch (form.kind) {
    case 'choice':
    case 'choices':
      return Object.values(form.choices).map(wordOf);
    case 'yesNo':
      return [yes, no, ...Object.values(form.others).map(wordOf)];
    case 'identityNumber':
    case 'organisationNumber':
    case 'text':
    case 'date':
    case 'dateOrYear':
    case 'year':
    case 'month':
    case 'period':
    case 'money':
    case 'hours':
    case 'number':
    case 'figure':
      return [];
  }
}

function wordOf(choice: string | { readonly word: string }): string {
  return typeof choice === 'string' ? choice : choice.word;
}
