import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { codeKey } from '../../../shared/domain/codeKey.ts';
import { formerPseudonymText, pseudonymText } from '../../../shared/domain/pseudonymText.ts';
import type { ReadRows } from './readRows.ts';

/** A code or name as it is written for the first time in one way, and the place of that row. */
export interface Spelling {
  readonly text: string;
  readonly index: number;
}

/** The codes or names of one column, each with the ways it is written. They are held while an upload is compared, and shown nowhere. */
export interface CodeColumn {
  readonly column: string;
  /** By the key they are compared by: the first spelling, then the others. */
  readonly spellings: ReadonlyMap<string, readonly [Spelling, ...Spelling[]]>;
  /** Of a hidden column: pseudonyms that spellings had before they were compared by keys, with the one they have now. */
  readonly former: ReadonlyMap<string, { readonly pseudonym: string; readonly index: number }>;
}

/** Columns whose texts name a person or a line of a sheet, as people write them. */
export function codeColumnsOf({ key, columns }: AnySheet): readonly string[] {
  return key.filter((name) => {
    const form = columns[name]?.form;
    return form?.kind === 'text' && !form.isSeries;
  });
}

/** Gathers the codes and names in the rows of a sheet. */
export function gatherCodes(
  { place: { sheet }, rows }: Pick<ReadRows, 'place' | 'rows'>,
  { projectId, pseudonymOf }: { readonly projectId: string; pseudonymOf(text: string): string },
): readonly CodeColumn[] {
  return codeColumnsOf(sheet).flatMap((column): CodeColumn[] => {
    const textAt = rows.columns.get(column);
    if (!textAt) return [];
    const spellings = gatherSpellings(textAt, rows.length);
    const place = { isIdentityNumber: false, projectId, column };
    const former = new Map<string, { pseudonym: string; index: number }>();
    if (sheet.columns[column]?.keeping !== 'plain') {
      for (const [key, written] of spellings) {
        for (const { text, index } of written) {
          if (text !== key)
            former.set(pseudonymOf(formerPseudonymText(text, place)), { pseudonym: pseudonymOf(pseudonymText(text, place)), index });
        }
      }
    }
    return [{ column, spellings, former }];
  });
}

function gatherSpellings(textAt: (index: number) => unknown, count: number): CodeColumn['spellings'] {
  const spellings = new Map<string, [Spelling, ...Spelling[]]>();
  const known = new Set<string>();
  for (let index = 0; index < count; index++) {
    const text = textAt(index);
    if (typeof text !== 'string' || known.has(text)) continue;
    known.add(text);
    const key = codeKey(text);
    const written = spellings.get(key);
    if (written) written.push({ text, index });
    else spellings.set(key, [{ text, index }]);
  }
  return spellings;
}
