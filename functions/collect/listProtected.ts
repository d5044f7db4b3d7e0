import type { ProtectedAnswer } from '../shared/answers/protectedAnswers.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { doerOf } from './doerOf.ts';
import type { ProjectRequest } from './useCase.ts';

/** Who is, or was, protected in the project's organisation: by which list and row, never by name or number. */
export async function listProtected(
  { person, project }: ProjectRequest<unknown>,
  { protection, uploads }: Pick<CollectDeps, 'protection' | 'uploads'>,
): Promise<Answer> {
  const { people } = await protection.read();
  const names = new Map((await uploads.list(project.id)).map(({ uploadId, fileName }) => [uploadId, fileName]));
  const shown = people.map(({ id, since, row, lifted }): ProtectedAnswer['people'][number] => {
    const fileName = names.get(since.uploadId);
    return {
      id,
      since: since.at,
      by: doerOf(since.by, person),
      projectId: since.projectId,
      uploadId: since.uploadId,
      ...(fileName !== undefined && { fileName }),
      row,
      ...(lifted && { lifted: { at: lifted.at, by: doerOf(lifted.by, person), because: lifted.because } }),
    };
  });
  const body: ProtectedAnswer = { people: shown.toSorted((a, b) => Number(a.lifted !== undefined) - Number(b.lifted !== undefined)) };
  return { kind: 'shown', body };
}
