import type { FileFault } from '../../definition/fault.ts';
import type { ReadWorkbook } from '../../ports.ts';
import { limits } from './limits.ts';

/** Stops the reading of a file. Caught by the reader, which returns it as a value: `unreadable`. */
export class UnreadableWorkbook extends Error {
  readonly fault: FileFault;
  readonly values: Readonly<Record<string, string>> | undefined;

  /** `part`: where it went wrong, for the log when the file is one of ours. */
  constructor(fault: FileFault, values?: Readonly<Record<string, string>>, part?: string) {
    super(part === undefined ? fault : `${fault}: ${part}`);
    this.name = 'UnreadableWorkbook';
    this.fault = fault;
    this.values = values;
  }
}

/** The fault of a limit that is passed, with the limit for its sentence: `1 048 576`. */
export function passedLimit(fault: FileFault, limit: number): UnreadableWorkbook {
  return new UnreadableWorkbook(fault, { limit: String(limit).replace(/\B(?=(?:\d{3}){1,7}$)/g, '\u00a0') });
}

const LONGEST_SHOWN = 80;

/** The fault of a part that is not there. Its name comes from the file: one that is long, or could hold an identity number, is not repeated. */
export function missingPart(name: string): UnreadableWorkbook {
  const isSafe = name.length <= LONGEST_SHOWN && !/\d{6}/.test(name);
  return new UnreadableWorkbook('missingPart', { part: isSafe ? name : '\u2026' });
}

const MEGABYTE = 1_000_000;

/** Stops at a file that is larger than any is read. */
export function refuseLargeFile(file: Uint8Array): void {
  if (file.length > limits.fileBytes) throw passedLimit('tooLarge', limits.fileBytes / MEGABYTE);
}

/** What stopped the reading, as a value. Anything else that was thrown is a bug, or the visitor's own, and is thrown on. */
export function unreadable(error: unknown, sheet?: string): ReadWorkbook {
  if (!(error instanceof UnreadableWorkbook)) throw error;
  return { kind: 'unreadable', fault: error.fault, ...(sheet !== undefined && { sheet }), ...(error.values && { values: error.values }) };
}
