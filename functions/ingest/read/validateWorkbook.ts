import { fileFaults } from '../../shared/definition/fault.ts';
import type { IntakePolicy } from '../../shared/definition/intakePolicy.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { MatchHints } from '../../shared/definition/matchHints.ts';
import { foldText } from '../../shared/domain/foldText.ts';
import type { Proposals } from '../../shared/records/matches.ts';
import { readMarks, type TemplateMarks } from '../../shared/domain/templateMarks.ts';
import type { SheetInfo, WorkbookReader } from '../../shared/ports.ts';
import { collectFindings, type FindingCollector } from './findings/collectFindings.ts';
import { prepareHeadings } from './headings/matchHeadings.ts';
import { checkMarks, type CheckedMarks } from './marks/checkMarks.ts';
import { columnsOfVersion, liftRows } from './marks/liftSheet.ts';
import { findOtherPeriod } from './marks/findOtherPeriod.ts';
import { namedByFields } from './ledger/ledgerColumns.ts';
import { openLedger, type Ledger } from './ledger/openLedger.ts';
import { noMatches } from './matching/projectMatches.ts';
import { openSheet, type OpenSheet } from './openSheet.ts';
import type { ReadSheet } from './readSheet.ts';
import type { RowContext } from './rows/readRow.ts';
import { isNameOf, selectSheets } from './selectSheets.ts';

/** What the intake knows before it has seen a workbook. */
export interface Vocabulary extends Pick<RowContext, 'words' | 'figures'> {
  readonly sheets: readonly AnySheet[];
  /** Sheets that the product itself puts into workbooks and never reads: instructions, lists, what to correct. */
  readonly ownSheets: readonly string[];
  /** What helps to guess what local headings and values mean. */
  readonly hints?: MatchHints;
  readonly policy: IntakePolicy;
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
  /** Uploads whose refused rows the workbook holds, put right. */
  readonly corrects: readonly string[];
  /** What the coordinator may confirm once and for all. Nothing of it has been applied. */
  readonly proposals: Proposals;
}

/** Reads a workbook once, from top to bottom, and finds every fault in it that can be seen without the rows in force. */
export async function validateWorkbook(
  file: Uint8Array,
  { sheets, ownSheets, sheetVersion = 1 }: Pick<Vocabulary, 'sheets' | 'ownSheets' | 'sheetVersion'>,
  { workbooks, context }: { workbooks: WorkbookReader; context: RowContext },
): Promise<ValidatedWorkbook> {
  let marks: TemplateMarks = {};
  let checked: CheckedMarks = { notes: [] };
  const { matches = noMatches, hints, project } = context;
  let headings = sheets.map((sheet) => prepareHeadings(sheet, sheet.columns, matches.headings(sheet)));
  const own = ownSheets.map(foldText);
  const hidden: SheetInfo[] = [];
  const opened = new Map<number, OpenSheet>();
  const ledgerSheet = sheets.find(({ id }) => id === hints?.ledger.sheet);
  let ledger: Ledger | undefined;
  const read = await workbooks.read(file, {
    begin(properties) {
      marks = readMarks(properties);
      checked = checkMarks(marks, { project, sheetVersion });
      headings = sheets.map((sheet) => prepareHeadings(sheet, columnsOfVersion(sheet, checked.olderVersion), matches.headings(sheet)));
    },
    wants(info) {
      if (checked.refusal) return false;
      const name = foldText(info.name);
      if (own.some((one) => name === one || isNumbered(name, one))) return false;
      if (info.isHidden) {
        hidden.push(info);
        return false;
      }
      if (info.format === 'ledger' && hints && ledgerSheet) {
        ledger = openLedger({ hints: hints.ledger, sheet: ledgerSheet, matches, project });
        const fields = [prepareHeadings(ledgerSheet, namedByFields(ledgerSheet, hints.ledger))];
        opened.set(info.index, openSheet(info, fields, { isNamed: true, context }));
        return true;
      }
      const named = headings.filter(({ sheet }) => isNameOf(sheet, info.name));
      const isNamed = named.length > 0;
      const lift = liftRows(checked.olderVersion);
      opened.set(info.index, openSheet(info, isNamed ? named : headings, { isNamed, context, ...(lift && { lift }) }));
      return true;
    },
    rows(info, batch) {
      opened.get(info.index)?.add(ledger ? ledger.take(batch) : batch);
    },
  });
  if (read.kind === 'read') {
    const sheetNames = [...opened.values()].map(({ info }) => info.name);
    const known = { isWorkbook: true, sheetNames, corrects: marks.corrects?.split(' ') ?? [] };
    const selected = checked.refusal ? undefined : selectSheets([...opened.values()], { sheets, hidden });
    const refusal = checked.refusal ?? findOtherPeriod(marks.period, selected?.sheets ?? []);
    if (refusal || !selected) return { ...refuseFile(refusal), ...known };
    for (const finding of [...checked.notes, ...(ledger?.findings() ?? [])]) selected.findings.add(finding);
    const { columns, values } = selected.proposals;
    return { ...selected, ...known, proposals: { columns, values: [...(ledger?.proposals() ?? []), ...values] } };
  }
  const place = { sheet: read.sheet ?? '', row: 0, column: '', cell: '' };
  const refusal: Finding = { code: fileFaults[read.fault], severity: 'stop', ...place, ...(read.values && { values: read.values }) };
  return { ...refuseFile(refusal), isWorkbook: false, sheetNames: [], corrects: [] };
}

/** Nothing of a file is read, for one reason. */
function refuseFile(refusal: Finding | undefined): Pick<ValidatedWorkbook, 'sheets' | 'findings' | 'proposals'> {
  const findings = collectFindings();
  if (refusal) findings.add(refusal);
  return { sheets: [], findings, proposals: { columns: [], values: [] } };
}

/** A sheet that comes back twice is given a number: `Listor 2`. */
function isNumbered(name: string, original: string): boolean {
  return name.startsWith(`${original} `) && /^\d+$/.test(name.slice(original.length + 1));
}
