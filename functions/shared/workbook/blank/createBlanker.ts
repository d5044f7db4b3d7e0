import type { SheetRow } from '../../domain/cell.ts';
import type { Blanking, FileBlanker, WorkbookReader } from '../../ports.ts';
import { deflateFast } from '../package/deflateFast.ts';
import { createBudget } from '../package/inflate.ts';
import { limits } from '../package/limits.ts';
import { openParts } from '../package/openParts.ts';
import { blankWorkbook } from './blankWorkbook.ts';

/** Empties rows of workbooks and of tables written as text; `workbooks` reads both. */
export function createBlanker(workbooks: WorkbookReader): FileBlanker {
  return {
    async blank(file, blanking) {
      try {
        return isZip(file) ? await blankWorkbook(file, blanking) : await blankTable(file, blanking, workbooks);
      } catch {
        return undefined;
      }
    },
    *texts(file) {
      if (!isZip(file)) {
        yield Buffer.from(file).toString('latin1');
        return;
      }
      const parts = openParts(file, { deflate: deflateFast, budget: createBudget(limits.annotatedBytes), most: limits.heldBytes });
      for (const name of parts.names()) {
        yield name;
        yield* runsOfDigits(Buffer.from(parts.bytes(name)).toString('latin1'));
      }
    },
  };
}

function isZip(file: Uint8Array): boolean {
  return file[0] === 0x50 && file[1] === 0x4b;
}

/** As many digits as an identity number has, with what stands between them in one: element by element, markup ends a run. */
function* runsOfDigits(xml: string): Generator<string> {
  for (const [run] of xml.matchAll(/\d[\d +_-]{8,}\d/g)) yield run;
}

/** A table written as text, written anew with semicolons in UTF-8, its rows where they stood. A ledger is no list of people: its lines stay, without digits in the texts that say a number. */
async function blankTable(file: Uint8Array, { rows, holds }: Blanking, workbooks: WorkbookReader): Promise<Uint8Array | undefined> {
  const read: SheetRow[] = [];
  let isLedger = false;
  const answer = await workbooks.read(file, {
    wants: ({ format }) => {
      isLedger ||= format === 'ledger';
      return true;
    },
    rows: (_, batch) => void read.push(...batch.map(({ number, cells }) => ({ number, cells: [...cells] }))),
  });
  if (answer.kind !== 'read') return undefined;
  const lines: string[] = [];
  for (const { number, cells } of read) {
    const isBlank = [...rows.values()].some((numbers) => numbers.has(number));
    while (lines.length < number - 1) lines.push('');
    lines.push(isBlank ? '' : cells.map((cell) => quote(typeof cell === 'string' ? cell : '')).join(';'));
  }
  const text = isLedger ? blankLedger(Buffer.from(file).toString('latin1'), holds) : lines.join('\r\n');
  if (holds(text)) return undefined;
  return isLedger ? Buffer.from(text, 'latin1') : new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

/** Texts stand between quotation marks. */
function blankLedger(text: string, holds: Blanking['holds']): string {
  return text.replace(/"[^"\r\n]*"/g, (quoted) => (holds(quoted) ? quoted.replace(/\d/g, '*') : quoted));
}

function quote(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
