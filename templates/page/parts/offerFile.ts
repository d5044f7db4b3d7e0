import { ApiProblem } from '../base/api.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import * as problemText from '../../text/page/problem.ts';

/** A file to save: its content, or a short-lived address to it. */
export type Offered = { readonly name: string; readonly content: Blob } | { readonly url: string };

/** A button that fetches a file and saves it. What goes wrong is said below it. */
export function offerFile({
  label,
  look = 'button',
  fetch,
}: {
  label: Content;
  look?: string;
  fetch: () => Promise<Offered>;
}): HTMLElement {
  const problem = element('span', { class: 'problem', role: 'alert' });
  const button = element('button', { class: look, type: 'button', click: () => void save() }, label);
  async function save(): Promise<void> {
    button.disabled = true;
    replaceContent(problem);
    try {
      saveFile(await fetch());
    } catch (error) {
      replaceContent(problem, error instanceof ApiProblem ? error.message : problemText.fault);
    }
    button.disabled = false;
  }
  return element('span', { class: 'offer' }, button, problem);
}

function saveFile(file: Offered): void {
  const href = 'url' in file ? file.url : URL.createObjectURL(file.content);
  const link = element('a', { href, download: 'url' in file ? '' : file.name });
  document.body.append(link);
  link.click();
  link.remove();
  if (!('url' in file)) URL.revokeObjectURL(href);
}
