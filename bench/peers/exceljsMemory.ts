import ExcelJS from 'exceljs';
import { runPeer } from '../support/runPeer.ts';

await runPeer(async (content, onRow) => {
  const workbook = new ExcelJS.Workbook();
  // Its types know only an ArrayBuffer.
  const bytes = new ArrayBuffer(content.length);
  new Uint8Array(bytes).set(content);
  await workbook.xlsx.load(bytes);
  workbook.worksheets[0]?.eachRow((row) => {
    onRow(Array.isArray(row.values) ? row.values.slice(1) : []);
  });
});
