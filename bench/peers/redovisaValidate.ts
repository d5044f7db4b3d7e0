import { readFile } from 'node:fs/promises';
import { createFigureFinder } from '../../functions/ingest/read/cells/createFigureFinder.ts';
import { validateWorkbook } from '../../functions/ingest/read/validateWorkbook.ts';
import { workbookReader } from '../../functions/shared/workbook/read/readWorkbook.ts';
import { knownFigures, sheets } from '../../templates/index.ts';
import { inputWords } from '../../templates/text/inputWords.ts';
import { exampleProject } from '../../test/support/exampleProject.ts';
import { reportRun } from '../support/reportRun.ts';

await reportRun('rows', async (file) => {
  const finder = createFigureFinder(knownFigures);
  const context = { words: inputWords, figures: finder, today: '2025-11-21', project: exampleProject };
  const validated = await validateWorkbook(await readFile(file), { sheets, ownSheets: [] }, { workbooks: workbookReader, context });
  const { stop, error, warning } = validated.findings.counts;
  if (stop + error + warning > 0) throw new Error(`${error} errors, ${warning} warnings in a workbook without faults`);
  return validated.sheets.reduce((sum, { rows }) => sum + rows.length, 0);
});
