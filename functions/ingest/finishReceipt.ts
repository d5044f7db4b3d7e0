import type { Outcome, UploadReceipt } from '../shared/domain/records.ts';
import { digestOf } from './digestOf.ts';
import type { Judgement } from './judgeUpload.ts';
import type { TakenIn } from './takeIn.ts';
import { rowCounts, type AnswerKeys } from './writeAnswer.ts';

/** What the receipt of an answered upload says. */
export interface Finished {
  readonly outcome: Outcome;
  readonly judged: Pick<Judgement, 'counts' | 'warningsDigest'>;
  readonly file: Uint8Array;
  readonly upload: TakenIn;
  readonly keys: AnswerKeys;
  readonly revision: number | undefined;
}

/** The receipt as it is kept. An upload that asks for confirmation forgets one given for other warnings. */
export async function finishReceipt(receipt: UploadReceipt, finished: Finished): Promise<UploadReceipt> {
  const { outcome, judged, file, upload, keys, revision } = finished;
  const isAsking = outcome === 'needs-confirmation';
  return {
    ...receipt,
    ...(isAsking && { confirmedBecause: undefined, confirmedBy: undefined, shownWarnings: judged.warningsDigest }),
    ...keys,
    outcome,
    sha256: await digestOf(file),
    rows: rowCounts(upload),
    counts: judged.counts,
    ...(revision !== undefined && { revision }),
  };
}
