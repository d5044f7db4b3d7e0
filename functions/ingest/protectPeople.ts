import { birthsIn, isAbout, knowNames, protectRow } from '../shared/definition/protectRow.ts';
import type { AnySheet } from '../shared/definition/sheet.ts';
import { monthFileKey } from '../shared/records/fileKeys.ts';
import type { ProtectMessage } from '../shared/records/messages.ts';
import type { Project } from '../shared/records/project.ts';
import type { Protection } from '../shared/records/protection.ts';
import type {
  Clock,
  ErasableFiles,
  IncomingRow,
  Log,
  ProjectStore,
  ProtectionStore,
  StoredPages,
  TemplateStore,
  UploadStore,
} from '../shared/ports.ts';
import { blankUpload, type BlankPorts } from './protect/blankUpload.ts';
import { askForMonthFiles, type MonthFilePorts } from './store/askForMonthFiles.ts';

/** What protecting people in all that is stored needs of the world. */
export interface ProtectPeoplePorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly sheets: readonly AnySheet[];
  readonly protection: Pick<ProtectionStore, 'read' | 'append' | 'births' | 'finish'>;
  readonly projects: Pick<ProjectStore, 'list'>;
  readonly uploads: Pick<UploadStore, 'list'>;
  readonly templates: Pick<TemplateStore, 'list'>;
  readonly pages: StoredPages;
  readonly uploadFiles: ErasableFiles;
  readonly reportFiles: Pick<ErasableFiles, 'erase'>;
  readonly months: MonthFilePorts;
  readonly blank: BlankPorts;
}

/** What became of it. */
export interface ProtectedOrganisation {
  readonly kind: 'protected';
  readonly number: number;
  readonly pages: number;
  readonly files: number;
}

/**
 * Writes anew all that is stored of an organisation for the people who are protected there: rows of every revision of every project, the files
 * of uploads, templates and month files. First uploads that do not know of them are held back, last it is said to be done; a crash anywhere
 * in between is mended by doing it again, which changes nothing twice.
 */
export async function protectPeople(_: ProtectMessage, ports: ProtectPeoplePorts): Promise<ProtectedOrganisation> {
  const { protection, projects, pages, log } = ports;
  const known = await protection.read();
  const all = await projects.list();
  for (const project of all) await pages.holdBack(project.id, known.number);
  const { number, names } = await nameEverywhere({ known, all }, ports);
  const counts = { pages: 0, files: 0 };
  for (const project of all) {
    const done = await protectProject(project, { number, names }, ports);
    counts.pages += done.pages;
    counts.files += done.files;
  }
  await protection.finish(number);
  log.info('people protected in all that is stored', { number, people: known.people.filter(({ lifted }) => !lifted).length, ...counts });
  return { kind: 'protected', number, ...counts };
}

type Who = Pick<Protection, 'number' | 'names'>;

/** Finds the other names under which protected people stand in any list, and their birth dates, and adds them to the register. */
async function nameEverywhere(
  { known, all }: { readonly known: Protection; readonly all: readonly Project[] },
  ports: ProtectPeoplePorts,
): Promise<Who> {
  const { protection, pages, clock } = ports;
  const active = known.people.filter(({ lifted }) => !lifted).map(({ names }) => ({ names: new Set(names), first: names }));
  const births = new Map<string, string>();
  for (const project of all) {
    const rows = await readPeople(project, ports);
    const namesOf = knowNames(rows.flatMap(({ row, sheet }) => (sheet.person ? [[row, sheet.person] as const] : [])));
    for (const { names } of active) for (const name of namesOf(names)) names.add(name);
    const everyName = new Set(active.flatMap(({ names }) => [...names]));
    for (const { row, sheet } of rows) {
      if (isAbout(row, sheet, everyName)) for (const [mark, bornOn] of birthsIn(row, sheet)) births.set(mark, bornOn);
    }
  }
  const kept = await protection.births();
  const found = new Map([...births].filter(([mark]) => !kept.has(mark)));
  const named = active.filter(({ names, first }) => names.size > first.size).map(({ names }) => ({ names: [...names] }));
  if (named.length === 0 && found.size === 0) return known;
  const number = known.number + 1;
  const event = { kind: 'named' as const, number, at: clock.now().toISOString(), people: named };
  if (!(await protection.append(event, found))) throw new Error('The register of protected people was changed meanwhile');
  for (const project of all) await pages.holdBack(project.id, number);
  return { number, names: new Set(active.flatMap(({ names }) => [...names])) };
}

interface PersonRow {
  readonly row: IncomingRow['row'];
  readonly sheet: AnySheet;
}

/** Every row about people that a project has ever stored, with whom it names and nothing more. */
async function readPeople(project: Project, { uploads, pages, sheets }: ProtectPeoplePorts): Promise<readonly PersonRow[]> {
  const read: PersonRow[] = [];
  for (const upload of await uploads.list(project.id)) {
    for await (const { sheet, rows } of pages.rowsOf(upload, withPeople(sheets))) read.push(...rows.map(({ row }) => ({ row, sheet })));
  }
  return read;
}

async function protectProject(
  project: Project,
  { number, names }: Who,
  ports: ProtectPeoplePorts,
): Promise<{ readonly pages: number; readonly files: number }> {
  const { uploads, templates, pages, sheets, uploadFiles, months, blank } = ports;
  const counts = { pages: 0, files: 0 };
  for (const receipt of await uploads.list(project.id)) {
    const { uploadId } = receipt;
    counts.pages += await pages.rewrite({ uploadId, protection: number }, withPeople(sheets), (incoming, sheet) =>
      protect(incoming, sheet, names),
    );
    if (await blankUpload({ project, receipt, names, number }, blank)) counts.files += 1;
  }
  for (const { key } of await templates.list(project.id)) await uploadFiles.erase(key);
  await eraseMonths(project, ports);
  await pages.markRewritten(project.id, number);
  if (counts.pages > 0) await askForMonthFiles(project, months);
  return counts;
}

function protect(incoming: IncomingRow, sheet: AnySheet, names: ReadonlySet<string>): IncomingRow {
  const { row, sealed } = incoming;
  if (!isAbout(row, sheet, names)) return incoming;
  const protectedRow = protectRow(row, sheet);
  return protectedRow === row && sealed === undefined ? incoming : { row: protectedRow };
}

/** Files with identity numbers can be made again, from what is stored now. */
async function eraseMonths({ id: projectId }: Project, { months, reportFiles }: ProtectPeoplePorts): Promise<void> {
  for (const { reportKey, version, months: made = {} } of await months.reports.list(projectId)) {
    for (const month of Object.keys(made)) await reportFiles.erase(monthFileKey({ projectId, reportKey, version, month }));
  }
}

function withPeople(sheets: readonly AnySheet[]): readonly AnySheet[] {
  return sheets.filter(({ person }) => person !== undefined);
}
