import { element, type Content } from '../base/element.ts';
import { icon, type IconName } from './icon.ts';

/** How something went, in a word that is also a colour and a drawing. */
export type NoticeKind = 'ok' | 'note' | 'warning' | 'error';

const icons: Readonly<Record<NoticeKind, IconName>> = { ok: 'check', note: 'note', warning: 'warning', error: 'cross' };

/** A message that stands out. */
export function notice({ kind, title, text, after }: { kind: NoticeKind; title?: string; text: Content; after?: Content }): HTMLElement {
  return element(
    'div',
    { class: `notice ${kind}` },
    icon(icons[kind]),
    element('div', {}, title && element('h2', {}, title), element('p', {}, text), after),
  );
}

/** A short state: `Skickad`. */
export function badge(kind: NoticeKind, text: string): HTMLElement {
  return element('span', { class: `badge ${kind}` }, icon(icons[kind]), text);
}
