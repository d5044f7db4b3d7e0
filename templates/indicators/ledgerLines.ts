import type { ReportFacts } from '../../functions/shared/definition/report.ts';
import type { Stored } from '../../functions/shared/domain/dataset.ts';
import { includes } from '../../functions/shared/domain/period.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { Cost } from '../upload/costs/sheet.ts';
import type { CommonKey } from './commonIndicators.ts';
import { ledger } from './costFigures.ts';

/** Why a cost is left out of the claim, in Swedish; undefined when it is claimed. */
export type JudgeCost = (line: Cost, project: Project) => string | undefined;

/** Lines of the ledger that the grant pays, or others, booked in the period, by day. */
export function bookedIn(
  { dataset, period }: Pick<ReportFacts<CommonKey>, 'dataset' | 'period'>,
  isGrant: boolean,
): readonly Stored<Cost>[] {
  return ledger
    .of(dataset)
    .filter(({ bookedOn, financing }) => includes(period, bookedOn) && (financing === 'grant') === isGrant)
    .toSorted((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0));
}
