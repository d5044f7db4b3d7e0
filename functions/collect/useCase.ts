import type * as z from 'zod';
import type { Access } from '../shared/records/access.ts';
import type { Project } from '../shared/records/project.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { Person } from '../shared/signIn/person.ts';

/** A request about a project that the person may see, with what the route asks for. */
export interface ProjectRequest<Input = unknown> {
  /** What she may here: by sign-in and membership. */
  readonly person: Person;
  readonly project: Project;
  readonly access: Access;
  readonly input: Input;
}

/** One thing the page can ask for about a project. */
export type UseCase<Deps = CollectDeps> = (request: ProjectRequest, deps: Deps) => Promise<Answer>;

/** A use case that parses its input first. */
export function withInput<Input, Request extends { readonly input: unknown }, Deps>(
  schema: z.ZodType<Input>,
  useCase: (request: Omit<Request, 'input'> & { readonly input: Input }, deps: Deps) => Promise<Answer>,
): (request: Request, deps: Deps) => Promise<Answer> {
  return async (request, deps) => {
    const parsed = schema.safeParse(request.input);
    return parsed.success ? useCase({ ...request, input: parsed.data }, deps) : refuse('badRequest');
  };
}

/** One thing the page can ask for about a whole organisation. */
export type OrganisationUseCase<Deps = CollectDeps> = (
  request: { readonly person: Person; readonly input: unknown },
  deps: Deps,
) => Promise<Answer>;
