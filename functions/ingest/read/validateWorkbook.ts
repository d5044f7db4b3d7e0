import { fileFaults } from '../../shared/definition/fault.ts';
import type { IntakePolicy } from '../../shared/definition/intakePolicy.ts';
import type { MatchHints } from '../../shared/definition/matchHints.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { CellNote, ReadWorkbook, WorkbookReader } from '../../shared/ports.ts';
import type { Proposals } from '../../shared/records/matches.ts';
import { beginWorkbook, type BegunWorkbook } from './beginWorkbook.ts';
import { showText } from './cells/showCell.ts';
import { aboutFile } from './findings/aboutFile.ts';
import { askDecoding } from './findings/askDecoding.ts';
import { collectFindings, type FindingCollector } from './findings/collectFindings.ts';
import { findOtherPeriod } from './marks/findOtherPeriod.ts';
import type { Quoting } from './quoteFile.ts';
import type { ReadSheet } from './readSheet.ts';
import type { RowContext } from './rows/readRow.ts';
import { selectSheets, type SelectedSheets } from './selectSheets.ts';
import { takeSheet, type TakenSheet } from './takeSheet.ts';

/** What the intake knows before it has seen a workbook. */
export interface Vocabulary extends Pick<RowContext, 'words' | 'figures'> {
  readonly sheets: readonly AnySheet[];
  /** Sheets that the product itself puts into workbooks and never reads: instructions, lists, what to correct. */
  readonly ownSheets: readonly string[];
  /** What helps to guess what local headings and values mean. */
  readonly hints?: MatchHints;
  readonly policy: IntakePolicy;
  /** What of a file may be told as it stands. */
  readonly quoting: Quoting;
  /** Number of the sheet definitions; 1 unless told otherwise. */
  readonly sheetVersion?: number;
}

/** The sheets of a workbook with their rows, and everything there is to say about them. */
export interface ValidatedWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly findings: FindingCollector;
  /** Whether the file could be read as a workbook, and the names of its sheets as they stand in it. */
  readonly isWorkbook: boolean;
  readonly sheetNames: readonly string[];
  /** Whether each sheet with anything in it was read as one that is known; those of our own count only in a workbook that we made. */
  readonly isReadWhole: boolean;
  /** The number of each sheet's tab, from 1, by the sheet's name. */
  readonly tabs: ReadonlyMap<string, number>;
  /** Sheets known by name without a single cell. */
  readonly emptySheets: SelectedSheets['emptySheets'];
  /** Whether the product made the workbook. */
  readonly isTemplate: boolean;
  /** Uploads whose refused rows the workbook holds, put right. */
  readonly corrects: readonly string[];
  /** What the coordinator may confirm once and for all. Nothing of it has been applied. */
  readonly proposals: Proposals;
}

/**
 * Reads a workbook once, from top to bottom, and finds every fault in it that can be seen without the rows in force. What is known grows in
 * three steps: what the file says about itself, then what becomes of each sheet, and at the end which of them count.
 */
export async function validateWorkbook(
  file: Uint8Array,
  vocabulary: Pick<Vocabulary, 'sheets' | 'ownSheets' | 'sheetVersion'>,
  { workbooks, context }: { workbooks: WorkbookReader; context: RowContext },
): Promise<ValidatedWorkbook> {
  const reading = { ...vocabulary, context: { ...context, looks: limitLooks() } };
  let begun = beginWorkbook(new Map(), reading);
  const taken = new Map<number, TakenSheet>();
  const noted = new Map<number, readonly CellNote[]>();
  const tabs = new Map<string, number>();
  let errors = 0;
  const read = await workbooks.read(file, {
    begin(properties) {
      begun = beginWorkbook(properties, reading);
    },
    wants(info) {
      const sheet = takeSheet(info, begun, reading);
      taken.set(info.index, sheet);
      tabs.set(info.name, info.index + 1);
      return sheet.kind === 'open';
    },
    notes(info, notes) {
      noted.set(info.index, notes);
      const sheet = taken.get(info.index);
      if (sheet?.kind === 'open') sheet.sheet.note(notes);
    },
    rows(info, batch) {
      const sheet = taken.get(info.index);
      if (sheet?.kind !== 'open') return;
      if (errors >= MOST_ERRORS && sheet.sheet.cut(batch[0]?.number ?? 0, MOST_ERRORS)) return;
      const before = sheet.sheet.errors;
      sheet.add(batch);
      errors += sheet.sheet.errors - before;
    },
    merged(info, ranges) {
      const sheet = taken.get(info.index);
      const merged = sheet?.kind === 'open' ? sheet.sheet.findMerged(ranges) : [];
      if (sheet?.kind !== 'open' || merged.length === 0) return false;
      errors -= sheet.sheet.errors;
      const again = takeSheet(info, begun, { ...reading, merged });
      if (again.kind === 'open') again.sheet.note(noted.get(info.index) ?? []);
      taken.set(info.index, again);
      return true;
    },
  });
  if (read.kind !== 'read') return { ...refuseUnreadable(read), tabs };
  const { lost = [] } = read;
  for (const { index } of lost) taken.delete(index);
  const ended = endWorkbook(begun, [...taken.values()], vocabulary.sheets);
  for (const { name } of begun.refusal ? [] : lost)
    ended.findings.add({ ...aboutFile('lostSheet', { name: showText(name) }), sheet: name });
  if (read.doubt) ended.findings.add(askDecoding(read.doubt, vocabulary.sheets));
  return { ...ended, isReadWhole: ended.isReadWhole && lost.length === 0, tabs };
}

