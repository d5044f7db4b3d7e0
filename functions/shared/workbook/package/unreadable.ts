import type { FileFault } from '../../definition/fault.ts';

/** Stops the reading of a file. Caught by the reader, which returns it as a value. */
export class UnreadableWorkbook extends Error {
  readonly fault: FileFault;
  readonly values: Readonly<Record<string, string>> | undefined;

  constructor(fault: FileFault, values?: Readonly<Record<string, string>>) {
    super(fault);
    this.name = 'UnreadableWorkbook';
    this.fault = fault;
    this.values = values;
  }
}

/** The fault of a limit that is passed, with the limit for its sentence: `1 048 576`. */
export function passedLimit(fault: FileFault, limit: number): UnreadableWorkbook {
  return new UnreadableWorkbook(fault, { limit: String(limit).replace(/\B(?=(\d{3})+$)/g, '\u00a0') });
}

const LONGEST_SHOWN = 80;

/** The fault of a part that is not there. Its name comes from the file: one that is long, or could hold an identity number, is not repeated. */
export function missingPart(name: string): UnreadableWorkbook {
  const isSafe = name.length <= LONGEST_SHOWN && !/\d{6}/.test(name);
  return new UnreadableWorkbook('missingPart', { part: isSafe ? name : '\u2026' });
}
