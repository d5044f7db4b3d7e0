/**
 * Where each file lies among those of its organisation. Keys are unique per upload or content and hold no personal data. In the buckets the kind comes
 * first, for lifecycle and event rules go by it, and then the organisation: `tenantKey`.
 */

/** A file's key in its bucket: `incoming/vagen/1` of 212000-0001 is `incoming/2120000001/vagen/1`. */
export function tenantKey(organisationNumber: string, key: string): string {
  const end = key.indexOf('/') + 1;
  if (end === 0) throw new Error(`${key} is of no kind of file`);
  return `${key.slice(0, end)}${organisationNumber}/${key.slice(end)}`;
}

/** The file as it arrives. Its name is on the receipt. Only this prefix starts ingest. */
export const uploadKey = (projectId: string, uploadId: string): string => `incoming/${projectId}/${uploadId}`;

/** The file of an upload as it was first seen: what is shown is what is stored, and what is kept. No form reaches it. */
export const originalKey = ({ projectId, uploadId, sha256 }: { projectId: string; uploadId: string; sha256: string }): string =>
  `originals/${projectId}/${uploadId}/${sha256}`;

/** Organisation, project and upload of an uploaded file by its key in the bucket, or undefined for any other key. */
export function parseUploadKey(key: string): { organisationNumber: string; projectId: string; uploadId: string } | undefined {
  const [, organisationNumber, projectId, uploadId] = /^incoming\/(\d{10})\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
  return organisationNumber && projectId && uploadId ? { organisationNumber, projectId, uploadId } : undefined;
}

/** `result.json` of an upload. */
export const resultKey = (projectId: string, uploadId: string): string => `results/${projectId}/${uploadId}.json`;

/** The coordinator's workbook with the findings in it. */
export const annotatedKey = (projectId: string, uploadId: string): string => `annotated/${projectId}/${uploadId}`;

/** What an upload would change: as JSON for the page and as a workbook, both without anything sealed or sensitive. Kept as long as the workbooks with findings. */
export const changesKey = (projectId: string, uploadId: string, extension: 'json' | 'xlsx'): string =>
  extension === 'json' ? `results/${projectId}/${uploadId}.changes.json` : `${annotatedKey(projectId, uploadId)}.changes.xlsx`;

/** The rows of an upload that were refused, as a workbook of their own. */
export const refusedKey = (projectId: string, uploadId: string): string => `${annotatedKey(projectId, uploadId)}.refused.xlsx`;

/** An upload template filled in with people, made on request. */
export const templateKey = (projectId: string, templateId: string): string => `annotated/${projectId}/template-${templateId}.xlsx`;

/** `<funder>-<report>-<period>`: how a report is named in files and records. */
export const reportKey = (funder: string, report: string, period: string): string => `${funder}-${report}-${period.replace('/', '_')}`;

/** Names one version of a report by its revision and the SHA-256 of its files: `r12-3fa9c1d2e4b5`. */
export const reportVersion = (revision: number, sha256: string): string => `r${revision}-${sha256.slice(0, 12)}`;

/** A made report. `xlsx` is the workbook, `annex.xlsx` its audit annex, `json` its figures, `<attempt>.mail.json` the mail of one attempt to send it. */
export const reportFileKey = (file: {
  projectId: string;
  reportKey: string;
  version: string;
  extension: 'xlsx' | 'annex.xlsx' | 'public.xlsx' | 'json' | `${string}.mail.json`;
}): string => `reports/${file.projectId}/${file.reportKey}/${file.version}.${file.extension}`;

/** A month's file with identity numbers. Kept for a few days only; it can be made again. */
export const monthFileKey = (file: { projectId: string; reportKey: string; version: string; month: string }): string =>
  `months/${file.projectId}/${file.reportKey}/${file.version}/${file.month}.xlsx`;
