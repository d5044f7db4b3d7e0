import ExcelJS from 'exceljs';
import { reportRun } from '../support/reportRun.ts';

await reportRun('cells', async (file) => {
  let cells = 0;
  const workbook = new ExcelJS.stream.xlsx.WorkbookReader(file, { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit' });
  for await (const sheet of workbook) {
    for await (const row of sheet) row.eachCell(() => cells++);
  }
  return cells;
});
