import XLSX from 'xlsx';
import { runPeer } from '../support/runPeer.ts';

/** With the settings SheetJS advises for large files: dense sheets, and nothing made that is not asked for. */
await runPeer(async (content, onRow) => {
  const workbook = XLSX.read(content, { dense: true, cellDates: true, cellHTML: false, cellText: false, cellFormula: false });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  if (!sheet) throw new Error('no sheet');
  for (const row of XLSX.utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: false })) onRow(row);
});
