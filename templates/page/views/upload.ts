import type { ProjectAnswer } from '../../../functions/shared/answers/projectAnswers.ts';
import { element, replaceContent, type Content } from '../base/element.ts';
import { allOf } from '../../text/lists.ts';
import { notice } from '../parts/notice.ts';
import { dropZone } from '../parts/dropZone.ts';
import { matchesLink } from '../parts/matchesLink.ts';
import { refuseFile, sendFile } from '../parts/sendFile.ts';
import { templateForm } from '../parts/templateForm.ts';
import { uploadOptions } from '../parts/uploadOptions.ts';
import { readSheetHelp, type SheetHelp } from '../base/sheetHelp.ts';
import type { View, ViewContext } from '../base/view.ts';
import * as text from '../../text/page/upload.ts';
const modes = ['default', 'whole', 'addition'] as const;

/** Hand in a workbook, and everything needed to fill one in. */
export const showUpload: View = async (context) => {
  const [answer, sheets] = await Promise.all([context.api.showProject(context.projectId), readSheetHelp().catch(() => [])]);
  return {
    title: text.title,
    lead: element('p', { class: 'lead' }, text.lead(allOf(sheets.map(({ name }) => name)))),
    project: answer,
    content: element(
      'div',
      { class: 'columns-2' },
      element(
        'div',
        {},
        answer.may.includes('upload') ? handIn(context) : notice({ kind: 'note', text: text.notAllowed }),
        columnsHelp(sheets),
      ),
      element('aside', {}, template(answer, context), matchesLink(context)),
    ),
  };
};

function handIn(context: ViewContext): Content {
  const place = element('div', { class: 'hand-in' });
  const problem = element('div', { role: 'alert' });
  const mode = modeChoice();
  const options = uploadOptions();
  const zone = dropZone((files) => {
    const [file] = files;
    if (!file) return;
    const wrong = files.length > 1 ? text.several : refuseFile(file);
    replaceContent(problem, wrong && notice({ kind: 'error', text: wrong }));
    const onFailed = () => replaceContent(place, ...start);
    if (!wrong) void sendFile({ file, mode: mode.chosen(), options: options.chosen(), place, context, onFailed });
  });
  const start = [problem, zone, options.node, mode.node];
  replaceContent(place, ...start);
  return place;
}

/** What the upload does to what is there already. */
function modeChoice(): { readonly node: HTMLElement; chosen(): (typeof modes)[number] } {
  const inputs = modes.map((mode) => ({
    mode,
    input: element('input', { type: 'radio', name: 'mode', id: `mode-${mode}`, value: mode, checked: mode === 'default' }),
  }));
  return {
    node: element(
      'details',
      { class: 'modes' },
      element('summary', {}, text.modeTitle),
      element(
        'fieldset',
        {},
        element('legend', { class: 'visually-hidden' }, text.modeTitle),
        inputs.map(({ mode, input }) => {
          const [title, explanation] = text.modes[mode];
          return element(
            'div',
            { class: 'choice' },
            input,
            element('label', { for: `mode-${mode}` }, element('strong', {}, title), element('span', { class: 'soft' }, explanation)),
          );
        }),
      ),
    ),
    chosen: () => inputs.find(({ input }) => input.checked)?.mode ?? 'default',
  };
}

function template(project: ProjectAnswer, context: ViewContext): Content {
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'template' },
    element('h2', { id: 'template' }, text.templateTitle),
    element('p', {}, text.template),
    templateForm(project, context),
  );
}

/** The columns of each sheet, from the same definitions that read them. */
function columnsHelp(sheets: readonly SheetHelp[]): Content {
  return element(
    'section',
    { 'aria-labelledby': 'columns' },
    element('h2', { id: 'columns' }, text.columnsTitle),
    sheets.map(({ name, help, oneOf, columns }) =>
      element(
        'details',
        { class: 'sheet' },
        element('summary', {}, name),
        element('p', {}, help),
        oneOf.map((headings) => element('p', {}, text.oneOfRequired(allOf(headings)))),
        element(
          'dl',
          { class: 'columns-list' },
          columns.map((column) =>
            element(
              'div',
              {},
              element('dt', {}, column.heading, column.required && element('span', { class: 'required' }, text.required)),
              element('dd', {}, column.help),
            ),
          ),
        ),
      ),
    ),
  );
}
