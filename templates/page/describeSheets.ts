import type { Choices, Form } from '../../functions/shared/definition/column.ts';
import { sheets } from '../index.ts';
import type { SheetHelp } from './base/sheetHelp.ts';

/** The sheets in words, for the page. */
export function describeSheets(): SheetHelp[] {
  return sheets.map(({ id, name, help, oneOf, columns }) => ({
    id,
    name,
    help,
    oneOf: oneOf.map((group) => group.map((column) => columns[column]?.heading ?? column)),
    columns: Object.entries(columns).map(([column, { heading, required, help: explanation, form }]) => ({
      id: column,
      heading,
      required,
      help: explanation,
      choices: Object.entries(choicesOf(form)).map(([code, choice]) => ({ code, word: typeof choice === 'string' ? choice : choice.word })),
      hasDefault: form.kind === 'choice' && form.projectDefault !== undefined,
    })),
  }));
}

function choicesOf(form: Form): Choices {
  return form.kind === 'choice' || form.kind === 'choices' ? form.choices : {};
}
