import { runApp } from './app.ts';
import { element, replaceContent } from './base/element.ts';
import { notice } from './parts/notice.ts';
import { readSettings } from './settings.ts';
import { createSignIn } from './signIn.ts';
import { showStart } from './start.ts';
import * as frameText from '../text/page/frame.ts';
import * as problemText from '../text/page/problem.ts';

async function start(page: Element): Promise<void> {
  try {
    const signIn = createSignIn(await readSettings());
    const state = await signIn.resume();
    if (state.kind === 'signedIn') runApp(page, state.session, signIn);
    else showStart(page, { signIn, hasFailed: state.hasFailed });
  } catch (error) {
    console.error(error);
    const retry = element('button', { class: 'button', type: 'button', click: () => location.reload() }, frameText.retry);
    replaceContent(
      page,
      element(
        'main',
        { class: 'width alone' },
        element('h1', {}, problemText.title),
        notice({ kind: 'error', text: problemText.offline }),
        retry,
      ),
    );
  }
}

const page = document.getElementById('page');
if (page) void start(page);
