import type { UploadAnswer } from '../../../functions/shared/answers/uploadAnswers.ts';
import type { ViewContext } from '../base/view.ts';
import { poll } from './poll.ts';

/** Waits until ingest has looked at an upload; nothing when the person leaves first. */
export async function awaitOutcome(
  { api, projectId, signal }: ViewContext,
  { uploadId, onSlow }: { readonly uploadId: string; readonly onSlow: () => void },
): Promise<UploadAnswer | undefined> {
  return poll({
    ask: async () => {
      const answer = await api.showUpload(projectId, uploadId);
      return answer.outcome === 'received' ? undefined : answer;
    },
    signal,
    onSlow,
  });
}
