import { bareOrganisationNumber } from '../shared/domain/organisationNumber.ts';
import { ItemTooLarge } from '../shared/records/itemBytes.ts';
import { projectIdSchema } from '../shared/records/project.ts';
import { refuse, toHttp, type Answer, type HttpResponse } from './answer.ts';
import type { CollectDeps, CollectWords } from './deps.ts';
import { readInput, type HttpRequest } from './httpRequest.ts';
import { memberIn, readPerson, type Person } from '../shared/signIn/person.ts';
import { routes } from './routes.ts';
import type { OrganisationUseCase, UseCase } from './useCase.ts';

/** What an API answers with: its words, and what it needs from outside of one organisation, by its ten digits. */
export interface Api<Deps> {
  readonly words: Pick<CollectWords, 'refusals'>;
  readonly of: (organisationNumber: string) => Deps;
}

/** What answers each route of a function, by the route's id. */
export interface Answers<Deps> {
  readonly organisation: ReadonlyMap<string, OrganisationUseCase<Deps>>;
  readonly project: ReadonlyMap<string, UseCase<Deps>>;
}

/** Finds the route, checks that the person may, and lets one use case answer. A route of another function is not here. */
export async function answerBy<Deps extends Pick<CollectDeps, 'projects' | 'access'>>(
  request: HttpRequest,
  { words, of }: Api<Deps>,
  answers: Answers<Deps>,
): Promise<HttpResponse> {
  const person = readPerson(request.requestContext.authorizer.jwt.claims);
  return toHttp(await answerPerson(person, request, { of, answers }), words.refusals);
}

/**
 * The only place that decides who may do what: the sign-in, and in a project the membership too. A project of another organisation, or that the person
 * is no member of, does not exist for her.
 */
async function answerPerson<Deps extends Pick<CollectDeps, 'projects' | 'access'>>(
  person: Person,
  request: HttpRequest,
  { of, answers }: { readonly of: Api<Deps>['of']; readonly answers: Answers<Deps> },
): Promise<Answer> {
  const route = routes.find(({ method, path }) => request.routeKey === `${method} ${path}`);
  const ofOrganisation = route && answers.organisation.get(route.id);
  const ofProject = route && answers.project.get(route.id);
  if (!route || (!ofOrganisation && !ofProject)) return refuse('notFound');
  if (!person.may.includes(route.needs)) return refuse('notAllowed');
  const input = readInput(request);
  // Only here does a request come to an organisation's data, and it is that of the sign-in: without one nobody may do anything.
  const deps = of(person.organisationNumber);
  if (ofOrganisation) return input ? ofOrganisation({ person, input }, deps) : refuse('badRequest');

  const { data: projectId } = projectIdSchema.safeParse(request.pathParameters['projectId']);
  const project = projectId === undefined ? undefined : await deps.projects.get(projectId);
  if (!project || bareOrganisationNumber(project.organisationNumber) !== person.organisationNumber) return refuse('notFound');
  const access = await deps.access.read(project.id);
  const here = route.needs === 'administer' ? person : memberIn(person, access);
  if (!here) return refuse('notFound');
  if (!here.may.includes(route.needs)) return refuse('notAllowed');
  if (!input || !ofProject) return refuse('badRequest');
  try {
    return await ofProject({ person: here, project, access, input }, deps);
  } catch (error) {
    if (error instanceof ItemTooLarge) return refuse('tooMuch');
    throw error;
  }
}
