import type { InputWords } from '../../../shared/definition/inputWords.ts';
import type { Cell, SheetRow } from '../../../shared/domain/cell.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { foldCase, foldText } from '../../../shared/domain/foldText.ts';
import { AMOUNT_UNIT, type ValueProposal } from '../../../shared/records/matches.ts';
import { showText } from '../cells/showCell.ts';
import { atSheet, type ColumnPlace } from '../findings/sheetPlace.ts';
import type { Header } from '../headings/findHeader.ts';
import { noMatches, type ProjectMatches } from '../matching/projectMatches.ts';
import { isFilled } from '../unread/watchColumns.ts';
import { findUnits } from '../cells/findUnits.ts';

/** What amounts are said to be in somewhere else than in their heading. */
export interface StatedUnit {
  /** The words and all of the text they stand in. */
  readonly unit: string;
  readonly text: string;
  /** Kronor per unit; undefined of another currency. */
  readonly kronor: number | undefined;
}

/** A header whose amounts have their units, and what there is to ask about them. */
export interface SettledUnits {
  readonly header: Header;
  readonly findings: readonly Finding[];
  readonly proposals: readonly ValueProposal[];
  /** Whether a text met later says a unit that was not known when the rows were read. */
  isLate(text: string): boolean;
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
 * Settles what the amounts of a table are in: what their heading says, else a text above or below the table or the sheet's name, which is asked about. Two that
 * say different things, and another currency than kronor, need an answer.
 */
export function settleUnits(
  header: Header,
  {
    held,
    sheetName,
    words,
    matches = noMatches,
  }: {
    readonly held: readonly SheetRow[];
    readonly sheetName: string;
    readonly words: InputWords;
    readonly matches?: ProjectMatches | undefined;
  },
): SettledUnits {
  const { sheet } = header.matched;
  const isMoney = (name: string) => sheet.columns[name]?.form.kind === 'money';
  const texts = [sheetName, ...textsAround(header, held)];
  const stated = texts.flatMap((text) => statedUnits(text, words));
  const different = [...new Map(stated.map((one) => [one.kronor ?? one.unit, one])).values()];
  const place = { sheet, name: sheetName || sheet.name };
  const known = matches.values(sheet, AMOUNT_UNIT);
  const taken = new Set<StatedUnit>();
  const doubts = new Set<string>();
  const settle = (at: { readonly index: number; readonly unit: number | undefined }): number => {
    const heading = header.headings[at.index];
    const own = heading?.currency === undefined ? at.unit : undefined;
    const units = [...(heading?.currency === undefined ? [] : [heading.currency])];
    const [only] = different;
    if (own !== undefined && different.every(({ kronor }) => kronor === own)) return own;
    if (units.length === 0 && own === undefined) {
      if (!only) return 1;
      if (different.length === 1 && only.kronor !== undefined) {
        if (only.kronor !== 1) taken.add(only);
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
    return answer ?? own ?? 1;
  };
  const columns = new Map(
    [...header.matched.columns].map(([name, at]): [string, ColumnPlace] => {
      if (!isMoney(name)) return [name, at];
      const minus = at.minus && { index: at.minus.index, unit: settle(at.minus) };
      return [name, { index: at.index, unit: settle(at), ...(minus && { minus }) }];
    }),
  );
  const hasMoney = [...columns.keys()].some(isMoney);
  const taxed = hasMoney ? [...texts, ...moneyHeadings(header, isMoney)].find((text) => saysWithTax(text, words)) : undefined;
  const findings = [
    ...[...taken].map(({ text, kronor }) => {
      const values = { text: showText(text), unit: words.unitNames[String(kronor)] ?? '' };
      return atSheet(place, 'unitFromText', { values, layout: [sheet.id, 'unit', foldText(text)].join('\n') });
    }),
    ...[...doubts].map((units) => atSheet(place, 'otherUnit', { values: { units: showText(units) }, row: header.row })),
    ...(taxed === undefined
      ? []
      : [atSheet(place, 'withTax', { values: { text: showText(taxed) }, layout: [sheet.id, 'tax', foldText(taxed)].join('\n') })]),
  ];
  const proposals = [...doubts].map((text) => ({ sheet: sheet.id, column: AMOUNT_UNIT, text, value: null, count: 0, samples: [] }));
  const isLate = (text: string) => hasMoney && !texts.includes(text) && statedUnits(text, words).some(({ kronor }) => kronor !== 1);
  return { header: { ...header, matched: { ...header.matched, columns } }, findings, proposals, isLate };
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
