import { birthsIn, isAbout } from '../../shared/definition/protectRow.ts';
import type { SheetRow } from '../../shared/domain/cell.ts';
import type { Blanking, WorkbookReader } from '../../shared/ports.ts';
import type { IncomingSheet } from '../read/rows/sealRows.ts';

/** Digits of an identity number without its century: no other text of a list has them by chance. */
const TEN = 10;

/** Texts that are shorter say nothing of anybody. */
const SHORTEST = 3;

/** Where protected people stand in a file: in the rows that the intake reads as theirs, and wherever else one of their numbers does. */
export async function findPeople(
  file: Uint8Array,
  {
    sheets,
    names,
    workbooks,
  }: { readonly sheets: readonly IncomingSheet[]; readonly names: ReadonlySet<string>; readonly workbooks: WorkbookReader },
): Promise<Blanking> {
  const numbers = new Set<string>();
  const births = new Set<string>();
  const rows = new Map<string, Set<number>>();
  const add = (sheet: string, row: number) => void rows.set(sheet, (rows.get(sheet) ?? new Set()).add(row));
  for (const { place, rows: read, rowNumbers } of sheets) {
    for (const [index, { row, sealed }] of read.entries()) {
      if (!isAbout(row, place.sheet, names)) continue;
      add(place.name, rowNumbers[index] ?? 0);
      for (const [, bornOn] of birthsIn(row, place.sheet)) births.add(bornOn);
      const original = sealed?.[place.sheet.person?.identityNumber ?? ''];
      if (original !== undefined && /^\d{12}$/.test(original)) numbers.add(original.slice(-TEN));
    }
  }
  const holds = (text: string): boolean => {
    if (numbers.size === 0) return false;
    const digits = text.replace(/\D+/g, '');
    for (const number of numbers) if (digits.includes(number)) return true;
    return false;
  };
  const texts = await findTexts(file, { rows, holds, add, workbooks });
  const said = [...texts, ...births].filter(({ length }) => length >= SHORTEST);
  return { rows, texts, holds, quotes: (sentence) => holds(sentence) || said.some((text) => sentence.includes(text)) };
}

/** Where the same people stand in a file that was made of another: in the same rows, and wherever it says what stood there. */
export async function findQuotes(
  file: Uint8Array,
  { original, workbooks }: { readonly original: Blanking; readonly workbooks: WorkbookReader },
): Promise<Blanking> {
  const rows = new Map([...original.rows].map(([sheet, numbers]) => [sheet, new Set(numbers)]));
  await eachRow(file, workbooks, (sheet, { number, cells }) => {
    if (cells.some((cell) => typeof cell === 'string' && original.quotes(cell)))
      rows.set(sheet, (rows.get(sheet) ?? new Set()).add(number));
  });
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
  await eachRow(file, workbooks, (sheet, { number, cells }) => {
    const own = cells.filter((cell) => typeof cell === 'string');
    if (own.some(holds) || cells.some((cell) => typeof cell === 'number' && holds(String(cell)))) add(sheet, number);
    const into = rows.get(sheet)?.has(number) ? texts : others;
    for (const text of own) into.add(text);
  });
  for (const text of others) texts.delete(text);
  return texts;
}

async function eachRow(file: Uint8Array, workbooks: WorkbookReader, take: (sheet: string, row: SheetRow) => void): Promise<void> {
  await workbooks.read(file, {
    wants: () => true,
    rows: ({ name }, batch) => {
      for (const row of batch) take(name, row);
    },
  });
}
