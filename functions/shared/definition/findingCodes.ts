import type { CellFault, ColumnFault, faults, SheetFault, sheetFaults } from './cellFault.ts';
import type { Column, Columns } from './column.ts';

/** The code of a rule at a column: `DEL-SLUT-101`. */
export type RuleCode<Code extends string, C extends Column> = `${Code}-${C['code']}-${number}`;

/**
 * The finding codes of a sheet that are not a rule's, each written out so that a search for it finds what it is about. A code begins with those of the
 * sheet and the column and ends with the fault's number, which is checked by the compiler; that none is missing or too many by a test.
 */
export interface SheetCodes<Code extends string, C extends Columns> {
  /** What can be said about the sheet. The word for the sheet stands where the column stands: `DEL-BLAD-001`. */
  readonly sheet: { readonly [F in SheetFault]?: `${Code}-BLAD-${(typeof sheetFaults)[F]['number']}` };
  /** What can be wrong at each column: `DEL-PNR-003`. */
  readonly columns: { readonly [K in keyof C]: ColumnCodes<`${Code}-${C[K]['code']}`> };
}

type ColumnCodes<Beginning extends string> = { readonly [F in CellFault | ColumnFault]?: `${Beginning}-${(typeof faults)[F]['number']}` };

/** A sheet, as its codes are looked up. */
interface Coded {
  readonly id: string;
  readonly codes: SheetCodes<string, Columns>;
}

/** The finding code of a fault at a column: `DEL-PNR-003`. Throws for a fault the column cannot have. */
export function columnCode(sheet: Coded, column: string, fault: CellFault | ColumnFault): string {
  const code = sheet.codes.columns[column]?.[fault];
  if (code === undefined) throw new Error(`Sheet ${sheet.id} has no code for ${fault} at ${column}`);
  return code;
}

/** The finding code of something about a sheet: `DEL-BLAD-001`. Throws for what cannot be said about it. */
export function sheetCode(sheet: Coded, fault: SheetFault): string {
  const code = sheet.codes.sheet[fault];
  if (code === undefined) throw new Error(`Sheet ${sheet.id} has no code for ${fault}`);
  return code;
}
