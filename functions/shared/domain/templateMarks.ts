/** What a workbook that the product made says about itself, in its custom properties: they survive Excel and LibreOffice. */
export interface TemplateMarks {
  /** Number of the sheet definitions it was made from. */
  readonly sheetVersion?: string;
  readonly project?: string;
  readonly projectName?: string;
  /** Organisation number, digits only. */
  readonly organisation?: string;
  readonly organisationName?: string;
  /** Id of the period it was made for. */
  readonly period?: string;
  /** Uploads whose refused rows it holds, with a space between them. */
  readonly corrects?: string;
}

const names = {
  sheetVersion: 'Redovisa.SheetVersion',
  project: 'Redovisa.Project',
  projectName: 'Redovisa.ProjectName',
  organisation: 'Redovisa.Organisation',
  organisationName: 'Redovisa.OrganisationName',
  period: 'Redovisa.Period',
  corrects: 'Redovisa.Corrects',
} as const satisfies Readonly<Record<keyof TemplateMarks, string>>;
const marks = ['sheetVersion', 'project', 'projectName', 'organisation', 'organisationName', 'period', 'corrects'] as const;

/** The marks among a workbook's properties. */
export function readMarks(properties: ReadonlyMap<string, string>): TemplateMarks {
  return Object.fromEntries(marks.flatMap((mark) => (properties.has(names[mark]) ? [[mark, properties.get(names[mark])]] : [])));
}

/** The properties that carry some marks. */
export function writeMarks(given: TemplateMarks): Readonly<Record<string, string>> {
  return Object.fromEntries(marks.flatMap((mark) => (given[mark] === undefined ? [] : [[names[mark], given[mark]]])));
}

/** The marks of a workbook made for a project. */
export function marksOf(project: {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly organisationNumber: string;
}): TemplateMarks {
  return {
    project: project.id,
    projectName: project.name,
    organisation: project.organisationNumber.replace('-', ''),
    organisationName: project.organisation,
  };
}
