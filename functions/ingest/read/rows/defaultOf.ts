import type { AnySheet } from '../../../shared/definition/sheet.ts';
import type { Project } from '../../../shared/records/project.ts';
import type { ProjectMatches } from '../matching/projectMatches.ts';

/** The code that the project gives a blank cell of a column, as the coordinator has confirmed or else in its settings; one of the column's choices. */
export function defaultOf(
  sheet: AnySheet,
  column: string,
  { project, matches }: { readonly project: Project; readonly matches?: ProjectMatches | undefined },
): string | undefined {
  const form = sheet.columns[column]?.form;
  if (form?.kind !== 'choice' || form.projectDefault === undefined) return undefined;
  const code = matches?.blank(sheet, column) ?? project[form.projectDefault];
  return code !== undefined && Object.hasOwn(form.choices, code) ? code : undefined;
}

/** Whether a project may say what a blank cell of the column means. */
export function hasProjectDefault(sheet: AnySheet, column: string): boolean {
  const form = sheet.columns[column]?.form;
  return form?.kind === 'choice' && form.projectDefault !== undefined;
}
