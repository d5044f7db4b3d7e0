import type { RecognizeAnswer } from '../../../functions/shared/answers/trailAnswers.ts';
import { pageText } from '../../text/page.ts';
import { trailText as text } from '../../text/trailPage.ts';
import { ApiProblem } from '../api.ts';
import { element, replaceContent, type Content } from '../element.ts';
import { showMoment, showPeriod } from '../format.ts';
import type { ViewContext } from '../view.ts';
import { notice } from './notice.ts';

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
      replaceContent(answer, notice({ kind: 'error', text: error instanceof ApiProblem ? error.message : pageText.problem.fault }));
    }
  }
  return [
    element('h3', {}, text.verify),
    element('p', { class: 'soft', id: 'verify-help' }, text.verifyHelp),
    element('div', { class: 'field' }, element('label', { for: 'verified-file' }, text.verifyLabel), input),
    answer,
  ];
}

function tell(matches: RecognizeAnswer['matches']): Content {
  if (matches.length === 0) return notice({ kind: 'warning', text: text.verified.unknown });
  return matches.map(({ title, period, revision, file, state, sentAt, madeAt }) => {
    const named = text.verified.named(title, showPeriod(period), revision);
    if (file === 'public') return notice({ kind: 'note', text: text.verified.open(named) });
    if (file === 'annex') return notice({ kind: 'note', text: text.verified.annex(named) });
    return state === 'sent'
      ? notice({ kind: 'ok', text: text.verified.sent(named, showMoment(sentAt ?? madeAt)) })
      : notice({ kind: 'note', text: text.verified.made(named, showMoment(madeAt)) });
  });
}
