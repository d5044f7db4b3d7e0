import type { WordedFinding } from '../shared/domain/finding.ts';
import type { Doer } from '../shared/answers/doer.ts';
import type { CollectDeps } from './deps.ts';
import { doerOf } from './doerOf.ts';
import type { ProjectRequest } from './useCase.ts';

/** Who confirmed the warnings that are remembered, by the upload in which they did. */
export async function findConfirmers(
  findings: readonly WordedFinding[],
  { project, person }: Pick<ProjectRequest<unknown>, 'project' | 'person'>,
  { uploads }: Pick<CollectDeps, 'uploads'>,
): Promise<ReadonlyMap<string, Doer>> {
  const ids = new Set(findings.flatMap(({ confirmed }) => confirmed?.uploadId ?? []));
  const receipts = await Promise.all([...ids].map((id) => uploads.get(project.id, id)));
  return new Map(
    receipts.flatMap((receipt) => (receipt?.confirmedBy ? [[receipt.uploadId, doerOf(receipt.confirmedBy, person)] as const] : [])),
  );
}
