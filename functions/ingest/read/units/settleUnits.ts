import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { Cell, SheetRow } from '../../../shared/domain/cell.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { foldCase, foldText } from '../../../shared/domain/foldText.ts';
import type { CellNote } from '../../../shared/ports.ts';
import { AMOUNT_UNIT, type ValueProposal } from '../../../shared/records/matches.ts';
import { showText } from '../cells/showCell.ts';
import { atSheet, type ColumnPlace } from '../findings/sheetPlace.ts';
import type { Header } from '../headings/findHeader.ts';
import { noMatches, type ProjectMatches } from '../matching/projectMatches.ts';
import { isFilled } from '../unread/watchColumns.ts';
import { findUnits } from '../cells/findUnits.ts';
import { measureOf, type Measure } from '../cells/measures.ts';
import { settleTime, statedTimes, type StatedTime } from './settleTimes.ts';

/** What amounts are said to be in somewhere else than in their heading. */
export interface StatedUnit {
  /** The words and all of the text they stand in. */
  readonly unit: string;
  readonly text: string;
  /** Kronor per unit; undefined of another currency. */
  readonly kronor: number | undefined;
}

/** A header whose amounts and times have their units, and what there is to ask about them. */
export interface SettledUnits {
  readonly header: Header;
  readonly findings: readonly Finding[];
  readonly proposals: readonly ValueProposal[];
  /** Of what a text met later says a unit that was not known when the rows were read. */
  late(text: string): Measure | undefined;
  /** Of what a word in a column beside says thousands or minutes. */
  large(word: string): Measure | undefined;
}

/** Where units are looked for. */
export interface UnitSources {
  readonly held: readonly SheetRow[];
  readonly sheetName: string;
  readonly notes?: readonly CellNote[] | undefined;
  readonly words: InputWords;
}

const LONGEST = 200;
/** Kronor per unit of each answer to what amounts are in. */
const answers: ReadonlyMap<string, number> = new Map([
  ['kronor', 1],
  ['thousands', 1000],
  ['millions', 1_000_000],
]);

/** The units that a text says amounts are in; an amount in the text is none. */
export function statedUnits(text: string, words: InputWords): readonly StatedUnit[] {
  if (text.length > LONGEST) return [];
  return findUnits(foldCase(text), words)
    .filter(({ kronor, isPlain, isExpected }) => isExpected || (isPlain && kronor !== undefined && kronor !== 1))
    .map(({ kronor, text: unit }) => ({ kronor, unit, text }));
}

/** Whether a text says that amounts have value-added tax in them. */
export function saysWithTax(text: string, { withTax }: InputWords): boolean {
  const folded = ` ${foldCase(text.slice(0, LONGEST))
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()} `;
  return withTax.some((words) => folded.includes(` ${words} `));
}

/**
 * Settles what the amounts and times of a table are in: what their heading says, else a text above or below the table, a note at a cell or the sheet's name, which
 * is asked about; of figures the heading is asked about too, for only those in kronor follow it. Two that say different things, and another currency than
 * kronor, need an answer.
 */
