import { birthsIn, isAbout } from '../../shared/definition/protectRow.ts';
import type { SheetRow } from '../../shared/domain/cell.ts';
import { hasCheckDigit } from '../../shared/domain/checkDigit.ts';
import { joinDigits } from '../../shared/domain/joinDigits.ts';
import { personIn } from '../../shared/domain/personalNumber.ts';
import type { Blanking, FileBlanker, WorkbookReader } from '../../shared/ports.ts';
import type { IncomingSheet } from '../read/rows/sealRows.ts';

/** Digits of an identity number without its century: no other text of a list has them by chance. */
const TEN = 10;

/** Texts that are shorter say nothing of anybody. */
const SHORTEST = 3;

/** How protected people are known in a file. */
interface Known {
  /** What the intake reads of the file. */
  readonly sheets: readonly IncomingSheet[];
  readonly names: ReadonlySet<string>;
  /** The name of an identity number of twelve digits. */
  nameOf(identityNumber: string): string;
  readonly workbooks: WorkbookReader;
  readonly blanker: Pick<FileBlanker, 'texts'>;
}

/**
 * Where protected people stand in a file: in the rows that the intake reads as theirs, and wherever else one of their numbers does, also where
 * nothing is read: in other sheets, refused rows, notes and what a file says about itself. Undefined when they stand nowhere in it.
 */
export async function findPeople(file: Uint8Array, { sheets, names, nameOf, workbooks, blanker }: Known): Promise<Blanking | undefined> {
  const numbers = new Set<string>();
  const births = new Set<string>();
  const rows = new Map<string, Set<number>>();
  const add = (sheet: string, row: number) => void rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
  for (const { place, rows: read, rowNumbers } of sheets) {
    for (const [index, { row }] of read.entries()) {
      if (!isAbout(row, place.sheet, names)) continue;
      add(place.name, rowNumbers[index] ?? 0);
      for (const [, bornOn] of birthsIn(row, place.sheet)) births.add(bornOn);
    }
  }
  const look = (text: string): void => {
    for (const { identityNumber, bornOn } of numbersIn(text)) {
      if (!names.has(nameOf(identityNumber))) continue;
      numbers.add(identityNumber.slice(-TEN));
      births.add(bornOn);
    }
  };
  await eachRow(file, workbooks, { row: (_, { cells }) => look(textOf(cells)), note: look });
  for (const text of blanker.texts(file)) look(text);
  if (rows.size === 0 && numbers.size === 0) return undefined;
  const holds = (text: string): boolean => {
    if (numbers.size === 0) return false;
    const digits = digitsOf(text);
    for (const number of numbers) if (digits.includes(number)) return true;
    return false;
  };
  const texts = await findTexts(file, { rows, holds, add, workbooks });
  const said = [...texts, ...births].filter(({ length }) => length >= SHORTEST);
  return { rows, texts, holds, quotes: (sentence) => holds(sentence) || said.some((text) => sentence.includes(text)) };
}

/** Every digit of a text, in ASCII. */
function digitsOf(text: string): string {
  const isPlain = !/[^\P{N}0-9]/u.test(text);
  if (isPlain) return text.replace(/\D+/g, '');
  return joinDigits(text)
    .map(({ digits }) => digits)
    .join('');
}

const CENTURIES = ['19', '20'];

/** Every identity number that a text may hold, as it is stored, however it is written: also with words, or the edges of cells, in it. */
function* numbersIn(text: string): Generator<{ readonly identityNumber: string; readonly bornOn: string }> {
  const digits = digitsOf(text);
  for (let from = 0; from + TEN <= digits.length; from++) {
    if (!hasCheckDigit(digits, from)) continue;
    for (const century of CENTURIES) {
      const identityNumber = `${century}${digits.slice(from, from + TEN)}`;
      const person = personIn(identityNumber);
      if (person) yield { identityNumber, bornOn: person.bornOn };
    }
  }
}

/** What stands in a row, cell after cell. */
const textOf = (cells: SheetRow['cells']): string => cells.filter((cell) => typeof cell === 'string' || typeof cell === 'number').join(' ');

/** Where the same people stand in a file that was made of another: in the same rows, and wherever it says what stood there. */
export async function findQuotes(
  file: Uint8Array,
  { original, workbooks }: { readonly original: Blanking; readonly workbooks: WorkbookReader },
): Promise<Blanking> {
  const rows = new Map([...original.rows].map(([sheet, numbers]) => [sheet, new Set(numbers)]));
  const row: Take['row'] = (sheet, { number, cells }) => {
    if (cells.some((cell) => typeof cell === 'string' && original.quotes(cell)))
      rows.set(sheet, (rows.get(sheet) ?? new Set()).add(number));
  };
  await eachRow(file, workbooks, { row });
  return { ...original, rows };
}

interface Search {
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
  holds(text: string): boolean;
  add(sheet: string, row: number): void;
  readonly workbooks: WorkbookReader;
}

/** Texts that stand in the rows and in no other; rows that hold a number are added. */
async function findTexts(file: Uint8Array, { rows, holds, add, workbooks }: Search): Promise<ReadonlySet<string>> {
  const others = new Set<string>();
  const texts = new Set<string>();
  const row: Take['row'] = (sheet, { number, cells }) => {
    const own = cells.filter((cell) => typeof cell === 'string');
    if (holds(textOf(cells))) add(sheet, number);
    const into = rows.get(sheet)?.has(number) ? texts : others;
    for (const text of own) into.add(text);
  };
  await eachRow(file, workbooks, { row });
  for (const text of others) texts.delete(text);
  return texts;
}

interface Take {
  row(sheet: string, row: SheetRow): void;
  note?(text: string): void;
}

async function eachRow(file: Uint8Array, workbooks: WorkbookReader, take: Take): Promise<void> {
  await workbooks.read(file, {
    wants: () => true,
    notes: (_, notes) => {
      for (const { text } of notes) take.note?.(text);
    },
    rows: ({ name }, batch) => {
      for (const row of batch) take.row(name, row);
    },
  });
}
