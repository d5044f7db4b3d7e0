import { spawnSync } from 'node:child_process';

/** What a cell holds. Texts like `2025-03-01` are written as dates. */
export type WrittenCell = string | number | boolean | undefined;

/** Sheets by name: a row of headings, then the rows. */
export type WrittenSheets = Readonly<Record<string, readonly (readonly WrittenCell[])[]>>;

const python = `
import datetime, json, re, sys
from openpyxl import Workbook
asked = json.load(sys.stdin)
workbook = Workbook()
workbook.remove(workbook.active)
for name, rows in asked['sheets'].items():
    sheet = workbook.create_sheet(name)
    for row in rows:
        sheet.append([datetime.date.fromisoformat(cell) if isinstance(cell, str) and re.fullmatch(r'\\d{4}-\\d\\d-\\d\\d', cell) else cell for cell in row])
workbook.save(asked['path'])
`;

/** Writes a workbook as another tool does: openpyxl, which shares no code with ours. */
export function writeWithOpenpyxl(path: string, sheets: WrittenSheets): void {
  const rows = Object.fromEntries(
    Object.entries(sheets).map(([name, lines]) => [name, lines.map((line) => line.map((cell) => cell ?? null))]),
  );
  const { status, stderr } = spawnSync('/usr/bin/python3', ['-c', python], {
    input: JSON.stringify({ path, sheets: rows }),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}
