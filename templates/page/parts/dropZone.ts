import { element } from '../base/element.ts';
import { icon } from './icon.ts';
import * as text from '../../text/page/upload.ts';
import * as frameText from '../../text/page/frame.ts';

/** Takes a file that is dropped or chosen. The button is a real file input, so that it works by keyboard and by voice. */
export function dropZone(take: (files: readonly File[]) => void): HTMLElement {
  const input = element('input', {
    type: 'file',
    id: 'file',
    accept: '.xlsx,.xlsm,.csv,.txt,.se,.si,.sie,.xls,.ods,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'aria-describedby': 'file-limits',
    change: () => {
      take([...(input.files ?? [])]);
      input.value = '';
    },
  });
  const zone = element(
    'div',
    { class: 'drop' },
    icon('upload'),
    element('p', { class: 'drop-title' }, text.drop),
    element('p', { class: 'soft' }, frameText.or),
    element('div', { class: 'file' }, input, element('label', { class: 'button', for: 'file' }, text.choose)),
    element('p', { class: 'soft', id: 'file-limits' }, text.limits),
  );
  const over = (isOver: boolean) => (event: Event) => {
    event.preventDefault();
    zone.classList.toggle('over', isOver);
  };
  zone.addEventListener('dragover', over(true));
  zone.addEventListener('dragleave', over(false));
  zone.addEventListener('drop', (event) => {
    over(false)(event);
    take([...(event.dataTransfer?.files ?? [])]);
  });
  return zone;
}
