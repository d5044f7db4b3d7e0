import type * as z from 'zod';
import { machineOperations, machineUploadSchema, type MachineOperationId } from '../shared/answers/machineApi.ts';
import type { MachineStore } from '../shared/ports.ts';
import { ledgerScope, type Machine } from '../shared/records/machine.ts';
import { projectIdSchema } from '../shared/records/project.ts';
import type { Person } from '../shared/signIn/person.ts';
import { refuse, toHttp, type Answer, type HttpResponse } from './answer.ts';
import type { Api } from './answerBy.ts';
import { beginUpload, beginUploadSchema } from './beginUpload.ts';
import type { CollectDeps } from './deps.ts';
import { readInput, type HttpRequest } from './httpRequest.ts';
import { uploadSchema } from './openUploadFile.ts';
import { showOutcome } from './showOutcome.ts';
import type { ProjectRequest } from './useCase.ts';

/** What machines are answered with. */
export interface MachineApi extends Api<CollectDeps> {
  readonly machines: Pick<MachineStore, 'get'>;
}

/** What a machine asks about a project that it may hand in for; as the person, the machine. */
type MachineRequest = ProjectRequest<Readonly<Record<string, unknown>>>;

const useCases: Readonly<Record<MachineOperationId, (request: MachineRequest, deps: CollectDeps) => Promise<Answer>>> = {
  beginUpload: parsed(machineUploadSchema, (request, deps) =>
    beginUpload({ ...request, input: beginUploadSchema.parse(request.input) }, deps),
  ),
  showOutcome: parsed(uploadSchema, showOutcome),
};

/**
 * The API of machines; undefined when the request is for no address of theirs. Asked anew at each call: the scope, and the machine's item, which says whose
 * it is, for which projects, and whether it is revoked. A project that it may not hand in for does not exist for it.
 */
export async function answerMachine(request: HttpRequest, api: MachineApi): Promise<HttpResponse | undefined> {
  const operation = machineOperations.find(({ method, path }) => request.routeKey === `${method} ${path}`);
  if (!operation) return undefined;
  return toHttp(await answerOperation(operation.id, request, api), api.words.refusals);
}

async function answerOperation(id: MachineOperationId, request: HttpRequest, { machines, of }: MachineApi): Promise<Answer> {
  const { client_id: clientId, scope } = request.requestContext.authorizer.jwt.claims;
  const machine = clientId !== '' && scope.split(' ').includes(ledgerScope) ? await machines.get(clientId) : undefined;
  if (!machine || machine.revoked) return refuse('notAllowed');
  const { data: projectId } = projectIdSchema.safeParse(request.pathParameters['projectId']);
  if (projectId === undefined || !machine.projects.includes(projectId)) return refuse('notFound');
  const deps = of(machine.organisationNumber);
  const project = await deps.projects.get(projectId);
  if (!project) return refuse('notFound');
  const input = readInput(request);
  return input
    ? useCases[id]({ person: asPerson(machine), project, access: await deps.access.read(project.id), input }, deps)
    : refuse('badRequest');
}

/** Under what id receipts and counts name a machine: no subject id of a person begins so. */
function asPerson({ clientId, title, organisationNumber }: Machine): Person {
  return { id: `machine-${clientId}`, name: title, organisationNumber, may: ['upload'] };
}

function parsed<Input>(
  schema: z.ZodType<Input>,
  useCase: (request: ProjectRequest<Input>, deps: CollectDeps) => Promise<Answer>,
): (request: MachineRequest, deps: CollectDeps) => Promise<Answer> {
  return async (request, deps) => {
    const { success, data } = schema.safeParse(request.input);
    return success ? useCase({ ...request, input: data }, deps) : refuse('badRequest');
  };
}
