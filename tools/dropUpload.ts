import { dropUpload } from '../functions/collect/dropUpload.ts';
import { connectTable, tenantTable } from '../functions/shared/aws/connectTable.ts';
import { createProjectStore } from '../functions/shared/aws/createProjectStore.ts';
import { createUploadStore } from '../functions/shared/aws/createUploadStore.ts';
import { systemClock } from '../functions/shared/lambda/systemClock.ts';
import { collectWords } from '../templates/text/collect.ts';
import { pipelineText } from '../templates/text/pipeline.ts';
import { checkWords } from './command/checkWords.ts';

/** `npm run drop-upload -- TABLE ORGANISATION PROJECT UPLOAD`: lets an upload of a stage be, with the caller's AWS credentials. */
checkWords({ usage: pipelineText.dropUsage, least: 4, most: 4, unknown: pipelineText.unknownDropOption });
const [tableName = '', organisationNumber = '', projectId = '', uploadId = ''] = process.argv.slice(2);
const table = tenantTable(connectTable(tableName), organisationNumber);
const project = await createProjectStore(table).get(projectId);
// There is no queue here: the next upload that is answered has the files of all others looked through.
const deps = { uploads: createUploadStore(table), ingestQueue: { send: async () => undefined }, clock: systemClock };
const answer = project
  ? await dropUpload({ person: { id: 'command' }, project, input: { uploadId } }, deps)
  : { kind: 'refused' as const, code: 'notFound' as const };
if (answer.kind === 'refused') {
  console.error(collectWords.refusals[answer.code]);
  process.exitCode = 1;
} else console.log(pipelineText.uploadDropped(uploadId));
