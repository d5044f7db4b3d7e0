import type { WordedMail } from '../shared/definition/mail.ts';

/** The mail as plain text, for readers that show no HTML. */
export function layOutText(mail: Omit<WordedMail, 'attachmentName'>): string {
  const sections = mail.sections.map(({ heading, intro, rows, lines }) =>
    [
      heading.toUpperCase(),
      ...intro,
      ...rows.map(({ title, now, split, change }) => `- ${title}: ${now}${split && ` (${split})`}. ${change}`),
      ...lines.map((line) => `- ${line}`),
    ].join('\n'),
  );
  const facts = mail.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  return `${[...mail.opening, facts, ...sections, mail.closing.join('\n')].join('\n\n')}\n`;
}
