import type { LocalDate } from '../../shared/domain/localDate.ts';
import type { Project } from '../../shared/records/project.ts';
import type { MatchStore, Pseudonyms, WorkbookReader } from '../../shared/ports.ts';
import { digestOf } from './digestOf.ts';
import { takeIn, type TakenIn } from './takeIn.ts';
import type { Vocabulary } from './validateWorkbook.ts';

/** What reading an upload needs of the world. */
export interface ReadPorts {
  readonly workbooks: WorkbookReader;
  readonly matches: Pick<MatchStore, 'get'>;
  readonly pseudonyms: Pseudonyms;
}

/** Whose upload it is, and when it is read. */
export interface UploadToRead {
  readonly project: Project;
  readonly uploadId: string;
  readonly today: LocalDate;
  readonly vocabulary: Vocabulary;
}

/** An upload that has been read, and what it was read with. */
export interface ReadUpload extends TakenIn {
  readonly file: Uint8Array;
  readonly sha256: string;
  /** Version of what the project has confirmed about how its lists are written. */
  readonly matchVersion: number;
  pseudonymOf(text: string): string;
}

/** Reads an upload's file in the way its project has confirmed that its lists are written. */
export async function readUpload(
  file: Uint8Array,
  upload: UploadToRead,
  { workbooks, matches, pseudonyms }: ReadPorts,
): Promise<ReadUpload> {
  const { project } = upload;
  const pseudonymOf = await pseudonyms.ofOrganisation();
  const sha256 = await digestOf(file);
  const confirmed = await matches.get(project.id);
  const taken = await takeIn(file, { ...upload, workbooks, matches: confirmed, pseudonymOf });
  return { ...taken, file, sha256, matchVersion: confirmed.version, pseudonymOf };
}
