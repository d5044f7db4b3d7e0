import { readFile } from 'node:fs/promises';
import { workbookReader } from '../../functions/shared/workbook/read/readWorkbook.ts';
import { reportRun } from '../support/reportRun.ts';

await reportRun('cells', async (file) => {
  let cells = 0;
  await workbookReader.read(await readFile(file), {
    wants: () => true,
    rows(_, batch) {
      for (const row of batch) for (const cell of row.cells) if (cell !== undefined) cells++;
    },
  });
  return cells;
});
