import type { Finding } from '../../../shared/domain/finding.ts';
import type { Project } from '../../../shared/records/project.ts';
import type { TemplateMarks } from '../../../shared/domain/templateMarks.ts';
import { showText } from '../cells/showCell.ts';
import { aboutFile } from '../findings/aboutFile.ts';

/** What a workbook's marks mean for how it is taken in. */
export interface CheckedMarks {
  /** Why the file is not for this project, when it is not. */
  readonly refusal?: Finding;
  /** The older sheet definitions it was made from, when it was. */
  readonly olderVersion?: number;
  readonly notes: readonly Finding[];
}

/** A file made for another project, organisation or newer sheets is refused by name; one without marks is taken as it is. */
export function checkMarks(
  { project, projectName, organisation, organisationName, sheetVersion }: TemplateMarks,
  own: { readonly project: Project; readonly sheetVersion: number },
): CheckedMarks {
  const number = own.project.organisationNumber.replace('-', '');
  if (organisation !== undefined && organisation !== number) {
    const values = { organisation: showText(organisationName ?? organisation), own: own.project.organisation };
    return { refusal: aboutFile('otherOrganisation', values), notes: [] };
  }
  if (project !== undefined && project !== own.project.id) {
    return { refusal: aboutFile('otherProject', { project: showText(projectName ?? project), own: own.project.name }), notes: [] };
  }
  const version = Number(sheetVersion);
  if (!Number.isInteger(version) || version < 1) return { notes: [] };
  const values = { version: String(version), newest: String(own.sheetVersion) };
  if (version > own.sheetVersion) return { refusal: aboutFile('newerTemplate', values), notes: [] };
  return version === own.sheetVersion ? { notes: [] } : { olderVersion: version, notes: [aboutFile('olderTemplate', values)] };
}
