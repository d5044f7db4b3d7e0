import type { MailsAnswer } from '../../../functions/shared/answers/mailsAnswer.ts';
import { element, type Content } from '../base/element.ts';
import { showMoment } from '../base/format.ts';
import { icon } from '../parts/icon.ts';
import { badge } from '../parts/notice.ts';
import { offerFile } from '../parts/offerFile.ts';
import { addressOf } from '../base/places.ts';
import type { View, ViewContext } from '../base/view.ts';
import * as text from '../../text/page/mails.ts';
import * as reportsText from '../../text/page/reports.ts';

/** The mails that the project's reports went out with, word for word. */
export const showMails: View = async (context) => {
  const [project, { mails }] = await Promise.all([context.api.showProject(context.projectId), context.api.listMails(context.projectId)]);
  return {
    title: text.title,
    project,
    content:
      mails.length === 0
        ? element('div', { class: 'empty' }, element('p', {}, text.none), element('p', {}, text.noneHelp))
        : mails.map((mail, at) => describeMail(mail, context, at === 0)),
  };
};

function describeMail(mail: MailsAnswer['mails'][number], { api, projectId }: ViewContext, isOpen: boolean): Content {
  const { subject, to, sentAt, text: letter, attachment, reportKey, version, isChanged } = mail;
  const facts = [
    [text.to, to.join(', ')],
    [text.sentAt, showMoment(sentAt)],
  ] as const;
  return element(
    'details',
    { class: 'panel mail', open: isOpen },
    element(
      'summary',
      {},
      element('span', {}, element('strong', {}, subject), element('span', { class: 'soft' }, showMoment(sentAt))),
      isChanged && badge('warning', reportsText.changed),
    ),
    element(
      'dl',
      { class: 'facts' },
      facts.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
    element('div', { class: 'letter' }, letter),
    element(
      'p',
      { class: 'actions' },
      offerFile({
        label: [icon('file'), `${text.attachment}: ${attachment}`],
        look: 'link',
        fetch: () => api.openReport(projectId, reportKey, version),
      }),
      element('a', { href: addressOf('report', { projectId, reportKey }) }, text.look),
    ),
  );
}
