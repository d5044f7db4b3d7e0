import type { LocalDate } from '../../../shared/domain/localDate.ts';
import type { Project } from '../../../shared/records/project.ts';
import type { Waiver } from '../../../shared/records/waiver.ts';
import type { ConfirmationStore, WaiverStore } from '../../../shared/ports.ts';
import type { IncomingSheet } from '../../read/rows/sealRows.ts';
import { easeWarnings, type Easing } from './easeWarnings.ts';
import { markWarnings } from './markWarnings.ts';

/** Where earlier answers are. */
export interface EarlierAnswersPorts {
  readonly confirmations: Pick<ConfirmationStore, 'list'>;
  readonly waivers: Pick<WaiverStore, 'list'>;
}

/** The upload whose warnings are looked at. */
export interface AskingUpload {
  readonly project: Project;
  readonly uploadId: string;
  readonly sheets: readonly IncomingSheet[];
  readonly today: LocalDate;
  /** Waivers that come with the product. */
  readonly productWaivers: readonly Waiver[];
  pseudonymOf(text: string): string;
}

/** What people have answered to a project's warnings before. What this very upload's confirmation says is no news after a redelivery. */
export async function recallAnswers(asking: AskingUpload, { confirmations, waivers }: EarlierAnswersPorts): Promise<Easing> {
  const { project, uploadId, sheets, today, productWaivers, pseudonymOf } = asking;
  const [confirmed, waived] = await Promise.all([confirmations.list(project.id), waivers.list(project.id)]);
  return easeWarnings(markWarnings({ projectId: project.id, sheets, pseudonymOf }), {
    confirmations: confirmed.filter((one) => one.uploadId !== uploadId),
    waivers: [...waived.filter(({ endedAt }) => endedAt === undefined), ...productWaivers],
    today,
  });
}
