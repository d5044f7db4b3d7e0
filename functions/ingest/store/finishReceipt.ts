import type { Outcome, UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import { listUnread } from '../answer/listUnread.ts';
import type { Judgement } from '../answer/judgeUpload.ts';
import type { TakenIn } from '../read/takeIn.ts';
import { rowCounts, type AnswerKeys } from '../answer/writeAnswer.ts';

/** What the receipt of an answered upload says. */
export interface Finished {
  readonly outcome: Outcome;
  readonly judged: Pick<Judgement, 'counts' | 'warningsDigest' | 'outcome' | 'unanswered' | 'findings'>;
  readonly sha256: string;
  readonly matchVersion: number;
  readonly upload: TakenIn;
  readonly keys: AnswerKeys;
  readonly sameAs: string | undefined;
  /** The revision it was compared with, 0 before the first. */
  readonly shownRevision: number;
  /** Names what it would change in reports already sent. */
  readonly effectsDigest: string | undefined;
  readonly revision: number | undefined;
  readonly protectedRows: number;
  /** Number of the last change of who is protected that it was read with. */
  readonly protection: number;
}

/** The receipt as it is kept. An upload that asks for confirmation forgets one given for other warnings, or for what was in force before. */
export function finishReceipt(receipt: UploadReceipt, finished: Finished): UploadReceipt {
  const { matchVersion, outcome, judged, sha256, upload, keys, sameAs, shownRevision, effectsDigest, revision } = finished;
  const { protectedRows, protection } = finished;
  const isAsking = outcome === 'needs-confirmation';
  const isOther = receipt.shownRevision !== shownRevision || receipt.shownEffects !== effectsDigest;
  const isShownAnew = receipt.confirmedBy !== undefined && isOther;
  const { unanswered, findings } = judged;
  const unread = listUnread(findings);
  return {
    ...receipt,
    failedAt: undefined,
    toldAt: undefined,
    searched: undefined,
    isReadWhole: upload.isReadWhole,
    unanswered: isAsking && unanswered.length > 0 ? [...unanswered] : undefined,
    ...(isAsking && { confirmedBecause: undefined, confirmedBy: undefined, shownWarnings: judged.warningsDigest }),
    ...(isAsking &&
      receipt.looksFirst && {
        shownRevision,
        shownEffects: effectsDigest,
        isShownAnew,
        needsReason: judged.outcome === 'needs-confirmation',
      }),
    ...keys,
    outcome,
    matchVersion,
    sha256,
    rows: rowCounts(upload),
    counts: sameAs === undefined ? judged.counts : { ...judged.counts, note: judged.counts.note + 1 },
    unread: unread.length > 0 ? unread : undefined,
    ...(protectedRows > 0 && { protectedRows }),
    ...(protection > 0 && { protection }),
    ...(sameAs !== undefined && { sameAs }),
    ...(revision !== undefined && { revision }),
  };
}
