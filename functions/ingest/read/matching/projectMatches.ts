import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { foldCase, foldText } from '../../../shared/domain/foldText.ts';
import { ledgerValues, type Matches } from '../../../shared/records/matches.ts';
import { matchChoice } from '../cells/matchChoice.ts';
import { readHeading } from '../headings/readHeading.ts';
import { markKey, markKeyIn, type MarkText } from './markTexts.ts';
import { rememberValues, type RememberedValues } from './rememberedValues.ts';

/** The matches a project has confirmed, as the intake asks for them. */
export interface ProjectMatches {
  /** The kind of sheet that a name of a sheet stands for; null: never read. */
  sheet(name: string): string | null | undefined;
  /** A heading as matches know it: the mark of one that was confirmed by its place. */
  nameOf?(heading: string): string;
  /** Columns by heading, folded; null: a heading that is never read. */
  headings(sheet: AnySheet): ReadonlyMap<string, string | null>;
  /** The local values of a column. */
  values(sheet: AnySheet, column: string): RememberedValues | undefined;
  /** Whether some value of a column has been said to stand for a code. */
  has(sheet: AnySheet, column: string, code: string): boolean;
  /** What a blank cell of a column means. */
  blank(sheet: AnySheet, column: string): string | undefined;
}

/** How what was confirmed by its place is known again. */
interface Marking {
  readonly mark: MarkText;
  /** The word before a mark. */
  readonly word: string;
}

/** A project that has confirmed nothing. */
export const noMatches: ProjectMatches = {
  sheet: () => undefined,
  headings: () => new Map(),
  values: () => undefined,
  has: () => false,
  blank: () => undefined,
};

/**
 * Matches from the project's settings and its memory; later ones go before earlier. Sheets, columns and choices may be written as on the
 * page or as in code. What the definitions no longer know is passed over.
 */
export function readMatches(
  sources: readonly Matches[],
  { sheets, words, marking }: { readonly sheets: readonly AnySheet[]; readonly words: InputWords; readonly marking?: Marking },
): ProjectMatches {
  const headings = new Map<string, Map<string, string | null>>();
  const values = new Map<string, Map<string, string>>();
  const kinds = new Map<string, string | null>();
  const marks = new Set<string>();
  const markIn = (text: string): string | undefined => {
    const key = marking && markKeyIn(text, marking.word);
    if (key !== undefined) marks.add(key);
    return key;
  };
  // Only where something was confirmed by its place is a text's mark made.
  const known = (text: string): string => {
    const key = marking && marks.size > 0 ? markKey(marking.mark(text)) : undefined;
    return key !== undefined && marks.has(key) ? key : text;
  };
  for (const source of sources) {
    for (const { name, sheet } of source.sheets) {
      const kind = sheet === null ? null : findSheet(sheets, sheet)?.id;
      if (kind !== undefined) kinds.set(markIn(name) ?? foldText(name), kind);
    }
    for (const { sheet: named, heading, column } of source.columns) {
      const sheet = findSheet(sheets, named);
      const name = sheet && column !== null ? findColumn(sheet, column) : null;
      if (!sheet || name === undefined) continue;
      mapIn(headings, sheet.id).set(markIn(heading) ?? readHeading(heading, words).name, name);
    }
    for (const { sheet: named, column, text, value } of source.values) {
      const sheet = findSheet(sheets, named);
      const name = sheet && (ledgerValues.has(column) ? column : findColumn(sheet, column));
      const code = sheet && name && findCode(sheet, name, value);
      if (sheet && name && code !== undefined) mapIn(values, `${sheet.id} ${name}`).set(markIn(text) ?? foldText(text), code);
    }
  }
  const compiled = new Map([...values].map(([key, texts]) => [key, rememberValues(texts, known)]));
  return {
    nameOf: known,
    sheet: (name) => kinds.get(known(foldText(name))),
    headings: ({ id }) => headings.get(id) ?? new Map<string, string | null>(),
    values: ({ id }, column) => compiled.get(`${id} ${column}`),
    has: ({ id }, column, code) => [...(values.get(`${id} ${column}`)?.values() ?? [])].includes(code),
    blank: ({ id }, column) => values.get(`${id} ${column}`)?.get(''),
  };
}

function mapIn<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const found = maps.get(key) ?? new Map<string, Value>();
  maps.set(key, found);
  return found;
}

function findSheet(sheets: readonly AnySheet[], named: string): AnySheet | undefined {
  return sheets.find(({ id, name }) => id === named || foldCase(name) === foldCase(named));
}

function findColumn({ columns }: AnySheet, named: string): string | undefined {
  return Object.keys(columns).find((name) => name === named || foldCase(columns[name]?.heading ?? '') === foldCase(named));
}

function findCode({ columns }: AnySheet, column: string, value: string): string | undefined {
  if (ledgerValues.has(column)) return value;
  const form = columns[column]?.form;
  if (form?.kind !== 'choice' && form?.kind !== 'choices') return undefined;
  if (Object.hasOwn(form.choices, value)) return value;
  const matched = matchChoice(form.choices, false)(value);
  return matched.kind === 'exact' ? matched.code : undefined;
}
