import type { LedgerHints } from '../../../shared/definition/matchHints.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import type { SheetRow } from '../../../shared/domain/cell.ts';
import { kronorText } from '../../../shared/domain/decimalText.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { LEDGER_PROJECT, type ValueProposal } from '../../../shared/records/matches.ts';
import type { Project } from '../../../shared/records/project.ts';
import { showText } from '../cells/showCell.ts';
import { cellText } from '../matching/cellText.ts';
import type { ProjectMatches } from '../matching/projectMatches.ts';
import { atSheet } from '../findings/sheetPlace.ts';
import { findLedgerColumns, type LedgerColumns } from './ledgerColumns.ts';
import { countProjects, type ProjectCounts } from './countProjects.ts';
import { checkVouchers } from './checkVouchers.ts';

/** A ledger while its rows come in. */
export interface Ledger {
  /** The rows that are costs of the project, as a sheet sees them. */
  take(rows: readonly SheetRow[]): SheetRow[];
  /** What there is to say once all rows have come. */
  findings(): readonly Finding[];
  proposals(): readonly ValueProposal[];
}

/** What opening a ledger needs to know. */
export interface LedgerContext {
  readonly hints: LedgerHints;
  readonly sheet: AnySheet;
  readonly matches: ProjectMatches;
  readonly project: Project;
}

/**
 * Takes the project's costs out of a ledger: counter-postings on balance accounts are left out, and so are other projects once the
 * coordinator has said which is theirs. Both are told, with what they amount to, so that sums add up.
 */
export function createLedger({ hints, sheet, matches, project }: LedgerContext): Ledger {
  const place = { sheet, name: sheet.name };
  const broken: Finding[] = [];
  const balance = { count: 0, ore: 0 };
  const vouchers = checkVouchers();
  const known = matches.values(sheet, LEDGER_PROJECT);
  const projects = countProjects({ known, isChosen: matches.has(sheet, LEDGER_PROJECT, 'mine'), project });
  let columns: LedgerColumns | undefined;

  const takeRow = (row: SheetRow): SheetRow[] => {
    if (!columns) {
      columns = findLedgerColumns(row, hints);
      return [columns.heading];
    }
    const { cells, number } = row;
    if (cells[columns.record] !== 'TRANS') {
      const values = { row: String(number), line: showText(cellText(cells[1])) };
      broken.push(atSheet(place, 'unreadableLine', { values, cell: `A${number}`, row: number }));
      return [];
    }
    const amount = cells[columns.amount];
    const ore = typeof amount === 'number' ? Math.round(amount * 100) : 0;
    vouchers.add(cellText(cells[columns.voucher]), ore);
    const account = cellText(cells[columns.account]);
    if (hints.balanceAccounts.some((start) => account.startsWith(start))) {
      balance.count++;
      balance.ore += ore;
      return [];
    }
    if (!projects.take(objectOf(cells, columns), ore)) return [];
    const { heading, activity } = columns;
    const seen = cells.map((cell, index) => (heading.cells[index] === undefined ? undefined : index === activity ? nameOf(cell) : cell));
    return [{ number, cells: seen }];
  };

  return {
    take: (rows) => rows.flatMap(takeRow),
    findings() {
      const notes: Finding[] = [];
      if (balance.count > 0) {
        notes.push(atSheet(place, 'balanceAccounts', { values: { count: String(balance.count), sum: kronorText(balance.ore) } }));
      }
      const { count, first } = vouchers.unbalanced();
      if (count > 0) notes.push(atSheet(place, 'unbalancedVouchers', { values: { count: String(count), first: showText(first) } }));
      return [...broken, ...notes, ...describeProjects(projects, place)];
    },
    proposals: () => projects.proposals().map((proposal) => ({ sheet: sheet.id, column: LEDGER_PROJECT, ...proposal })),
  };
}

function describeProjects(projects: ProjectCounts, place: { readonly sheet: AnySheet; readonly name: string }): Finding[] {
  const { left, asked } = projects;
  if (asked().length > 0) return [atSheet(place, 'severalProjects', { values: { projects: list(asked()) } })];
  if (left.count === 0) return [];
  const values = { count: String(left.count), sum: kronorText(left.ore), projects: list([...left.names]) };
  return [atSheet(place, 'otherProjects', { values })];
}

const MOST_NAMED = 5;

function list(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map((name) => showText(name) || '\u2013');
  return names.length > MOST_NAMED ? `${shown.join(', ')} \u2026` : shown.join(', ');
}

/** The project a row is booked on: number and name; empty when it has none. */
function objectOf(cells: SheetRow['cells'], { projects }: LedgerColumns): string {
  for (const index of projects) if (typeof cells[index] === 'string') return cells[index];
  return '';
}

/** An object's name, or its number when it has none. */
function nameOf(cell: SheetRow['cells'][number]): SheetRow['cells'][number] {
  return typeof cell === 'string' ? cell.replace(/^\S+ /, '') : cell;
}
