import type { RecognizeAnswer } from '../../../functions/shared/answers/trailAnswers.ts';
import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { showMoment, showPeriod } from '../base/format.ts';
import type { ViewContext } from '../base/view.ts';
import { notice } from './notice.ts';
import * as text from '../../text/page/verifyFile.ts';
import * as problemText from '../../text/page/problem.ts';

/** Compares a chosen file with every report made in the project, by checksum: the file itself is never sent. */
export function verifyFile({ api, projectId, signal }: ViewContext): Content {
  const answer = element('div', { role: 'status' });
  const input = element('input', { id: 'verified-file', type: 'file', accept: '.xlsx', change: () => void verify() });
  async function verify(): Promise<void> {
    const file = input.files?.[0];
    if (!file) return;
    try {
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
      const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const { matches } = await api.recognizeFile(projectId, sha256);
      if (!signal.aborted) replaceContent(answer, tell(matches));
    } catch (error) {
      if (signal.aborted) return;
      replaceContent(answer, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : problemText.fault }));
    }
  }
  return [
    element('h3', {}, text.title),
    element('p', { class: 'soft', id: 'verify-help' }, text.help),
    element('div', { class: 'field' }, element('label', { for: 'verified-file' }, text.label), input),
    answer,
  ];
}

function tell(matches: RecognizeAnswer['matches']): Content {
  if (matches.length === 0) return notice({ kind: 'warning', text: text.unknown });
  return matches.map(({ title, period, revision, file, state, sentAt, madeAt, isChanged }) => {
    const named = text.named(title, showPeriod(period), revision);
    if (file === 'public') return notice({ kind: 'note', text: text.open(named) });
    if (file === 'annex') return notice({ kind: 'note', text: text.annex(named) });
    return state === 'sent'
      ? notice({ kind: 'ok', text: text.sent(named, showMoment(sentAt ?? madeAt)), after: isChanged && text.changed })
      : notice({ kind: 'note', text: text.made(named, showMoment(madeAt)) });
  });
}
