import { z } from 'zod';
import { figures, findFigure, sheets } from '../../templates/index.ts';
import { annotationWords } from '../../templates/text/annotations.ts';
import { inputWords } from '../../templates/text/inputWords.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import { wordFindings } from '../../templates/text/wordFinding.ts';
import { connectTable } from '../shared/aws/connectTable.ts';
import { createFileStore } from '../shared/aws/createFileStore.ts';
import { createProjectStore } from '../shared/aws/createProjectStore.ts';
import { createPseudonyms } from '../shared/aws/createPseudonyms.ts';
import { createSealing } from '../shared/aws/createSealing.ts';
import { createSnapshotStore } from '../shared/aws/createSnapshotStore.ts';
import { createUploadStore } from '../shared/aws/createUploadStore.ts';
import { createAnnotator } from '../shared/excel/annotateWorkbook.ts';
import { workbookReader } from '../shared/excel/readWorkbook.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { queueLambda } from '../shared/lambda/queueLambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import { createFigureFinder } from './createFigureFinder.ts';
import { ingestUpload, type IngestDeps } from './ingestUpload.ts';
import { ingestEventSchema } from './ingestEvent.ts';

/** Settings of the function that takes in uploads. `IDENTITY_KEY` names the key that seals identity numbers. */
export const settingsSchema = z.object({ TABLE_NAME: z.string(), UPLOADS_BUCKET: z.string(), IDENTITY_KEY: z.string() });

function connect(): IngestDeps {
  const settings = readSettings(settingsSchema);
  const table = connectTable(settings.TABLE_NAME);
  const sealing = createSealing(settings.IDENTITY_KEY);
  return {
    files: createFileStore(settings.UPLOADS_BUCKET),
    projects: createProjectStore(table),
    uploads: createUploadStore(table),
    snapshots: createSnapshotStore({ table, sealing }),
    pseudonyms: createPseudonyms({ table, sealing }),
    workbooks: workbookReader,
    annotator: createAnnotator(annotationWords),
    wordFinding: wordFindings(sheets),
    vocabulary: {
      sheets,
      words: inputWords,
      figures: createFigureFinder(findFigure, figures.values()),
      ownSheets: [uploadWorkbookWords.instructions, uploadWorkbookWords.lists, annotationWords.sheetName],
    },
    clock: systemClock,
    log: createLog(),
  };
}

/** Takes in one upload for each message: a file that has arrived, or an upload that has been confirmed. */
export const handler = queueLambda({ message: ingestEventSchema, connect, useCase: ingestUpload });
