import { ApiProblem, createApi, type Api } from './base/api.ts';
import { element, replaceContent } from './base/element.ts';
import { frame, type Frame } from './frame.ts';
import { notice } from './parts/notice.ts';
import { addressOf, parseAddress, type PlaceName } from './base/places.ts';
import type { Session, SignIn } from './signIn.ts';
import type { Shown, View } from './base/view.ts';
import { showChecks } from './views/checks.ts';
import { showHistory } from './views/history.ts';
import { showMatches } from './views/matches.ts';
import { showMails } from './views/mails.ts';
import { showOverview } from './views/overview.ts';
import { showProjects } from './views/projects.ts';
import { showReceipt } from './views/receipt.ts';
import { showReport } from './views/report.ts';
import { showReports } from './views/reports.ts';
import { showUpload } from './views/upload.ts';
import { showWaivers } from './views/waivers.ts';
import * as problemText from '../text/page/problem.ts';
import * as frameText from '../text/page/frame.ts';
import * as signInText from '../text/page/signIn.ts';

const views: Readonly<Record<PlaceName, View>> = {
  projects: showProjects,
  overview: showOverview,
  upload: showUpload,
  receipt: showReceipt,
  reports: showReports,
  report: showReport,
  checks: showChecks,
  checksOf: showChecks,
  mails: showMails,
  history: showHistory,
  matches: showMatches,
  waivers: showWaivers,
};

/** How long a view may take before the page says that it is fetching. */
const QUIET_MILLISECONDS = 200;

/** Runs the page for someone signed in: one view for each address. */
export function runApp(page: Element, session: Session, signIn: SignIn): void {
  const framed = frame(session);
  const api = createApi({ accessToken: session.accessToken, onEnded: () => askToSignInAgain(framed, signIn) });
  let leaving = new AbortController();
  let hasFocus = false;

  async function draw(): Promise<void> {
    leaving.abort();
    leaving = new AbortController();
    const { signal } = leaving;
    const shown = await lookUp({ api, framed, signal, refresh: draw });
    if (signal.aborted || !shown) return;
    framed.show(shown, parseAddress(location.hash)?.name);
    if (hasFocus) framed.focusHeading();
    hasFocus = true;
  }

  replaceContent(page, framed.node);
  addEventListener('hashchange', () => void draw());
  void draw();
}

interface Drawing {
  readonly api: Api;
  readonly framed: Frame;
  readonly signal: AbortSignal;
  refresh(): Promise<void>;
}

/** What the address names, or why it cannot be shown. Nothing when the session ended, which has its own message. */
async function lookUp({ api, framed, signal, refresh }: Drawing): Promise<Shown | undefined> {
  const place = parseAddress(location.hash);
  if (!place) return problem(problemText.notFoundTitle, problemText.notFound);
  const busy = setTimeout(() => signal.aborted || framed.showBusy(), QUIET_MILLISECONDS);
  const { projectId = '', uploadId = '', reportKey = '' } = place.parameters;
  try {
    return await views[place.name]({
      api,
      projectId,
      uploadId,
      reportKey,
      signal,
      announce: framed.announce,
      go: (address) => location.assign(address),
      refresh,
    });
  } catch (error) {
    if (error instanceof ApiProblem && error.code === 'ended') return undefined;
    const text = error instanceof ApiProblem ? error.message : problemText.fault;
    if (!(error instanceof ApiProblem)) console.error(error);
    return problem(problemText.title, text, () => void refresh());
  } finally {
    clearTimeout(busy);
  }
}

function problem(title: string, text: string, retry?: () => void): Shown {
  return {
    title,
    content: [
      notice({ kind: 'error', text }),
      element(
        'p',
        { class: 'actions' },
        retry && element('button', { class: 'button', type: 'button', click: retry }, frameText.retry),
        element('a', { href: addressOf('projects') }, problemText.toProjects),
      ),
    ],
  };
}

function askToSignInAgain(framed: Frame, signIn: SignIn): void {
  const again = element('button', { class: 'button', type: 'button', click: () => void signIn.begin() }, signInText.button);
  framed.show({ title: signInText.button, content: [notice({ kind: 'note', text: signInText.ended }), again] });
  framed.focusHeading();
}