export function settleUnits(
  header: Header,
  { held, sheetName, words, notes = [], matches = noMatches }: UnitSources & { readonly matches?: ProjectMatches | undefined },
): SettledUnits {
  const { sheet } = header.matched;
  const measure = (name: string) => measureOf(sheet, name);
  const measured = new Set(
    [...header.matched.columns].flatMap(([name, { index, minus }]) => (measure(name) ? [index, minus?.index ?? index] : [])),
  );
  const isOwn = (note: CellNote) => measured.has(note.column);
  const isAbove = ({ row }: CellNote) => row <= header.row;
  const general = notes.filter((note) => !isOwn(note)).flatMap((note) => linesOf(note, words));
  const texts = [sheetName, ...textsAround(header, held), ...general];
  const textsOf = (index: number) => [
    ...texts,
    ...notes.filter((note) => isAbove(note) && note.column === index).flatMap((note) => linesOf(note, words)),
  ];
  const place = { sheet, name: sheetName || sheet.name };
  const known = matches.values(sheet, AMOUNT_UNIT);
  const taken = new Map<string, StatedUnit>();
  const takenTimes = new Map<string, StatedTime>();
  const doubts = new Set<string>();
  let isTorn = false;
  const settleMoney = (at: MeasuredPlace, isFigure: boolean): number | undefined => {
    const heading = header.headings[at.index];
    const stated = textsOf(at.index).flatMap((text) => statedUnits(text, words));
    const different = [...new Map(stated.map((one) => [one.kronor ?? one.unit, one])).values()];
    const own = heading?.currency === undefined ? at.unit : undefined;
    const units = [...(heading?.currency === undefined ? [] : [heading.currency])];
    const [only] = different;
    if (own !== undefined && different.every(({ kronor }) => kronor === own)) {
      if (isFigure && own !== 1 && heading) taken.set(heading.text, { unit: '', text: heading.text, kronor: own });
      return own;
    }
    if (units.length === 0 && own === undefined) {
      if (!only) return undefined;
      if (different.length === 1 && only.kronor !== undefined) {
        if (only.kronor !== 1) taken.set(only.text, only);
        return only.kronor;
      }
    }
    const doubt = [
      ...new Set([
        ...units,
        ...(own === undefined || !heading ? [] : [headingUnit(heading.whole, words)]),
        ...different.map(({ unit }) => unit),
      ]),
    ].join(' / ');
    const answer = answers.get(known?.(doubt) ?? '');
    if (answer === undefined) doubts.add(doubt);
    return answer ?? own;
  };
  const settleTimes = (at: MeasuredPlace): number | undefined => {
    const time = settleTime(header.headings[at.index]?.text ?? '', textsOf(at.index), words);
    isTorn ||= time.isTorn;
    if (time.stated && time.stated.hours !== 1) takenTimes.set(time.stated.text, time.stated);
    return time.stated?.hours;
  };
  const columns = new Map(
    [...header.matched.columns].map(([name, at]): [string, ColumnPlace] => {
      const isFigure = sheet.columns[name]?.form.kind === 'number';
      if (measure(name) === 'time') return [name, { ...at, unit: settleTimes(at) }];
      if (measure(name) !== 'money') return [name, at];
      const minus = at.minus && { index: at.minus.index, unit: settleMoney(at.minus, isFigure) };
      return [name, { index: at.index, unit: settleMoney(at, isFigure), ...(minus && { minus }) }];
    }),
  );
  for (const note of notes.filter((note) => isOwn(note) && !isAbove(note))) {
    for (const { unit, kronor } of linesOf(note, words).flatMap((text) => statedUnits(text, words))) {
      if (kronor !== 1 && answers.get(known?.(unit) ?? '') === undefined) doubts.add(unit);
    }
  }
  const has = (what: Measure) => [...columns.keys()].some((name) => measure(name) === what);
  const [hasMoney, hasTimes] = [has('money'), has('time')];
  const isMoney = (name: string) => measure(name) === 'money';
  const taxed = hasMoney ? [...texts, ...moneyHeadings(header, isMoney)].find((text) => saysWithTax(text, words)) : undefined;
  const findings = [
    ...[...taken.values()].map(({ text, kronor }) => {
      const values = { text: showText(text), unit: words.unitNames[String(kronor)] ?? '' };
      return atSheet(place, 'unitFromText', { values, layout: [sheet.id, 'unit', foldText(text)].join('\n') });
    }),
    ...[...takenTimes.values()].map(({ text }) => {
      const values = { text: showText(text), unit: words.timeNames.min };
      return atSheet(place, 'timeFromText', { values, layout: [sheet.id, 'time', foldText(text)].join('\n') });
    }),
    ...(isTorn ? [atSheet(place, 'otherTime', { row: header.row })] : []),
    ...[...doubts].map((units) => atSheet(place, 'otherUnit', { values: { units: showText(units) }, row: header.row })),
    ...(taxed === undefined
      ? []
      : [atSheet(place, 'withTax', { values: { text: showText(taxed) }, layout: [sheet.id, 'tax', foldText(taxed)].join('\n') })]),
  ];
  const proposals = [...doubts].map((text) => ({ sheet: sheet.id, column: AMOUNT_UNIT, text, value: null, count: 0, samples: [] }));
  const late = (text: string): Measure | undefined => {
    if (texts.includes(text)) return undefined;
    if (hasMoney && statedUnits(text, words).some(({ kronor }) => kronor !== 1)) return 'money';
    return hasTimes && statedTimes(text, words).some(({ hours }) => hours !== 1) ? 'time' : undefined;
  };
  const large = (word: string): Measure | undefined => {
    if (hasMoney && statedUnits(word, words).some(({ kronor = 1 }) => kronor !== 1)) return 'money';
    return hasTimes && statedTimes(word, words).some(({ hours }) => hours !== 1) ? 'time' : undefined;
  };
  return { header: { ...header, matched: { ...header.matched, columns } }, findings, proposals, late, large };
}

type MeasuredPlace = Pick<ColumnPlace, 'index' | 'unit'>;

/** Lines of a note, without what the product itself has written there. */
function linesOf({ text }: CellNote, { ownNotes }: InputWords): readonly string[] {
  const lines = text.split(/[\n\r]+/);
  const ours = lines.findIndex((line) => line.startsWith(ownNotes));
  return (ours < 0 ? lines : lines.slice(0, ours)).flatMap((line) => line.split('. ')).filter((line) => line.trim() !== '');
}

function headingUnit(whole: string, words: InputWords): string {
  return findUnits(whole, words)[0]?.text ?? whole;
}

function moneyHeadings({ matched, headings }: Header, isMoney: (name: string) => boolean): readonly string[] {
  return [...matched.columns].flatMap(([name, { index }]) => (isMoney(name) ? (headings[index]?.text ?? []) : []));
}

/** Texts in the rows above a header, and below it those alone in a row or under no heading. */
function textsAround({ row: headerRow, headings }: Header, held: readonly SheetRow[]): readonly string[] {
  const isText = (cell: Cell | undefined): cell is string => typeof cell === 'string' && cell.trim() !== '';
  return held.flatMap(({ number, cells }) => {
    if (number === headerRow) return [];
    if (number < headerRow || cells.filter(isFilled).length === 1) return cells.filter(isText);
    return cells.filter((cell, index) => headings[index] === undefined).filter(isText);
  });
}
