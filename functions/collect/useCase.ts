import type * as z from 'zod';
import type { Project } from '../shared/records/project.ts';
import { refuse, type Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import type { Person } from './person.ts';

/** A request about a project that the person may see, with what the route asks for. */
export interface ProjectRequest<Input = unknown> {
  readonly person: Person;
  readonly project: Project;
  readonly input: Input;
}

/** One thing the page can ask for about a project. */
export type UseCase<Input = unknown> = (request: ProjectRequest<Input>, deps: CollectDeps) => Promise<Answer>;

/** A use case that parses its input first. */
export function withInput<Input>(schema: z.ZodType<Input>, useCase: UseCase<Input>): UseCase {
  return async ({ input, ...request }, deps) => {
    const parsed = schema.safeParse(input);
    return parsed.success ? useCase({ ...request, input: parsed.data }, deps) : refuse('badRequest');
  };
}