/** Errors after which no more rows are read: nobody mends them one by one, and no row is stored before the file has been. */
const MOST_ERRORS = 50_000;

/** Sheets that are looked into for what they may be: a workbook with one for each person or month has more. */
const MOST_NAMED = 50;
const MOST_UNNAMED = 50;

/** Counts the sheets that are looked into, those that go by a name of ours apart, so that these are not lost behind very many others. */
function limitLooks(): (isNamed: boolean) => boolean {
  let [named, unnamed] = [0, 0];
  return (isNamed) => (isNamed ? ++named <= MOST_NAMED : ++unnamed <= MOST_UNNAMED);
}

/** Once all rows have come: which sheets count, and everything there is to say about the file. */
function endWorkbook(begun: BegunWorkbook, taken: readonly TakenSheet[], sheets: readonly AnySheet[]): Omit<ValidatedWorkbook, 'tabs'> {
  const opened = taken.filter((sheet) => sheet.kind === 'open');
  const file = {
    isWorkbook: true,
    sheetNames: opened.map(({ sheet }) => sheet.info.name),
    corrects: begun.corrects,
    isTemplate: begun.isTemplate,
    isReadWhole: false,
  };
  if (begun.refusal) return { ...refuseFile(begun.refusal), ...file };
  const ledgers = opened.flatMap(({ ledger }) => ledger ?? []);
  const ofLedgers = ledgers.flatMap((ledger) => ledger.findings());
  const selected = selectSheets(
    opened.map(({ sheet }) => sheet),
    { sheets, isAsking: ofLedgers.some(({ severity }) => severity === 'warning') },
  );
  const otherPeriod = findOtherPeriod(begun.period, selected.sheets);
  if (otherPeriod) return { ...refuseFile(otherPeriod), ...file };
  for (const finding of [...begun.notes, ...ofLedgers]) selected.findings.add(finding);
  return {
    ...selected,
    ...file,
    isReadWhole: isReadWhole(taken, { selected, isTemplate: begun.isTemplate }),
    proposals: { ...selected.proposals, values: [...ledgers.flatMap((ledger) => ledger.proposals()), ...selected.proposals.values] },
  };
}

function isReadWhole(
  taken: readonly TakenSheet[],
  { selected, isTemplate }: { readonly selected: SelectedSheets; readonly isTemplate: boolean },
): boolean {
  const read = new Set(selected.sheets.map(({ place }) => place.name));
  // The one sheet of a file of text has no name.
  const isRead = (name: string): boolean => (name === '' ? read.size > 0 : read.has(name));
  return taken.every((one) => (one.kind === 'left' ? isTemplate : one.sheet.isEmpty() || isRead(one.sheet.info.name)));
}

function refuseUnreadable(read: Extract<ReadWorkbook, { kind: 'unreadable' }>): Omit<ValidatedWorkbook, 'tabs'> {
  const place = { sheet: read.sheet ?? '', row: 0, column: '', cell: '' };
  const refusal: Finding = { code: fileFaults[read.fault], severity: 'stop', ...place, ...(read.values && { values: read.values }) };
  return { ...refuseFile(refusal), isWorkbook: false, sheetNames: [], corrects: [], isTemplate: false, isReadWhole: false };
}

/** Nothing of a file is read, for one reason. */
function refuseFile(refusal: Finding): Pick<ValidatedWorkbook, 'sheets' | 'findings' | 'emptySheets' | 'proposals'> {
  const findings = collectFindings();
  findings.add(refusal);
  return { sheets: [], findings, emptySheets: [], proposals: { sheets: [], columns: [], values: [] } };
}
