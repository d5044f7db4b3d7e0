import * as z from 'zod';
import type { Project } from '../../shared/records/project.ts';
import type { UploadReceipt } from '../../shared/records/uploadReceipt.ts';
import { annotatedKey, changesKey, refusedKey, uploadKey } from '../../shared/records/fileKeys.ts';
import { pseudonymText } from '../../shared/domain/pseudonymText.ts';
import { stockholmDate } from '../../shared/domain/localDate.ts';
import type { Blanking, Clock, ErasableFiles, FileBlanker, UploadStore } from '../../shared/ports.ts';
import { digestOf } from '../read/digestOf.ts';
import { readUpload, type ReadPorts } from '../read/readUpload.ts';
import type { Vocabulary } from '../read/validateWorkbook.ts';
import { findPeople, findQuotes } from './findPeople.ts';

/** What blanking the files of an upload needs of the world. */
export interface BlankPorts extends ReadPorts {
  readonly vocabulary: Vocabulary;
  readonly clock: Clock;
  readonly files: ErasableFiles;
  readonly uploads: Pick<UploadStore, 'put'>;
  readonly blanker: FileBlanker;
  /** What is said of a finding in place of its sentence. */
  readonly blankedFinding: string;
}

/** Whose upload it is, and who is protected. */
export interface UploadToBlank {
  readonly project: Project;
  readonly receipt: UploadReceipt;
  readonly names: ReadonlySet<string>;
  /** Number of the last change of who is protected. */
  readonly number: number;
}

/**
 * Puts a copy with the rows of protected people emptied in the place of an upload's file, and writes on its receipt that it did. What was made
 * of the file is emptied alike, and findings no longer say what stood there. Doing it again changes nothing. An upload that waits for an
 * answer is left: its file is still to be read.
 */
export async function blankUpload({ project, receipt, names, number }: UploadToBlank, ports: BlankPorts): Promise<boolean> {
  const { files, clock, blanker, vocabulary } = ports;
  const { projectId, uploadId, outcome, fileKey, searched = 0 } = receipt;
  if (outcome === 'received' || outcome === 'needs-confirmation' || searched >= number || names.size === 0) return false;
  if (!(await files.has(fileKey))) return false;
  if (receipt.failedAt !== undefined) return eraseUnread({ receipt, number }, ports);
  const file = await files.get(fileKey);
  const read = await readUpload(file, { project, uploadId, today: stockholmDate(clock.now()), vocabulary }, ports);
  if (!read.isWorkbook) return eraseUnread({ receipt, number }, ports);
  const nameOf = (identityNumber: string) =>
    read.pseudonymOf(pseudonymText(identityNumber, { isIdentityNumber: true, projectId, column: '' }));
  const blanking = await findPeople(file, { sheets: read.sheets, names, nameOf, workbooks: ports.workbooks, blanker });
  if (!blanking) {
    await keep({ ...receipt, searched: number }, receipt, ports);
    return false;
  }
  const copy = await blanker.blank(file, blanking);
  if (receipt.resultKey !== undefined && (await files.has(receipt.resultKey))) await blankResult(receipt.resultKey, blanking, ports);
  for (const key of [annotatedKey(projectId, uploadId), refusedKey(projectId, uploadId)]) await blankCopy(key, blanking, ports);
  await files.erase(uploadKey(projectId, uploadId));
  for (const kind of ['json', 'xlsx'] as const) await files.erase(changesKey(projectId, uploadId, kind));
  // The record first: a crash between the two leaves a record of a copy that is still to be put there, and the next try puts it.
  const record = { at: clock.now().toISOString(), protection: 0, ...(copy && { sha256: await digestOf(copy) }) };
  const kept = { ...receipt, changesKey: undefined, changesBookKey: undefined, blanked: record };
  await keep(kept, receipt, ports);
  await (copy ? files.replace(fileKey, copy) : files.erase(fileKey));
  await keep({ ...kept, blanked: { ...record, protection: number }, searched: number }, kept, ports);
  return true;
}

/** An upload that is answered anew meanwhile keeps that answer: its files are looked through by the next try. */
async function keep(receipt: UploadReceipt, asRead: UploadReceipt, { uploads }: Pick<BlankPorts, 'uploads'>): Promise<void> {
  if (!(await uploads.put(receipt, asRead))) throw new Error(`Upload ${receipt.uploadId} was answered while its files were looked through`);
}

/** A file that could not be read cannot be shown to hold nobody who is protected: all of it goes. */
async function eraseUnread({ receipt, number }: Pick<UploadToBlank, 'receipt' | 'number'>, ports: BlankPorts) {
  const { files, clock } = ports;
  await files.erase(uploadKey(receipt.projectId, receipt.uploadId));
  await files.erase(receipt.fileKey);
  await keep({ ...receipt, blanked: { at: clock.now().toISOString(), protection: number }, searched: number }, receipt, ports);
  return true;
}

/** A workbook that was made of the file, without what stood in the rows; none at all where that cannot be. */
async function blankCopy(key: string, original: Blanking, { files, blanker, workbooks }: BlankPorts): Promise<void> {
  if (!(await files.has(key))) return;
  const file = await files.get(key);
  const copy = await blanker.blank(file, await findQuotes(file, { original, workbooks }));
  await (copy ? files.replace(key, copy) : files.erase(key));
}

const resultSchema = z.looseObject({ findings: z.array(z.looseObject({ message: z.string() })) });

/** The findings that quote what stood in emptied rows say only that they were. */
async function blankResult(key: string, { quotes }: Blanking, { files, blankedFinding }: BlankPorts): Promise<void> {
  const result = resultSchema.parse(JSON.parse(new TextDecoder().decode(await files.get(key))));
  const findings = result.findings.map(({ suggestion, ...finding }) => {
    if (quotes(finding.message)) return { ...finding, message: blankedFinding };
    return { ...finding, ...(typeof suggestion === 'string' && !quotes(suggestion) && { suggestion }) };
  });
  await files.replace(key, new TextEncoder().encode(`${JSON.stringify({ ...result, findings }, undefined, 2)}\n`));
}
