import { findReport } from '../../shared/definition/findReport.ts';
import type { Funder } from '../../shared/definition/funder.ts';
import { makeDataset } from '../../shared/definition/makeDataset.ts';
import type { MonthFile, MonthFiles } from '../../shared/definition/monthFile.ts';
import { monthFileKey } from '../../shared/records/fileKeys.ts';
import type { MonthMessage } from '../../shared/records/messages.ts';
import { periodOf } from '../../shared/domain/period.ts';
import type { Project } from '../../shared/records/project.ts';
import type { ReportRecord } from '../../shared/records/reportRecord.ts';
import type { Revision } from '../../shared/records/revision.ts';
import { reportContentSchema } from '../../shared/records/reportContent.ts';
import { isAbout, protectRow } from '../../shared/definition/protectRow.ts';
import type {
  FileStore,
  IncomingRow,
  Log,
  MonthFileWriter,
  ProjectStore,
  ProtectionStore,
  ReportStore,
  SnapshotStore,
} from '../../shared/ports.ts';
import { nameRows, type Originals } from './nameRows.ts';
import { workbookType } from '../../shared/domain/workbookType.ts';

/** What filling the month files needs from outside. It is the only way from stored rows to an identity number in a file. */
export interface FillMonthsDeps {
  readonly projects: Pick<ProjectStore, 'get'>;
  readonly reports: Pick<ReportStore, 'get'>;
  readonly snapshots: Pick<SnapshotStore, 'revision' | 'readSealed'>;
  /** Whose number is in no file, and the birth dates for their placeholders. */
  readonly protection: Pick<ProtectionStore, 'read' | 'births'>;
  readonly files: Pick<FileStore, 'get' | 'put'>;
  readonly writer: MonthFileWriter;
  readonly funders: readonly Funder[];
  readonly log: Log;
}

/**
 * A made report that has month files → open the identity numbers behind its revision → one workbook a month. The numbers exist in
 * memory and in the workbooks, nowhere else. The same version gives the same files.
 */
export async function fillMonths({ projectId, reportKey, version }: MonthMessage, deps: FillMonthsDeps): Promise<readonly string[]> {
  const record = await deps.reports.get(projectId, reportKey, version);
  const project = await deps.projects.get(projectId);
  const revision = record && (await deps.snapshots.revision(projectId, record.revision));
  if (!record?.months || !project || !revision)
    throw new Error(`Report ${reportKey} ${version} of project ${projectId} has no month files to fill`);
  const files = findReport(project, record.report, deps.funders)?.report.monthFiles;
  if (!files) throw new Error(`Report ${record.report} of project ${projectId} makes no month files`);

  const { names } = await deps.protection.read();
  const births = await deps.protection.births();
  const { rows, originals } = await loadRowsAndOriginals(revision, files, { ...deps, names, births: new Map(births) });
  const content = reportContentSchema.parse(JSON.parse(new TextDecoder().decode(await deps.files.get(record.contentKey))));
  const dataset = makeDataset(project, rows);
  const keys: string[] = [];
  for (const file of files.list(dataset, Object.keys(record.months).sort())) {
    const key = monthFileKey({ projectId, reportKey, version, month: file.month });
    await deps.files.put(key, writeMonth(file, { project, record, files, originals, content, writer: deps.writer }), {
      contentType: workbookType,
    });
    keys.push(key);
  }
  deps.log.info('month files with identity numbers made', { project: projectId, report: reportKey, version, files: keys.length });
  return keys;
}

/** The rows of a revision, and the identity numbers and birth dates behind their pseudonyms. */
async function loadRowsAndOriginals(
  revision: Revision,
  { sheets }: MonthFiles,
  {
    snapshots,
    names,
    births,
  }: Pick<FillMonthsDeps, 'snapshots'> & { readonly names: ReadonlySet<string>; readonly births: Map<string, string> },
): Promise<{ readonly rows: ReadonlyMap<string, readonly IncomingRow['row'][]>; readonly originals: Originals }> {
  const rows = new Map<string, readonly IncomingRow['row'][]>();
  const numbers = new Map<string, string>();
  for (const sheet of sheets) {
    const { id, person, columns } = sheet;
    const ref = revision.sheets[id];
    if (!ref) continue;
    const opened = await snapshots.readSealed(ref);
    rows.set(
      id,
      opened.map(({ row }) => (isAbout(row, sheet, names) ? protectRow(row, sheet) : row)),
    );
    const open = opened.filter(({ row }) => !isAbout(row, sheet, names));
    if (person) for (const { row, sealed } of open) remember(numbers, row[person.identityNumber], sealed?.[person.identityNumber]);
    for (const [name, { birth }] of Object.entries(columns)) {
      if (birth) for (const { row } of opened) remember(births, row[birth.markAs], row[name]);
    }
  }
  return { rows, originals: { numbers, births } };
}

/** A year alone is no birth date. */
const YEAR = 4;

function remember(originals: Map<string, string>, pseudonym: unknown, original: unknown): void {
  if (typeof pseudonym === 'string' && typeof original === 'string' && original.length > YEAR) originals.set(pseudonym, original);
}

function writeMonth(
  file: MonthFile,
  {
    project,
    record,
    files,
    originals,
    content,
    writer,
  }: {
    readonly project: Project;
    readonly record: ReportRecord;
    readonly files: MonthFiles;
    readonly originals: Originals;
    readonly content: ReturnType<typeof reportContentSchema.parse>;
    readonly writer: MonthFileWriter;
  },
): Uint8Array {
  const { month } = file;
  return writer.write({
    project,
    month,
    rows: nameRows(file.rows, originals),
    layout: files.layoutOn(periodOf('month', `${month}-01`).lastDay),
    checks: content.checks,
    changes: (content.monthChanges ?? []).filter((change) => change.month === month),
    madeAt: record.madeAt,
    version: record.version,
  });
}
