import { findReport, reportsOpenTo } from '../../functions/shared/definition/findReport.ts';
import { periodsOf } from '../../functions/shared/calendar/periodsOf.ts';
import { stockholmDate, type LocalDate } from '../../functions/shared/domain/localDate.ts';
import { reportKey } from '../../functions/shared/records/fileKeys.ts';
import type { ReportMessage } from '../../functions/shared/records/messages.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { systemClock } from '../../functions/shared/lambda/systemClock.ts';
import { funders } from '../../templates/index.ts';
import { startText } from '../../templates/text/start.ts';
import { demoMembers } from './demoMembers.ts';
import { demoOrganisationNumber } from './makeProjects.ts';
import { demoProjects } from './demoProjects.ts';
import { createStores } from '../stores/createStores.ts';
import { putNewProject } from '../stores/putProject.ts';
import { putMembers } from '../stores/putMembers.ts';
import { confirmUpload, putUpload } from '../stores/putUpload.ts';
import type { Runtime } from '../../infra/local/startRuntime.ts';

/**
 * Loads the demo projects unless there are projects already: their workbooks as a coordinator uploads them. Their reports, and files
 * that wait for somebody, are asked for and come while the page is up: the queue keeps what is not done when the product is stopped.
 */
export async function loadDemo(runtime: Runtime, onBegin: () => void): Promise<void> {
  const stores = createStores(runtime.environment, demoOrganisationNumber);
  const kept = await stores.projects.list();
  for (const project of kept) {
    // Of a folder from before there were members.
    const { number } = await stores.access.read(project.id);
    if (number === 0) await putMembers(project, demoMembers, stores);
  }
  if (kept.length > 0) return;
  onBegin();
  const today = stockholmDate(systemClock.now());
  const demos = demoProjects({ today });
  for (const { project, fileName, workbook } of demos) {
    await putNewProject(project, stores);
    await putMembers(project, demoMembers, stores);
    const uploadId = await putUpload({ projectId: project.id, fileName, content: workbook }, stores);
    await runtime.settle();
    const receipt = await stores.uploads.get(project.id, uploadId);
    if (receipt?.outcome === 'needs-confirmation') await confirmUpload({ project, uploadId, reason: startText.demoConfirmed }, runtime);
  }
  await runtime.settle();
  for (const { project, makeLaterUploads } of demos) {
    for (const upload of makeLaterUploads()) await putUpload({ projectId: project.id, ...upload }, stores);
  }
  for (const { project } of demos) {
    for (const message of listReports(project, today)) {
      const funder = findReport(project, message.report, funders)?.funder.id ?? project.funder;
      // The demo's people have looked at what they send.
      if (message.send) await stores.approveBeforehand(project.id, reportKey(funder, message.report, message.period));
      await stores.reportQueue.send(message);
    }
  }
}

/** A project's first report of every period so far, newest first and that one sent, and its others of the newest period, sent if due. */
function listReports(project: Project, today: LocalDate): readonly ReportMessage[] {
  const available = reportsOpenTo(project, funders);
  return project.reports.flatMap((id, place) => {
    const report = available.find((each) => each.report.id === id)?.report;
    if (!report) return [];
    const periods = periodsOf(report, project, today)
      .filter(({ lastDay }) => lastDay < today)
      .toReversed();
    const wanted = place === 0 ? periods : periods.slice(0, 1);
    return wanted.map((period, index) => ({
      projectId: project.id,
      report: id,
      period: period.id,
      send: place === 0 ? index === 0 : !report.hasPersonalData && report.dueOn(period, project) < today,
    }));
  });
}
