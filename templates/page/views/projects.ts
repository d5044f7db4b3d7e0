import type { ProjectCard } from '../../../functions/shared/answers/projectAnswers.ts';
import { element, type Content } from '../base/element.ts';
import { showPeriod } from '../base/format.ts';
import { deadlineLine } from '../parts/deadlineLine.ts';
import { badge } from '../parts/notice.ts';
import { moneyBar } from '../parts/moneyBar.ts';
import { peopleBar } from '../parts/peopleBar.ts';
import { periodColumns } from '../parts/periodColumns.ts';
import { addressOf } from '../base/places.ts';
import type { View } from '../base/view.ts';
import * as text from '../../text/page/projects.ts';
import * as peopleText from '../../text/page/people.ts';

/** Every project of the person's organisation, the nearest deadline first. */
export const showProjects: View = async ({ api }) => {
  const { projects } = await api.listProjects();
  const [first] = projects;
  return {
    title: text.title,
    lead: first && element('p', { class: 'lead' }, first.organisation),
    content: first ? element('ul', { class: 'cards' }, projects.map(card)) : empty(),
  };
};

function card(project: ProjectCard): Content {
  return element(
    'li',
    { class: 'card' },
    element('h2', {}, element('a', { class: 'cover', href: addressOf('overview', { projectId: project.id }) }, project.name)),
    element('p', { class: 'soft' }, [project.funder, project.programme].filter(Boolean).join(' · ')),
    deadlineLine(project.deadline),
    project.changedReports !== undefined && element('p', {}, badge('warning', text.changed(project.changedReports))),
    picture(project),
  );
}

function picture({ people, money, hasData }: ProjectCard): Content {
  const last = people.at(-1);
  if (!last && !money) return element('p', { class: 'empty' }, hasData ? text.noReport : text.noData);
  return [
    last &&
      element(
        'div',
        { class: 'met' },
        element('p', { class: 'big' }, peopleText.total(last.total), ' ', element('small', {}, showPeriod(last.period))),
        peopleBar(last),
      ),
    people.length > 1 && periodColumns(people),
    money && moneyBar(money),
  ];
}

function empty(): Content {
  return element('div', { class: 'empty' }, element('p', {}, text.empty), element('p', {}, text.emptyHelp));
}
