import { ApiProblem } from '../base/api.ts';
import { element, replaceContent } from '../base/element.ts';
import { addressOf } from '../base/places.ts';
import type { ViewContext } from '../base/view.ts';
import { notice } from './notice.ts';
import { postForm } from './postForm.ts';
import { progressSteps } from './progressSteps.ts';
import { awaitOutcome } from './awaitOutcome.ts';
import * as text from '../../text/page/upload.ts';
import * as problemText from '../../text/page/problem.ts';
const MAX_BYTES = 30_000_000;

interface Sending {
  readonly file: File;
  readonly mode: string;
  readonly options: { readonly looksFirst: boolean; readonly isPartial: boolean };
  /** Where the progress is drawn. */
  readonly place: Element;
  readonly context: ViewContext;
  /** Makes it possible to choose a file again. */
  readonly onFailed: () => void;
}

/** Why a file is not worth sending; nothing when it is. */
export function refuseFile({ size }: File): string | undefined {
  if (size > MAX_BYTES) return text.tooLarge;
  return size === 0 ? text.empty : undefined;
}

/** Sends a file step by step with progress, waits for what became of it and goes to the receipt. */
export async function sendFile({ file, mode, options, place, context, onFailed }: Sending): Promise<void> {
  const { api, projectId, signal, announce, go } = context;
  const steps = progressSteps(file.name);
  replaceContent(place, steps.node);
  steps.node.focus();
  try {
    const { uploadId, form } = await api.beginUpload(projectId, { fileName: file.name, size: file.size, mode, ...options });
    await postForm({ form, file, signal, onProgress: steps.sent });
    steps.checking();
    announce(text.sent);
    await awaitOutcome(context, { uploadId, onSlow: () => steps.slow(text.slow) });
    if (!signal.aborted) go(addressOf('receipt', { projectId, uploadId }));
  } catch (error) {
    if (signal.aborted) return;
    const message = error instanceof ApiProblem ? error.message : problemText.fault;
    onFailed();
    place.prepend(element('div', { role: 'alert' }, notice({ kind: 'error', text: message })));
  }
}
