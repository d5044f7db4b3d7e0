import type { ProjectAnswer } from '../../../functions/shared/answers/projectAnswers.ts';
import { element, type Content } from '../base/element.ts';
import { showDay, showMoment, showPeriod } from '../base/format.ts';
import { moneyBar } from '../parts/moneyBar.ts';
import { nextStep } from '../parts/nextStep.ts';
import { peopleBar } from '../parts/peopleBar.ts';
import { periodColumns } from '../parts/periodColumns.ts';
import { rowsTable } from '../parts/rowsTable.ts';
import { uploadList } from '../parts/uploadList.ts';
import { addressOf } from '../base/places.ts';
import type { View } from '../base/view.ts';
import { openEnd } from '../../text/projectTime.ts';
import * as text from '../../text/page/overview.ts';
import * as peopleText from '../../text/page/people.ts';
import * as frameText from '../../text/page/frame.ts';

/** A project's first view: what to do now, how it goes, what is in force. */
export const showOverview: View = async ({ api, projectId }) => {
  const answer = await api.showProject(projectId);
  const { project } = answer;
  return {
    title: project.name,
    project: answer,
    lead: element('p', { class: 'lead' }, [project.funder, project.programme].filter(Boolean).join(' · ')),
    content: element(
      'div',
      { class: 'columns-2' },
      element('div', {}, nextStep(answer), situation(answer), latest(answer)),
      element('aside', {}, inForce(answer), about(answer)),
    ),
  };
};

function situation({ project: { people, money } }: ProjectAnswer): Content {
  const last = people.at(-1);
  if (!last && !money) return undefined;
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'situation' },
    element('h2', { id: 'situation' }, text.situation),
    last && element('p', { class: 'big' }, peopleText.total(last.total), ' ', element('small', {}, showPeriod(last.period))),
    last && peopleBar(last),
    people.length > 1 && periodColumns(people),
    money && moneyBar(money),
  );
}

function latest({ uploads, project }: ProjectAnswer): Content {
  if (uploads.length === 0) return undefined;
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'latest' },
    element('h2', { id: 'latest' }, text.latest),
    uploadList(uploads, project.id),
    element('p', {}, element('a', { href: addressOf('history', { projectId: project.id }) }, text.all)),
  );
}

function inForce({ inForce: current }: ProjectAnswer): Content {
  if (!current) return undefined;
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'in-force' },
    element('h2', { id: 'in-force' }, text.inForce),
    rowsTable(current.sheets),
    element('p', { class: 'soft' }, text.revision(current.revision, showMoment(current.at), frameText.by[current.by])),
  );
}

function about({ project, recipients }: ProjectAnswer): Content {
  const facts = [
    [text.funder, project.funder],
    [text.programme, project.programme],
    [text.caseId, project.caseId],
    [text.registrationNumber, project.registrationNumber],
    [text.time, `${showDay(project.startsOn)} – ${project.endsOn === undefined ? openEnd : showDay(project.endsOn)}`],
    [text.recipients, recipients.join(', ')],
  ] as const;
  return element(
    'section',
    { class: 'panel', 'aria-labelledby': 'about' },
    element('h2', { id: 'about' }, text.about),
    element(
      'dl',
      { class: 'facts' },
      facts.map(([name, value]) => value !== '' && element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
  );
}
