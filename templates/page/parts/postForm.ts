import { ApiProblem } from '../base/api.ts';
import * as uploadText from '../../text/page/upload.ts';

/** A form to post a file to, from `beginUpload`. */
export interface UploadForm {
  readonly url: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface Posting {
  readonly form: UploadForm;
  readonly file: File;
  readonly signal: AbortSignal;
  /** Share of the bytes that have left, 0–1. */
  readonly onProgress: (share: number) => void;
}

/** Posts a file to its place. XMLHttpRequest, because fetch cannot say how much has been sent. */
export function postForm({ form, file, signal, onProgress }: Posting): Promise<void> {
  const data = new FormData();
  for (const [name, value] of Object.entries(form.fields)) data.append(name, value);
  data.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => {
      if (request.status < 300) resolve();
      else reject(new ApiProblem('refused', request.responseText.includes('EntityTooLarge') ? uploadText.tooLarge : uploadText.refused));
    });
    request.addEventListener('error', () => reject(new ApiProblem('interrupted', uploadText.interrupted)));
    request.addEventListener('abort', () => reject(new ApiProblem('interrupted', uploadText.interrupted)));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', form.url);
    request.send(data);
  });
}
