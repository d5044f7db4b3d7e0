import type { ProjectAnswer } from '../../../functions/shared/answers/projectAnswers.ts';
import { element, type Content } from '../base/element.ts';
import { addressOf } from '../base/places.ts';
import { deadlineLine } from './deadlineLine.ts';
import * as text from '../../text/page/overview.ts';
import * as navigationText from '../../text/page/navigation.ts';
import * as uploadText from '../../text/page/upload.ts';
import * as reportsText from '../../text/page/reports.ts';

interface Step {
  readonly sentence: string;
  readonly link: string;
  readonly href: string;
}

/** The one thing to do now. */
export function nextStep(answer: ProjectAnswer): Content {
  const step = chooseStep(answer);
  return element(
    'section',
    { class: 'panel next', 'aria-labelledby': 'next' },
    element('h2', { id: 'next' }, text.next),
    element('p', { class: 'lead' }, step?.sentence ?? text.nothing),
    deadlineLine(answer.project.deadline),
    step && element('p', { class: 'actions' }, element('a', { class: 'button', href: step.href }, step.link)),
  );
}

/** A half-finished upload goes before the deadline, and data before both. */
function chooseStep({ project, uploads, reports, choices }: ProjectAnswer): Step | undefined {
  const at = { projectId: project.id };
  const [newest] = uploads;
  if (newest?.outcome === 'needs-confirmation') {
    return { sentence: text.waiting(newest.fileName), link: text.look, href: addressOf('receipt', { ...at, uploadId: newest.uploadId }) };
  }
  if (newest?.outcome === 'rejected') {
    return {
      sentence: text.rejected(newest.fileName),
      link: text.lookErrors,
      href: addressOf('receipt', { ...at, uploadId: newest.uploadId }),
    };
  }
  if (!project.hasData) return { sentence: text.first, link: navigationText.upload, href: addressOf('upload', at) };
  const { deadline } = project;
  if (!deadline) return undefined;
  const made = reports.find(({ report, period }) => report === deadline.report && period === deadline.period);
  if (made && deadline.state === 'made') {
    return { sentence: text.isMade, link: text.lookReport, href: addressOf('report', { ...at, reportKey: made.reportKey }) };
  }
  if (deadline.state === 'running') return { sentence: text.isRunning, link: uploadText.title, href: addressOf('upload', at) };
  const every = choices.find(({ id }) => id === deadline.report)?.every;
  return { sentence: text.isDue, link: every ? reportsText.make[every] : reportsText.makeAny, href: addressOf('reports', at) };
}
