import { fileFaultCode } from '../shared/definition/fault.ts';
import type { AnySheet } from '../shared/definition/sheet.ts';
import { foldText } from '../shared/domain/foldText.ts';
import type { SheetInfo, WorkbookReader } from '../shared/ports.ts';
import { collectFindings, type FindingCollector } from './collectFindings.ts';
import { prepareHeadings } from './headings/matchHeadings.ts';
import { openSheet, type OpenSheet } from './openSheet.ts';
import type { ReadSheet } from './readSheet.ts';
import type { RowContext } from './rows/readRow.ts';
import { isNameOf, selectSheets } from './selectSheets.ts';

/** What the intake knows before it has seen a workbook. */
export interface Vocabulary extends Pick<RowContext, 'words' | 'figures'> {
  readonly sheets: readonly AnySheet[];
  /** Sheets that the product itself puts into workbooks and never reads: instructions, lists, what to correct. */
  readonly ownSheets: readonly string[];
}

/** The sheets of a workbook with their rows, and everything there is to say about them. */
export interface ValidatedWorkbook {
  readonly sheets: readonly ReadSheet[];
  readonly findings: FindingCollector;
  /** Whether the file could be read as a workbook, and the names of its sheets as they stand in it. */
  readonly isWorkbook: boolean;
  readonly sheetNames: readonly string[];
}

/** Reads a workbook once, from top to bottom, and finds every fault in it that can be seen without the rows in force. */
export async function validateWorkbook(
  file: Uint8Array,
  { sheets, ownSheets }: Pick<Vocabulary, 'sheets' | 'ownSheets'>,
  { workbooks, context }: { workbooks: WorkbookReader; context: RowContext },
): Promise<ValidatedWorkbook> {
  const headings = sheets.map(prepareHeadings);
  const own = ownSheets.map(foldText);
  const hidden: SheetInfo[] = [];
  const opened = new Map<number, OpenSheet>();
  const read = await workbooks.read(file, {
    wants(info) {
      const name = foldText(info.name);
      if (own.some((one) => name === one || isNumbered(name, one))) return false;
      if (info.isHidden) {
        hidden.push(info);
        return false;
      }
      const named = headings.filter(({ sheet }) => isNameOf(sheet, info.name));
      const isNamed = named.length > 0;
      opened.set(info.index, openSheet(info, isNamed ? named : headings, { isNamed, context }));
      return true;
    },
    rows(info, batch) {
      opened.get(info.index)?.add(batch);
    },
  });
  if (read.kind === 'read') {
    const sheetNames = [...opened.values()].map(({ info }) => info.name);
    return { ...selectSheets([...opened.values()], { sheets, hidden }), isWorkbook: true, sheetNames };
  }
  const findings = collectFindings();
  const place = { sheet: read.sheet ?? '', row: 0, column: '', cell: '' };
  findings.add({ code: fileFaultCode(read.fault), severity: 'stop', ...place, ...(read.values && { values: read.values }) });
  return { sheets: [], findings, isWorkbook: false, sheetNames: [] };
}

/** A sheet that comes back twice is given a number: `Listor 2`. */
function isNumbered(name: string, original: string): boolean {
  return name.startsWith(`${original} `) && /^\d+$/.test(name.slice(original.length + 1));
}
