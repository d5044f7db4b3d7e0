import { fillTemplate, offeredSheets, type TemplateFilling } from '../shared/definition/fillTemplate.ts';
import type { AnySheet } from '../shared/definition/sheet.ts';
import type { YesNoWords } from '../shared/definition/writeRow.ts';
import type { AnyRow } from '../shared/domain/dataset.ts';
import { templateKey } from '../shared/records/fileKeys.ts';
import type { TemplateMessage } from '../shared/records/messages.ts';
import type { Project } from '../shared/records/project.ts';
import type { Revision } from '../shared/records/revision.ts';
import type { Clock, FileStore, IncomingRow, Log, ProjectStore, SnapshotStore, TemplateStore } from '../shared/ports.ts';
import { workbookType } from '../shared/domain/workbookType.ts';

/** What making a template needs of the world. */
export interface TemplatePorts {
  readonly projects: Pick<ProjectStore, 'get'>;
  readonly snapshots: Pick<SnapshotStore, 'current' | 'read' | 'readSealed'>;
  readonly files: Pick<FileStore, 'put'>;
  readonly templates: Pick<TemplateStore, 'get' | 'put'>;
  readonly sheets: readonly AnySheet[];
  readonly words: YesNoWords;
  readonly createTemplate: (project: Project, filling: TemplateFilling & { readonly period?: string }) => Promise<Uint8Array>;
  readonly templateName: (project: Project) => string;
  readonly clock: Clock;
  readonly log: Log;
}

/** What became of a request for a template. */
export interface MadeTemplate {
  readonly kind: 'made';
  readonly isNew: boolean;
}

/**
 * Makes an upload template with the people in force filled in, identity numbers opened. The record is written when the file is there: it is what
 * tells the page that it is, and whose.
 */
export async function makeTemplate(message: TemplateMessage, ports: TemplatePorts): Promise<MadeTemplate> {
  const { projects, snapshots, files, templates, sheets, words, createTemplate, templateName, clock, log } = ports;
  const { projectId, templateId, by, period } = message;
  if (await templates.get(projectId, templateId)) return { kind: 'made', isNew: false };
  const project = await projects.get(projectId);
  if (!project) throw new Error(`There is no project ${projectId}`);
  const rows = await readRows(await snapshots.current(projectId), { snapshots, sheets });
  const workbook = await createTemplate(project, { ...fillTemplate(sheets, rows, words), ...(period !== undefined && { period }) });
  const key = templateKey(projectId, templateId);
  await files.put(key, workbook, { contentType: workbookType });
  const fileName = templateName(project);
  await templates.put({ projectId, templateId, at: clock.now().toISOString(), by, fileName, key });
  log.info('template with people made', { project: projectId, by });
  return { kind: 'made', isNew: true };
}

/** The register of people, opened, and the sheets that others choose from. */
async function readRows(
  current: Revision | undefined,
  { snapshots, sheets }: Pick<TemplatePorts, 'snapshots' | 'sheets'>,
): Promise<ReadonlyMap<string, readonly AnyRow[]>> {
  const offered = offeredSheets(sheets);
  const read = sheets.map(async (sheet): Promise<readonly [string, readonly AnyRow[]]> => {
    const ref = current?.sheets[sheet.id];
    if (ref && sheet.person?.isProtected !== undefined)
      return [sheet.id, (await snapshots.readSealed(ref)).map((row) => restoreOriginals(sheet, row))];
    return [sheet.id, ref && offered.includes(sheet.id) ? await snapshots.read(ref) : []];
  });
  return new Map(await Promise.all(read));
}

/** A row with originals in place of pseudonyms; a pseudonym without an original is left blank. */
function restoreOriginals({ columns }: AnySheet, { row, sealed = {} }: IncomingRow): AnyRow {
  const values = Object.entries(columns).map(([name, { keeping }]): [string, unknown] => {
    return [name, keeping === 'plain' || keeping === 'year' ? row[name] : sealed[name]];
  });
  const words = Object.values(columns).flatMap(({ wordAs }) => (wordAs === undefined ? [] : [[wordAs, row[wordAs]] as const]));
  return Object.fromEntries([...values, ...words]);
}
