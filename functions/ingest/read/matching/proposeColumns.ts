import type { MatchHints } from '../../../shared/definition/matchHints.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { columnLetters, type Cell, type SheetRow } from '../../../shared/domain/cell.ts';
import { foldText } from '../../../shared/domain/foldText.ts';
import type { ColumnProposal } from '../../../shared/records/matches.ts';
import { isReadable, type ReadingContext } from '../cells/reading.ts';
import { showCell, showText } from '../cells/showCell.ts';
import type { Header } from '../headings/findHeader.ts';
import type { Heading } from '../headings/readHeading.ts';
import { cellKindOf } from './cellKindOf.ts';
import { likeness } from './likeness.ts';
import { weighColumn, type ColumnFit } from './weighColumn.ts';

const SAMPLES = 3;
const LOOKED_AT = 30;
/** Unknown headings that are looked at: a list with more is something else. */
const MOST_HEADINGS = 60;

/** A proposal, with the place of its cells. */
export interface PlacedProposal extends ColumnProposal {
  readonly index: number;
}

/** What proposing needs to know. */
export interface ProposingContext {
  readonly context: ReadingContext;
  readonly hints: MatchHints;
  /** Headings of which the sheet still must have one each: columns by name. */
  readonly missing: readonly (readonly string[])[];
  readonly leftOut: ReadonlySet<string>;
}

interface Unknown {
  readonly heading: Heading;
  readonly index: number;
  readonly cells: readonly Cell[];
}

interface Pair {
  readonly unknown: Unknown;
  readonly column: string;
  readonly weight: number;
}

/** The column that each unknown heading may be: near in words, and decided by what its cells hold. Nothing of it is applied. */
export function proposeColumns(header: Header, rows: readonly SheetRow[], how: ProposingContext): PlacedProposal[] {
  const { sheet, columns } = header.matched;
  const below = rows.filter(({ number }) => number > header.row).slice(0, LOOKED_AT);
  const unknowns = findUnknown(header, below, how);
  const required = new Set(how.missing.flat());
  const pairs: Pair[] = [];
  for (const [order, column] of Object.keys(sheet.columns).entries()) {
    if (columns.has(column)) continue;
    const names = namesOf(sheet, column, how.hints);
    const weigh = weighColumn(sheet, column, {
      context: how.context,
      hasAccounts: how.hints.values[sheet.id]?.[column]?.charts !== undefined,
    });
    const fits = unknowns.map((unknown) => ({ unknown, fit: weigh(unknown.cells) }));
    const like = fits.filter(({ fit }) => fit.share >= 0.8 && fit.strength > 0).length;
    for (const { unknown, fit } of fits) {
      if (unknown.heading.currency !== undefined && sheet.columns[column]?.form.kind === 'money') continue;
      const near = likeness(unknown.heading.name, names);
      const isRequired = required.has(column);
      if (
        !isProposed({
          near,
          fit,
          isRequired,
          isOnlyOne: like === 1,
          isSensitive: sheet.columns[column]?.isSpecialCategory ?? false,
          isText: sheet.columns[column]?.form.kind === 'text',
        })
      )
        continue;
      pairs.push({
        unknown,
        column,
        weight: near + fit.share * fit.strength + Number(isRequired) / 10 - (unknown.index + order) / 100_000,
      });
    }
  }
  const chosen = chooseBest(pairs);
  const isLacking = how.missing.some((group) => !group.some((column) => [...chosen.values()].includes(column)));
  return unknowns.flatMap((unknown): PlacedProposal[] => {
    const column = chosen.get(unknown.index) ?? null;
    return column === null && !isLacking
      ? []
      : [describe(sheet, unknown, { column, header, isRequired: column !== null && required.has(column) })];
  });
}

/** Each heading and each column once, the best first. */
function chooseBest(pairs: readonly Pair[]): ReadonlyMap<number, string> {
  const chosen = new Map<number, string>();
  for (const { unknown, column } of pairs.toSorted((a, b) => b.weight - a.weight)) {
    if (!chosen.has(unknown.index) && ![...chosen.values()].includes(column)) chosen.set(unknown.index, column);
  }
  return chosen;
}

function isProposed({ near, fit, isRequired, isOnlyOne, isSensitive, isText }: Weighed): boolean {
  if (isSensitive) return near >= 0.8 && fit.share >= 0.5;
  if (isText) return near >= (isRequired ? 0.65 : 0.8);
  if (near >= 0.65) return fit.share >= 0.5 || fit.isLocal || (fit.isEmpty && near >= 0.8);
  const evidence = fit.share * fit.strength;
  return isRequired && (evidence >= 0.45 || (evidence >= 0.3 && isOnlyOne));
}

interface Weighed {
  readonly near: number;
  readonly fit: ColumnFit;
  readonly isRequired: boolean;
  readonly isOnlyOne: boolean;
  readonly isSensitive: boolean;
  readonly isText: boolean;
}

function findUnknown({ matched, headings }: Header, rows: readonly SheetRow[], { hints, leftOut }: ProposingContext): Unknown[] {
  const places = [...matched.columns.values()];
  const known = new Set([
    ...places.flatMap(({ index, minus }) => (minus ? [index, minus.index] : [index])),
    ...[...matched.repeated.values()].flat(),
  ]);
  const never = new Set(hints.neverProposed.map(foldText));
  const unknown = headings.flatMap((heading, index) => {
    const isUnknown = heading !== undefined && !known.has(index) && !leftOut.has(heading.name) && !never.has(foldText(heading.name));
    return isUnknown ? [{ heading, index }] : [];
  });
  return unknown.slice(0, MOST_HEADINGS).map(({ heading, index }) => ({ heading, index, cells: cellsAt(rows, index) }));
}

/** What stands in a column; blank cells say nothing. */
function cellsAt(rows: readonly SheetRow[], index: number): Cell[] {
  return rows.flatMap(({ cells }) => {
    const cell = cells[index];
    return cell === undefined || (typeof cell === 'string' && cell.trim() === '') ? [] : [cell];
  });
}

function namesOf(sheet: AnySheet, column: string, hints: MatchHints): readonly string[] {
  const { heading = '', aliases = [] } = sheet.columns[column] ?? {};
  return [heading, ...aliases, ...(hints.columns[sheet.id]?.[column] ?? [])];
}

function describe(
  sheet: AnySheet,
  { heading, index, cells }: Unknown,
  { column, header, isRequired }: { column: string | null; header: Header; isRequired: boolean },
): PlacedProposal {
  const definition = column === null ? undefined : sheet.columns[column];
  const kind = cellKindOf(cells, definition?.form);
  const mayShow =
    definition?.keeping === 'plain' && definition.form.kind !== 'text' && !definition.isSpecialCategory && kind !== 'identityNumber';
  const shown = mayShow ? [...new Set(cells.filter(isReadable).map(showCell))].slice(0, SAMPLES) : [];
  const place = { cell: `${columnLetters(index)}${header.row}`, index };
  const unit = definition?.form.kind === 'money' && heading.unit !== undefined && heading.unit !== 1 ? { unit: heading.unit } : {};
  return { sheet: sheet.id, heading: showText(heading.text), ...place, column, isRequired, kind, samples: shown, ...unit };
}
