import { expect, test } from 'vitest';
import { layOutHtml } from '../../../functions/send/layOutHtml.ts';
import { layOutText } from '../../../functions/send/layOutText.ts';
import type { WordedMail } from '../../../functions/shared/definition/mail.ts';

const mail: WordedMail = {
  language: 'sv',
  subject: 'Rapport <b>&"x',
  opening: ['Hej <b>!'],
  facts: [['Projekt <b>', '<b>&"x']],
  figureHeadings: ['Tal <b>', 'Nu', 'Förändring'],
  sections: [
    {
      heading: 'Ändrat <b>',
      intro: ['Läs <b>.'],
      rows: [{ title: 'Deltagare <b>', now: '45 <b>', split: 'K 25, M 20 <b>', change: '12 fler <b>.' }],
      lines: ['Rad <b>'],
    },
  ],
  closing: ['Hälsningar <b>', '', 'Kommunen'],
  attachmentName: 'Rapport.xlsx',
};

test('every text of a mail is escaped in its HTML, which says its language', () => {
  const html = layOutHtml(mail);
  expect(html).toContain('<html lang="sv">');
  expect(html).toContain('<title>Rapport &lt;b&gt;&amp;&quot;x</title>');
  expect(html).not.toContain('<b>');
});

test('figures are a table with headers, and an empty line of the closing starts a paragraph', () => {
  const html = layOutHtml(mail);
  expect(html.match(/<th scope="col"/g)).toHaveLength(3);
  expect(html).toContain('K 25, M 20');
  expect(html).toContain('<p>Hälsningar &lt;b&gt;</p>\n<p>Kommunen</p>');
});

test('as plain text each figure is a line and each heading stands in capitals', () => {
  expect(layOutText(mail)).toBe(
    [
      'Hej <b>!\n\nProjekt <b>: <b>&"x\n\nÄNDRAT <B>\nLäs <b>.',
      '- Deltagare <b>: 45 <b> (K 25, M 20 <b>). 12 fler <b>.\n- Rad <b>\n\nHälsningar <b>\n\nKommunen\n',
    ].join('\n'),
  );
});
