import ExcelJS from 'exceljs';
import { reportRun } from '../support/reportRun.ts';

await reportRun('cells', async (file) => {
  let cells = 0;
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell(() => cells++));
  return cells;
});
