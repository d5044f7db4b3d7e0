import { z } from 'zod';
import { figures, findFigure, funders, indicators, intakePolicy, matchHints, sheets, sheetVersion } from '../../templates/index.ts';
import { annotationWords } from '../../templates/text/annotations.ts';
import { collectWords } from '../../templates/text/collect.ts';
import { changeWords } from '../../templates/text/changes.ts';
import { inputWords } from '../../templates/text/inputWords.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import { wordFindings } from '../../templates/text/wordFinding.ts';
import { connectTable } from '../shared/aws/connectTable.ts';
import { createConfirmationStore } from '../shared/aws/createConfirmationStore.ts';
import { createFileStore } from '../shared/aws/createFileStore.ts';
import { createOpeningStore } from '../shared/aws/createOpeningStore.ts';
import { createMatchStore } from '../shared/aws/createMatchStore.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createQueue } from '../shared/aws/createQueue.ts';
import { createReportStore } from '../shared/aws/createReportStore.ts';
import { createPseudonyms } from '../shared/aws/createPseudonyms.ts';
import { createSealing } from '../shared/aws/createSealing.ts';
import { createSnapshotStore } from '../shared/aws/createSnapshotStore.ts';
import { createUploadStore } from '../shared/aws/createUploadStore.ts';
import { createWaiverStore } from '../shared/aws/createWaiverStore.ts';
import { createAnnotator } from '../shared/workbook/annotate/annotateWorkbook.ts';
import { createChangesWorkbook } from '../shared/workbook/write/createChangesWorkbook.ts';
import { createUploadWorkbook } from '../shared/workbook/write/createUploadWorkbook.ts';
import { createRefusedWorkbook } from '../shared/workbook/write/createRefusedWorkbook.ts';
import { workbookReader } from '../shared/workbook/read/readWorkbook.ts';
import { readTable, withTables } from '../shared/table/readTable.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { queueLambda } from '../shared/lambda/queueLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import { createFigureFinder } from './read/cells/createFigureFinder.ts';
import { handleUpload, type HandleUploadDeps } from './handleUpload.ts';
import { ingestEventSchema } from './ingestEvent.ts';
import { makeTemplate, type TemplateDeps } from './makeTemplate.ts';

/** Settings of the function that takes in uploads. `IDENTITY_KEY` names the key that seals identity numbers. */
export const settingsSchema = z.object({
  TABLE_NAME: z.string(),
  UPLOADS_BUCKET: z.string(),
  IDENTITY_KEY: z.string(),
  REPORT_QUEUE_URL: z.string(),
});

function connect(): HandleUploadDeps & TemplateDeps {
  const settings = readSettings(settingsSchema);
  const table = connectTable(settings.TABLE_NAME);
  const sealing = createSealing(settings.IDENTITY_KEY);
  return {
    files: createFileStore(settings.UPLOADS_BUCKET),
    projects: createProjectStore(table),
    uploads: createUploadStore(table),
    reports: createReportStore(table),
    snapshots: createSnapshotStore({ table, sealing }),
    confirmations: createConfirmationStore(table),
    matches: createMatchStore(table),
    waivers: createWaiverStore(table),
    pseudonyms: createPseudonyms({ table, sealing }),
    workbooks: withTables(workbookReader),
    annotator: createAnnotator(annotationWords, readTable),
    wordFinding: wordFindings(sheets),
    vocabulary: {
      policy: intakePolicy,
      sheets,
      words: inputWords,
      figures: createFigureFinder(findFigure, figures.values()),
      ownSheets: [uploadWorkbookWords.instructions, uploadWorkbookWords.lists, annotationWords.sheetName],
      sheetVersion,
      hints: matchHints,
    },
    indicators,
    words: uploadWorkbookWords,
    createChangesWorkbook: (changed) => createChangesWorkbook(changed, changeWords),
    createRefusedWorkbook: (refused, marks) =>
      createRefusedWorkbook(refused, { marks: { sheetVersion: String(sheetVersion), ...marks }, words: changeWords }),
    openings: createOpeningStore(table),
    templateName: collectWords.templateName,
    createTemplate: (project, filling) =>
      createUploadWorkbook({ sheets, words: uploadWorkbookWords, sheetVersion, project, hasPeople: true, ...filling }),
    reportQueue: createQueue(settings.REPORT_QUEUE_URL),
    funders,
    clock: systemClock,
    log: createLog(),
  };
}

/** Takes in one upload for each message: a file that has arrived, or an upload that has been confirmed. A template with people in it is made here too. */
export const handler = queueLambda({
  message: ingestEventSchema,
  connect,
  useCase: async (message, deps: ReturnType<typeof connect>) =>
    'templateId' in message ? makeTemplate(message, deps) : handleUpload(message, deps),
});
