import type { Answer } from '../../functions/collect/answer.ts';
import { createAccessStore } from '../../functions/shared/aws/createAccessStore.ts';
import { connectTable, tenantTable } from '../../functions/shared/aws/connectTable.ts';
import { createOpeningStore } from '../../functions/shared/aws/createOpeningStore.ts';
import { createProjectStore } from '../../functions/shared/aws/createProjectStore.ts';
import { createProtectionStore } from '../../functions/shared/aws/createProtectionStore.ts';
import { createUploadStore } from '../../functions/shared/aws/createUploadStore.ts';
import { bareOrganisationNumber, isBareOrganisationNumber } from '../../functions/shared/domain/organisationNumber.ts';
import { fillText } from '../../functions/shared/definition/fillText.ts';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import type { Access } from '../../functions/shared/records/access.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { accessText } from '../../templates/text/access.ts';
import { collectWords } from '../../templates/text/collect.ts';
import { Refusal } from '../command/refusal.ts';

/** What the commands about access work with: an organisation's part of the table of a stage, with the caller's AWS credentials. */
export function openAccess(tableName: string, organisationNumber: string) {
  if (!isBareOrganisationNumber(bareOrganisationNumber(organisationNumber)))
    throw new Refusal(accessText.noOrganisation(organisationNumber));
  const table = tenantTable(connectTable(tableName), organisationNumber);
  const deps = {
    projects: createProjectStore(table),
    access: createAccessStore(table),
    openings: createOpeningStore(table),
    protection: createProtectionStore({ table }),
    uploads: createUploadStore(table),
    clock: systemClock,
    // The lines that are printed are what is told.
    log: { info: () => undefined },
  };
  const findProject = async (projectId: string): Promise<{ readonly project: Project; readonly access: Access }> => {
    const project = await deps.projects.get(projectId);
    if (!project) throw new Refusal(accessText.noProject(projectId));
    return { project, access: await deps.access.read(projectId) };
  };
  return { deps, findProject };
}

/** Who runs the command, by the name that is given: an act needs one. */
export function actorOf(name: string, organisationNumber = '') {
  return { id: 'command', name, organisationNumber: bareOrganisationNumber(organisationNumber), may: [] };
}

/** What a use case answers, or why it refuses, in Swedish. */
export function take(answer: Answer): Readonly<Record<string, unknown>> {
  if (answer.kind === 'shown') return answer.body;
  throw new Refusal(answer.kind === 'refused' ? fillText(collectWords.refusals[answer.code], answer.values ?? {}) : '');
}
