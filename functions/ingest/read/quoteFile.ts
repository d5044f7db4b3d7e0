import { trimEnd } from '../../shared/domain/trimEnd.ts';
import type { InputWords } from '../../shared/definition/inputWords.ts';
import type { PlaceWords } from '../../shared/definition/placeWords.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { foldText } from '../../shared/domain/foldText.ts';
import { maskIdentityNumbers } from '../../shared/domain/maskIdentityNumbers.ts';
import { isOneEditApart } from '../../shared/domain/nearestText.ts';
import type { Quotable } from '../../shared/domain/quotable.ts';
import type { Proposals } from '../../shared/records/matches.ts';
import { showText } from './cells/showCell.ts';
import { readHeading } from './headings/readHeading.ts';
import type { MarkText } from './matching/markTexts.ts';

/** What may be told of a file as it stands, and how the rest is. */
export interface Quoting {
  readonly isQuotable: Quotable;
  readonly words: PlaceWords;
}

/** What a file holds, told so that whoever may not open the file may read it. */
export interface QuotedFile {
  sheet(name: string): string;
  finding(finding: Finding): Finding;
  proposals(proposals: Proposals): Proposals;
}

/** Values of findings that are several texts in a row. */
const lists = new Set(['sheets', 'projects']);
/** Values of a ledger that begin with their number. */
const numbered = new Set(['account', 'first']);
/** Values that are ours or the project's own, whatever words are in them. */
const own = new Set(['own', 'like', 'missing', 'expected', 'columns', 'headings', 'choices', 'choice', 'column', 'time', 'model', 'asked']);

/** Prepares the telling of one file. `tabs`: the number of each sheet's tab, by the sheet's name. */
export function quoteFile(
  tabs: ReadonlyMap<string, number>,
  how: { readonly quoting: Quoting; readonly mark: MarkText; readonly sheets: readonly AnySheet[]; readonly words: InputWords },
): QuotedFile {
  const { isQuotable, words } = how.quoting;
  const tabOf = new Map(
    [...tabs].flatMap(([name, number]) => [name, maskIdentityNumbers(name), showText(name)].map((one) => [one, number] as const)),
  );
  const placeOfSheet = (name: string): string | undefined => {
    const number = tabOf.get(name);
    return number === undefined || isQuotable(name) ? undefined : words.sheet(number);
  };
  const quoteSheet = (name: string): string => (isQuotable(name) ? name : (placeOfSheet(name) ?? words.text));
  const marked = (place: string, text: string): string => `${place}, ${words.mark} ${how.mark(text)}`;

  const quoteValue = (name: string, value: string, finding: Finding): string => {
    if (own.has(name) || isQuotable(value)) return value;
    if (lists.has(name))
      return value
        .split(', ')
        .map((part) => placeOfSheet(part) ?? numberFirst(part, isQuotable) ?? words.text)
        .join(', ');
    const sheet = placeOfSheet(value);
    if (sheet !== undefined) return sheet;
    const { cell, row, suggestion, values } = finding;
    if (isNearChoice(value, suggestion ?? values?.['choice'])) return value;
    if (name === 'heading' || name === 'place') return cell === '' ? words.text : words.column(lettersOf(cell));
    if (numbered.has(name)) return numberFirst(value, isQuotable) ?? words.text;
    return cell === '' ? (row > 0 ? words.row(row) : words.text) : words.cell(cell);
  };

  return {
    sheet: quoteSheet,
    finding(finding) {
      const { values, suggestion, unread, sheet } = finding;
      const rest = { ...finding };
      delete rest.suggestion;
      return {
        ...rest,
        sheet: sheet === '' ? '' : quoteSheet(sheet),
        ...(values && {
          values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, quoteValue(name, value, finding)])),
        }),
        ...(suggestion !== undefined && isQuotable(suggestion) && { suggestion }),
        ...(unread && {
          unread: {
            ...unread,
            sheet: unread.sheet === '' ? '' : quoteSheet(unread.sheet),
            place: unread.what === 'column' ? quoteValue('place', unread.place, finding) : unread.place,
          },
        }),
      };
    },
    proposals: ({ sheets, columns, values }) => ({
      sheets: sheets.map((one) =>
        isQuotable(one.name) ? one : { ...one, name: marked(quoteSheet(one.name), foldText(nameOf(one.name, tabs))) },
      ),
      columns: columns.map((one) => {
        const samples = one.samples.filter(isQuotable);
        if (isQuotable(one.heading)) return { ...one, samples };
        return { ...one, samples, heading: marked(words.column(lettersOf(one.cell)), readHeading(one.heading, how.words).name) };
      }),
      values: values.map((one) => {
        const samples = one.samples.flatMap((sample) => (isQuotable(sample) ? [sample] : (numberFirst(sample, isQuotable) ?? [])));
        if (isQuotable(one.text)) return { ...one, samples };
        const heading = how.sheets.find(({ id }) => id === one.sheet)?.columns[one.column]?.heading ?? words.text;
        return { ...one, samples, text: marked(heading, foldText(one.text)) };
      }),
    }),
  };
}

/** The name of a sheet as it stands in the file. */
function nameOf(shown: string, tabs: ReadonlyMap<string, number>): string {
  return [...tabs.keys()].find((name) => showText(name) === shown) ?? shown;
}

/** The number that a text begins with: of an account, a project of a ledger, a voucher. */
function numberFirst(text: string, isQuotable: Quotable): string | undefined {
  const first = text.split(/[\s:]/, 1)[0] ?? '';
  return /\d/.test(first) && (isQuotable(first) || /^[A-Z]{1,3}\d+$/.test(text)) ? first : undefined;
}

/** A short word that begins or nearly is the choice it was read as. */
function isNearChoice(text: string, choice: string | undefined): boolean {
  if (choice === undefined) return false;
  const [one, other] = [foldText(text), foldText(choice)];
  return one.length >= 4 && (isOneEditApart(one, other) || other.startsWith(one));
}

const lettersOf = (cell: string): string => trimEnd(cell, '0123456789');
