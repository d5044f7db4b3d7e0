import { readFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { fileFaults } from '../functions/shared/definition/fault.ts';
import { fillText } from '../functions/shared/definition/fillText.ts';
import type { SheetRow } from '../functions/shared/domain/cell.ts';
import { workbookReader } from '../functions/shared/workbook/read/readWorkbook.ts';
import { withTables } from '../functions/shared/table/readTable.ts';
import type { SheetInfo } from '../functions/shared/ports.ts';
import { fileSentences } from '../templates/text/fileFindings.ts';
import { inspectText as text } from '../templates/text/inspect.ts';
import { printRow } from './inspect/printRow.ts';
import { checkWords } from './command/checkWords.ts';
import { writeOut } from './command/writeOut.ts';

const reader = withTables(workbookReader);

/**
 * Prints what the reader sees, one JSON object a line. The file is read twice: first to know that all of it can be read,
 * so that an unreadable file gives one line and nothing else, then to print without keeping rows. The sheet of a text file is
 * called what the file is, as when Excel opens it.
 */
async function inspect(file: Uint8Array, fileName: string): Promise<void> {
  const checked = await reader.read(file, { wants: () => true, rows() {} });
  if (checked.kind === 'unreadable') {
    const message = fillText(fileSentences[checked.fault], checked.values ?? {});
    writeOut(`${JSON.stringify({ unreadable: fileFaults[checked.fault], message })}\n`);
    process.exitCode = 2;
    return;
  }
  await reader.read(file, {
    wants: () => true,
    rows: (sheet, batch) => printRows({ ...sheet, name: sheet.name || fileName }, batch),
  });
}

function printRows(sheet: SheetInfo, batch: readonly SheetRow[]): void {
  const start = `{"sheet":${JSON.stringify(sheet.name)},"hidden":${sheet.isHidden},"row":`;
  let lines = '';
  for (const row of batch) {
    const cells = printRow(row);
    if (cells) lines += `${start}${row.number},"cells":{${cells}}}\n`;
  }
  writeOut(lines);
}

checkWords({ usage: text.usage, least: 1, most: 1, unknown: text.unknownOption });
const [path] = process.argv.slice(2);
const file = path === undefined ? undefined : await readFile(path).catch(() => undefined);
if (path !== undefined && file) await inspect(file, parse(path).name);
else {
  process.stderr.write(`${text.noFile(path ?? '')}\n`);
  process.exitCode = 1;
}
