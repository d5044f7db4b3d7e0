import type { SheetRow } from '../../domain/cell.ts';
import type { Blanking, FileBlanker, WorkbookReader } from '../../ports.ts';
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
  };
}

function isZip(file: Uint8Array): boolean {
  return file[0] === 0x50 && file[1] === 0x4b;
}

/** A table written as text, written anew with semicolons in UTF-8, its rows where they stood. A ledger is no list of people: it stays as it is. */
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
  const text = isLedger ? Buffer.from(file).toString('latin1') : lines.join('\r\n');
  if (holds(text)) return undefined;
  return isLedger ? file : new TextEncoder().encode(`\uFEFF${text}\r\n`);
}

function quote(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
