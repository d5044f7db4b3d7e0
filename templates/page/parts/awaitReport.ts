import type { MadeReport } from '../../../functions/shared/answers/reportAnswers.ts';
import type { ViewContext } from '../base/view.ts';
import { poll } from './poll.ts';

/** Waits until a report of at least this revision has been made; nothing when the person leaves first. */
export async function awaitReport(
  { api, projectId, signal }: ViewContext,
  { reportKey, revision, onSlow }: { readonly reportKey: string; readonly revision: number; readonly onSlow: () => void },
): Promise<MadeReport | undefined> {
  return poll({
    ask: async () => {
      const { reports } = await api.listReports(projectId);
      return reports.find((report) => report.reportKey === reportKey && report.revision >= revision);
    },
    signal,
    onSlow,
  });
}
