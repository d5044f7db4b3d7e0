import { reportsOpenTo } from '../../functions/shared/definition/findReport.ts';
import { stockholmDate } from '../../functions/shared/domain/localDate.ts';
import { periodOf, previousPeriod, type Period } from '../../functions/shared/domain/period.ts';
import type { Project } from '../../functions/shared/domain/project.ts';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import { funders } from '../../templates/index.ts';
import { demoProjects } from './demo/demoProjects.ts';
import { openStores, type Stores } from './openStores.ts';
import { confirmUpload, putUpload } from './putUpload.ts';
import type { Runtime } from './startRuntime.ts';
import { startText } from '../../templates/text/start.ts';

/** Loads the demo projects unless there are projects already: their workbooks as a coordinator uploads them, and the reports of every period so far, the last of them sent. */
export async function loadDemo(runtime: Runtime, onBegin: () => void): Promise<void> {
  const stores = openStores(runtime.environment);
  if ((await stores.projects.list()).length > 0) return;
  onBegin();
  const today = stockholmDate(systemClock.now());
  for (const { project, fileName, workbook } of demoProjects({ today })) {
    await stores.projects.put(project);
    const uploadId = await putUpload({ projectId: project.id, fileName, content: workbook }, stores);
    await runtime.settle();
    const receipt = await stores.uploads.get(project.id, uploadId);
    if (receipt?.outcome === 'needs-confirmation') await confirmUpload({ project, uploadId, reason: startText.demoConfirmed }, runtime);
    await runtime.settle();
    await makeReports(project, today, stores);
  }
  await runtime.settle();
}

async function makeReports(project: Project, today: string, { reportQueue }: Stores): Promise<void> {
  const listed = reportsOpenTo(project, funders).filter(({ report }) => project.reports.includes(report.id));
  for (const {
    report: { id, every },
  } of listed) {
    const periods = every ? endedPeriods(every, project.startsOn, today) : [];
    for (const [index, period] of periods.entries()) {
      await reportQueue.send({ projectId: project.id, report: id, period: period.id, send: index === periods.length - 1 });
    }
  }
}

/** The calendar periods of a kind from the project's start that have ended, oldest first. */
function endedPeriods(kind: Exclude<Period['kind'], 'span'>, startsOn: string, today: string): readonly Period[] {
  const periods: Period[] = [];
  for (let period = previousPeriod(periodOf(kind, today)); period.lastDay >= startsOn; period = previousPeriod(period))
    periods.unshift(period);
  return periods;
}
