import { queueEvent } from '../../test/support/queueEvent.ts';
import { handler } from '../../functions/ingest/handler.ts';
import { reportRun } from '../support/reportRun.ts';

/** `store PROJECT/UPLOAD`: the function itself, as Lambda would call it. That the upload was stored is checked by whoever asked. */
await reportRun('upload', async (upload) => {
  const [projectId, uploadId] = upload.split('/');
  await handler(queueEvent({ projectId, uploadId }));
  return 1;
});
