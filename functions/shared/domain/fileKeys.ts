/** Where each file lies in the two buckets. Keys are unique per upload or content and hold no personal data. */

/** The file as it was uploaded. Its name is on the receipt. Only this prefix starts ingest. */
export const uploadKey = (projectId: string, uploadId: string): string => `incoming/${projectId}/${uploadId}`;

/** Project and upload of an uploaded file, or undefined for any other key. */
export function parseUploadKey(key: string): { projectId: string; uploadId: string } | undefined {
  const [, projectId, uploadId] = /^incoming\/([^/]+)\/([^/]+)$/.exec(key) ?? [];
  return projectId && uploadId ? { projectId, uploadId } : undefined;
}

/** `result.json` of an upload. */
export const resultKey = (projectId: string, uploadId: string): string => `results/${projectId}/${uploadId}.json`;

/** The coordinator's workbook with the findings in it. */
export const annotatedKey = (projectId: string, uploadId: string): string => `annotated/${projectId}/${uploadId}`;

/** `<funder>-<report>-<period>`: how a report is named in files and records. */
export const reportKey = (funder: string, report: string, period: string): string => `${funder}-${report}-${period.replace('/', '_')}`;

/** A made report: `extension` is `xlsx` or `json`. */
export const reportFileKey = (file: { projectId: string; reportKey: string; revision: number; extension: 'xlsx' | 'json' }): string =>
  `reports/${file.projectId}/${file.reportKey}/r${file.revision}.${file.extension}`;
