import * as z from 'zod';
import type { RecognizeAnswer } from '../shared/answers/trailAnswers.ts';
import type { ReportRecord } from '../shared/records/reportRecord.ts';
import type { Answer } from './answer.ts';
import type { CollectDeps } from './deps.ts';
import { findChangedSent } from './findChangedSent.ts';
import { describeMade } from './madeReports.ts';
import type { ProjectRequest } from './useCase.ts';

/** Names a file by its SHA-256. */
export const recognizeSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** Whether a file is a report that was made here, byte for byte, and which: every version ever made is looked through. */
export async function recognizeFile(
  { person, project, input: { sha256 } }: ProjectRequest<z.infer<typeof recognizeSchema>>,
  deps: Pick<CollectDeps, 'reports' | 'reportFiles' | 'snapshots' | 'funders' | 'indicators' | 'clock'>,
): Promise<Answer> {
  const [all, current] = await Promise.all([deps.reports.list(project.id), deps.snapshots.current(project.id)]);
  const known = all.filter((record) => fileOf(record, sha256) !== undefined);
  const changed = await findChangedSent(project, { records: known, current }, deps);
  const describe = (record: ReportRecord): RecognizeAnswer['matches'] => {
    const file = fileOf(record, sha256);
    if (file === undefined) return [];
    const made = describeMade(record, { reader: person, inForce: 0, changed }, deps);
    const { reportKey, title, period, revision, version, madeAt, state, sentAt, isChanged } = made;
    return [
      {
        reportKey,
        title,
        period,
        revision,
        version,
        file,
        madeAt,
        state,
        ...(sentAt !== undefined && { sentAt }),
        ...(isChanged && { isChanged }),
      },
    ];
  };
  return { kind: 'shown', body: { matches: known.flatMap(describe) } satisfies RecognizeAnswer };
}

/** Which of a report's files has the checksum. */
function fileOf(record: ReportRecord, checksum: string): RecognizeAnswer['matches'][number]['file'] | undefined {
  if (record.sha256 === checksum) return 'workbook';
  if (record.publicSha256 === checksum) return 'public';
  return record.annexSha256 === checksum ? 'annex' : undefined;
}
