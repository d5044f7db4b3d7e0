import { resolve } from 'node:path';
import { connectTable } from '../functions/shared/aws/connectTable.ts';
import { createProjectStore } from '../functions/shared/aws/createProjectStore.ts';
import { funders } from '../templates/index.ts';
import { pipelineText } from '../templates/text/pipeline.ts';
import { callerFolder } from './command/callerFolder.ts';
import { checkWords } from './command/checkWords.ts';
import { readProject } from './pipeline/readProject.ts';
import { Refusal } from './command/refusal.ts';

/** `npm run put-project -- TABLE PROJECT.json…`: puts the settings of projects in the table of a stage, with the caller's AWS credentials. */
checkWords({ usage: pipelineText.putUsage, least: 2, most: Infinity, unknown: pipelineText.unknownPutOption });
const [table = '', ...files] = process.argv.slice(2);
try {
  const store = createProjectStore(connectTable(table));
  for (const file of files) {
    const project = await readProject(resolve(callerFolder(), file), funders);
    await store.put(project);
    console.log(pipelineText.projectPut(project.id, project.name));
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(pipelineText.refused(error.message));
  process.exitCode = 1;
}
