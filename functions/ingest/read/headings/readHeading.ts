import { foldCase } from '../../../shared/domain/foldText.ts';

/** A heading as it is matched: without case, spaces, `*`, `:` and unit. */
export interface Heading {
  /** As it stands in the cell. */
  readonly text: string;
  readonly name: string;
  /** Kronor per unit, 1 when the heading says none. */
  readonly unit: number;
  /** The name before a unit was taken off: `Kronor` is a heading too. */
  readonly whole: string;
}

/** Reads a heading: `Belopp (tkr) *` is `belopp` in thousands. */
export function readHeading(text: string, units: Readonly<Record<string, number>>): Heading {
  const whole = foldCase(text.slice(0, 200)).replace(/[\s*:]+$/, '');
  const [, name = '', word = ''] =
    /^(.*?\S)[\s,]*(?:\(\s*(?:i )?(\p{L}+)\.?\s*\))[\s*:]*$/u.exec(whole) ?? /^(.*?\S),? (?:i )?(\p{L}+)$/u.exec(whole) ?? [];
  const unit = units[word];
  return unit === undefined ? { text, name: whole, unit: 1, whole } : { text, name: name.replace(/[\s*:,]+$/, ''), unit, whole };
}
