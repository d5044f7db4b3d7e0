import type { LedgerHints } from '../../../shared/definition/matchHints.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { columnLetters, type SheetRow } from '../../../shared/domain/cell.ts';
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
import { findProjectBalances } from './findProjectBalances.ts';
import { askWhose } from './askWhose.ts';
import { compareBalances, type WrongBalance } from './compareBalances.ts';

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
 * coordinator has said which is theirs. Both are told, with what they amount to, so that sums add up. The project's own rows on balance
 * accounts are left out too, and asked about; so is a ledger that names no project, is of another organisation, in another currency, or states
 * other balances than its rows give.
 */
export function createLedger({ hints, sheet, matches, project }: LedgerContext): Ledger {
  const place = { sheet, name: sheet.name };
  const broken: Finding[] = [];
  const balance = { count: 0, ore: 0 };
  const vouchers = checkVouchers();
  const known = matches.values(sheet, LEDGER_PROJECT);
  const projects = countProjects({ known, isChosen: matches.has(sheet, LEDGER_PROJECT, 'mine'), project });
  const types = matches.values(sheet, hints.columns[hints.fields.account] ?? '');
  const isOn = (starts: readonly string[]) => (account: string) => starts.some((start) => account.startsWith(start));
  const isBalanceAccount = isOn(hints.balanceAccounts);
  const owner = askWhose({ sheet, matches, project, kronor: hints.kronor });
  const stated = compareBalances(isBalanceAccount);
  const cut = { count: 0, row: 0 };
  let costs = 0;
  const balances = findProjectBalances({ settles: isOn(hints.settlementAccounts), isOther: projects.isOther, see: projects.see });
  let columns: LedgerColumns | undefined;

  const takeRow = (row: SheetRow): SheetRow[] => {
    if (!columns) {
      columns = findLedgerColumns(row, hints);
      return [columns.heading];
    }
    const { cells, number } = row;
    const record = cells[columns.record];
    if (record === 'ORGNR') return (owner.organisation(cellText(cells[1]), number), []);
    if (record === 'VALUTA') return (owner.currency(cellText(cells[1]), number), []);
    if (typeof record === 'string' && balanceRecords.has(record)) return (stated.state(row, columns), []);
    if (record === 'TRANS"' && cut.count++ === 0) cut.row = number;
    if (record !== 'TRANS' && record !== 'TRANS"') {
      const values = { row: String(number), line: showText(cellText(cells[1])) };
      broken.push(atSheet(place, 'unreadableLine', { values, cell: `A${number}`, row: number }));
      return [];
    }
    const amount = cells[columns.amount];
    const ore = typeof amount === 'number' ? Math.round(amount * 100) : 0;
    vouchers.add(cellText(cells[columns.voucher]), ore);
    stated.add(row, columns, ore);
    const account = cellText(cells[columns.account]);
    const object = objectOf(cells, columns);
    // An account that has been confirmed to be a kind of cost is none that only balances.
    const isBalance = isBalanceAccount(account) && types?.(account) === undefined;
    balances.add({ voucher: cellText(cells[columns.voucher]), account, object, ore, row: number, isBalance });
    if (isBalance) {
      balance.count++;
      balance.ore += ore;
      return [];
    }
    costs++;
    if (!projects.take(object, ore)) return [];
    const { heading, activity } = columns;
    const seen = cells.map((cell, index) => (heading.cells[index] === undefined ? undefined : index === activity ? nameOf(cell) : cell));
    return [{ number, cells: seen }];
  };

  return {
    take: (rows) => rows.flatMap(takeRow),
    findings() {
      const notes: Finding[] = [];
      const own = balances.found();
      const counter = own.reduce((rest, { count, ore }) => ({ count: rest.count - count, ore: rest.ore - ore }), balance);
      if (counter.count > 0) {
        notes.push(atSheet(place, 'balanceAccounts', { values: { count: String(counter.count), sum: kronorText(counter.ore) } }));
      }
      for (const { account, count, ore, row } of own) {
        const values = { account: showText(account), count: String(count), sum: kronorText(ore) };
        notes.push(atSheet(place, 'projectOnBalance', { values, row, cell: `${columnLetters(columns?.account ?? 0)}${row}` }));
      }
      const { count, first } = vouchers.unbalanced();
      if (count > 0) notes.push(atSheet(place, 'unbalancedVouchers', { values: { count: String(count), first: showText(first) } }));
      if (cut.count > 0)
        notes.push(atSheet(place, 'cutTexts', { values: { count: String(cut.count), first: String(cut.row) }, row: cut.row }));
      for (const { row, ...wrong } of stated.found().slice(0, MOST_WRONG)) {
        notes.push(
          atSheet(place, 'wrongBalance', { values: describeBalance(wrong), row, cell: `${columnLetters(columns?.amount ?? 0)}${row}` }),
        );
      }
      return [...broken, ...owner.findings(place), ...notes, ...describeProjects(projects, place, columns)];
    },
    proposals: () => [
      ...owner.proposals().map((proposal) => ({ sheet: sheet.id, count: costs, ...proposal })),
      ...projects.proposals().map((proposal) => ({ sheet: sheet.id, column: LEDGER_PROJECT, ...proposal })),
    ],
  };
}

/** Records that state balances, and the year they are of. */
const balanceRecords: ReadonlySet<string> = new Set(['RAR', 'IB', 'UB', 'RES', 'PSALDO']);

function describeProjects(
  projects: ProjectCounts,
  place: { readonly sheet: AnySheet; readonly name: string },
  columns: LedgerColumns | undefined,
): Finding[] {
  const { left, asked, whole } = projects;
  if (asked().length > 0) return [atSheet(place, 'severalProjects', { values: { projects: list(asked()) } })];
  const all = whole();
  if (all) {
    const values = { count: String(all.count), sum: kronorText(all.ore) };
    return [atSheet(place, 'wholeLedger', { values, layout: columns?.heading.cells.map(cellText).join('\n') ?? '' })];
  }
  if (left.count === 0) return [];
  const values = { count: String(left.count), sum: kronorText(left.ore), projects: list([...left.names]) };
  return [atSheet(place, 'otherProjects', { values })];
}

const MOST_NAMED = 5;

/** Balances that are told of one by one: a file that lacks a month has as many as it has accounts. */
const MOST_WRONG = 20;

function describeBalance({ account, object, month, stated, sum }: Omit<WrongBalance, 'row'>): Record<string, string> {
  const about = [account, object, month && `${month.slice(0, 4)}-${month.slice(4)}`].filter((part) => part !== '');
  return { about: about.map(showText).join(' '), stated: kronorText(stated), sum: kronorText(sum) };
}

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
