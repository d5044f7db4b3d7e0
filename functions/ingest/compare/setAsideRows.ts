import { columnFaults } from '../../shared/definition/cellFault.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import { maskIdentityNumbers } from '../../shared/domain/maskIdentityNumbers.ts';
import type { ComparedRow, IncomingSheet } from '../read/rows/sealRows.ts';

/** A row that is not stored though others of its sheet are. */
export interface RefusedRow {
  readonly row: ComparedRow['row'];
  /** Whether what tells it from other rows could be read, so that the row in force it would have replaced can be found. */
  readonly isKeyKnown: boolean;
}

/** The refused rows of one sheet. */
export interface RefusedSheet {
  readonly sheet: IncomingSheet;
  readonly rows: readonly RefusedRow[];
  /** Their rows in the file. */
  readonly rowNumbers: ReadonlySet<number>;
}

/** An upload with the refused rows apart. */
export interface SetAside {
  readonly sheets: readonly IncomingSheet[];
  readonly refused: readonly RefusedSheet[];
}

/** Sets the rows that have an error apart from those that can be stored: those found while reading, and those that findings point at. */
export function setAsideRows(sheets: readonly IncomingSheet[], findings: readonly Finding[]): SetAside {
  const errors = Map.groupBy(
    findings.filter(({ severity, row }) => severity === 'error' && row > 0),
    ({ sheet }) => sheet,
  );
  const split = sheets.map((sheet) => splitSheet(sheet, errors.get(maskIdentityNumbers(sheet.place.name)) ?? []));
  return { sheets: split.map(({ good }) => good), refused: split.flatMap(({ refused }) => (refused.rows.length > 0 ? [refused] : [])) };
}

/** A row that repeats another has a key that could be read. */
function isRepeat(code: string): boolean {
  return [columnFaults.repeatedKey, columnFaults.keyInForce].some(({ number }) => code.endsWith(`-${number}`));
}

function splitSheet(sheet: IncomingSheet, errors: readonly Finding[]): { good: IncomingSheet; refused: RefusedSheet } {
  const { rows, rowNumbers, faulty, place } = sheet;
  const key = new Set(place.sheet.key.map((name) => place.sheet.columns[name]?.heading));
  const columnsAt = Map.groupBy(errors, ({ row }) => row);
  const isGood = (_: unknown, index: number) => !faulty.has(index) && !columnsAt.has(rowNumbers[index] ?? 0);
  const isBad = (_: unknown, index: number) => !isGood(_, index);
  const refused = rows.flatMap(({ row }, index): RefusedRow[] => {
    if (isGood(row, index)) return [];
    const found = columnsAt.get(rowNumbers[index] ?? 0);
    // An error whose finding was one too many to keep may be anywhere.
    const isKeyKnown = found !== undefined && found.every(({ code, column }) => isRepeat(code) || !key.has(column));
    return [{ row, isKeyKnown }];
  });
  return {
    good: { ...sheet, rows: rows.filter(isGood), rowNumbers: rowNumbers.filter(isGood), faulty: new Set() },
    refused: { sheet, rows: refused, rowNumbers: new Set(rowNumbers.filter(isBad)) },
  };
}
