import { element, type Content } from '../base/element.ts';
import * as frameText from '../../text/page/frame.ts';

interface Asked {
  readonly title: string;
  readonly content: Content;
  /** What the button that goes through with it says. */
  readonly button: string;
  readonly onConfirmed: () => void;
}

/** A question to answer before something is done. The browser keeps the focus inside and gives it back. */
export function confirmDialog({ title, content, button, onConfirmed }: Asked): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { 'aria-label': title },
    element('h2', {}, title),
    content,
    element(
      'p',
      { class: 'actions' },
      element('button', { class: 'button', type: 'button', click: () => close(true) }, button),
      element('button', { class: 'quiet', type: 'button', click: () => close(false) }, frameText.cancel),
    ),
  );
  function close(isConfirmed: boolean): void {
    dialog.close();
    if (isConfirmed) onConfirmed();
  }
  return dialog;
}
