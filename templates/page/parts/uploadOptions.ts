import { element } from '../base/element.ts';
import * as text from '../../text/page/uploadOptions.ts';

/** What the coordinator can ask for when handing in a file. */
export interface UploadOptions {
  readonly node: HTMLElement;
  chosen(): { readonly looksFirst: boolean; readonly isPartial: boolean };
}

/** Whether to look at the changes first, and whether to store what is right without the rest. */
export function uploadOptions(): UploadOptions {
  const looksFirst = element('input', { type: 'checkbox', id: 'looks-first', checked: true });
  const isPartial = element('input', { type: 'checkbox', id: 'is-partial' });
  const choice = (input: HTMLInputElement, title: string, help: string) =>
    element(
      'div',
      { class: 'choice' },
      input,
      element('label', { for: input.id }, element('strong', {}, title), element('span', { class: 'soft' }, help)),
    );
  return {
    node: element(
      'div',
      { class: 'upload-options' },
      choice(looksFirst, text.looksFirst, text.looksFirstHelp),
      choice(isPartial, text.isPartial, text.isPartialHelp),
    ),
    chosen: () => ({ looksFirst: looksFirst.checked, isPartial: isPartial.checked }),
  };
}
