import type { AnySheet } from '../../shared/definition/sheet.ts';
import type { Project } from '../../shared/domain/project.ts';

/** The code that the project's settings give a blank cell of a column, when it is one of the column's choices. */
export function defaultOf(sheet: AnySheet, column: string, project: Project): string | undefined {
  const form = sheet.columns[column]?.form;
  if (form?.kind !== 'choice' || form.projectDefault === undefined) return undefined;
  const code = project[form.projectDefault];
  return code !== undefined && code in form.choices ? code : undefined;
}
