import type { CellFault } from '../../../shared/definition/cellFault.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { explainSeveralNumbers } from './explainSeveralNumbers.ts';
import { parseDecimal, type Decimal } from './parseDecimal.ts';
import type { Reading } from './reading.ts';
import { showText } from './showCell.ts';

/** Where a number column stands and which unit its heading gives. */
export interface NumberPlace {
  readonly sheet: AnySheet;
  readonly column: string;
  /** Kronor per unit, 1000 under a heading with `(tkr)`; of a time hours per unit. */
  readonly unit: number;
}

/** One kind of number: what may stand beside it, what it becomes, and how that is shown. */
export interface NumberKind {
  readonly units: Readonly<Record<string, number>>;
  readonly fault: CellFault;
  valueOf(decimal: Decimal): number;
  show(value: number): string;
}

/** Reads a number typed as text; a number with two readings or several numbers is explained. */
export function readDecimalText(text: string, kind: NumberKind, place: NumberPlace): Reading {
  const parsed = parseDecimal(text, kind.units);
  switch (parsed.kind) {
    case 'one': {
      const value = kind.valueOf(parsed.number);
      if (!parsed.number.isBracketed) return value;
      return { fault: 'bracketed', value, values: { entered: showText(text), number: kind.show(value) } };
    }
    case 'two': {
      const [decimal, whole] = parsed.numbers;
      const values = { entered: showText(text), decimal: kind.show(kind.valueOf(decimal)), whole: kind.show(kind.valueOf(whole)) };
      return { fault: 'twoAmounts', values };
    }
    case 'several':
      return explainSeveralNumbers(parsed.seen, place.column, place.sheet);
    case 'none':
      return { fault: kind.fault, values: { entered: showText(text) } };
  }
}
