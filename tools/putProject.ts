import { resolve } from 'node:path';
import { connectTable, tenantTable } from '../functions/shared/aws/connectTable.ts';
import { createOrganisationStore } from '../functions/shared/aws/createOrganisationStore.ts';
import { createProjectStore } from '../functions/shared/aws/createProjectStore.ts';
import { funders } from '../templates/index.ts';
import { pipelineText } from '../templates/text/pipeline.ts';
import { callerFolder } from './command/callerFolder.ts';
import { checkWords } from './command/checkWords.ts';
import { readProject } from './pipeline/readProject.ts';
import { Refusal } from './command/refusal.ts';
import { putNewProject, replaceProject } from './stores/putProject.ts';

/**
 * `npm run put-project -- TABLE PROJECT.json… [--replace]`: puts the settings of projects in the table of a stage, with the caller's AWS credentials. A project
 * that is there already is replaced only when that is said.
 */
const options = { replace: { type: 'boolean' } } as const;
checkWords({ usage: pipelineText.putUsage, options, least: 2, most: Infinity, unknown: pipelineText.unknownPutOption });
const replaces = process.argv.includes('--replace');
const [tableName = '', ...files] = process.argv.slice(2).filter((word) => word !== '--replace');
try {
  const table = connectTable(tableName);
  const organisations = createOrganisationStore(table);
  for (const file of files) {
    const project = await readProject(resolve(callerFolder(), file), funders);
    const stores = { organisations, projects: createProjectStore(tenantTable(table, project.organisationNumber)) };
    const isPut = replaces ? await replaceProject(project, stores) : await putNewProject(project, stores);
    if (!isPut) throw new Refusal(replaces ? pipelineText.projectChanged(project.id) : pipelineText.projectThere(project.id));
    console.log(pipelineText.projectPut(project.id, project.name));
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(pipelineText.refused(error.message));
  process.exitCode = 1;
}
