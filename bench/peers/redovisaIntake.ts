import { handler } from '../../functions/ingest/handler.ts';
import { reportRun } from '../support/reportRun.ts';

/** `store PROJECT/UPLOAD`: the function itself, as Lambda would call it. That the upload was stored is checked by whoever asked. */
await reportRun('upload', async (upload) => {
  const [projectId, uploadId] = upload.split('/');
  const { batchItemFailures } = await handler({ Records: [{ messageId: '1', body: JSON.stringify({ projectId, uploadId }) }] });
  if (batchItemFailures.length > 0) throw new Error('The upload could not be taken in');
  return 1;
});
