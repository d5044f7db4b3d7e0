import { element, replaceContent } from '../base/element.ts';
import { icon } from './icon.ts';
import * as text from '../../text/page/upload.ts';

/** The steps of an upload, each waiting, running or done; sending has a bar that follows the bytes. */
export interface ProgressSteps {
  readonly node: HTMLElement;
  /** Share of the bytes that have left, 0–1. */
  sent(share: number): void;
  checking(): void;
  slow(sentence: string): void;
}

/** Draws the steps of an upload. */
export function progressSteps(fileName: string): ProgressSteps {
  const bar = element('progress', { max: 100, value: 0, 'aria-label': text.steps.send });
  const percent = element('span', { class: 'soft' }, text.percent(0));
  const send = step(text.steps.send, [bar, percent]);
  const check = step(text.steps.check);
  const store = step(text.steps.store);
  const late = element('p', { class: 'soft' });
  setState(send, 'running');
  return {
    node: element(
      'section',
      { class: 'panel progress', tabindex: -1, 'aria-label': fileName },
      element('h2', {}, fileName),
      element('ol', { class: 'progress-steps' }, send, check, store),
      late,
    ),
    sent(share) {
      bar.value = Math.round(share * 100);
      replaceContent(percent, text.percent(bar.value));
    },
    checking() {
      bar.value = 100;
      replaceContent(percent, text.percent(100));
      setState(send, 'done');
      setState(check, 'running');
    },
    slow: (sentence) => replaceContent(late, sentence),
  };
}

function step(title: string, more: readonly Element[] = []): HTMLElement {
  return element(
    'li',
    { class: 'waiting' },
    element('span', { class: 'dot', 'aria-hidden': 'true' }, icon('check')),
    element('div', {}, element('span', {}, title), more),
  );
}

function setState(item: HTMLElement, state: 'running' | 'done'): void {
  item.className = state;
  if (state === 'running') item.setAttribute('aria-current', 'step');
  else item.removeAttribute('aria-current');
}
