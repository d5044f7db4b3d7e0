import type { MailRow, MailSection, WordedMail } from '../shared/definition/mail.ts';

const styles = {
  body: 'margin:0;padding:24px;background:#ffffff;color:#1b1b1b;font:16px/1.5 Arial,Helvetica,sans-serif',
  main: 'max-width:680px;margin:0 auto',
  title: 'font-size:22px;line-height:1.3;margin:0 0 16px',
  heading: 'font-size:18px;line-height:1.3;margin:28px 0 8px',
  table: 'border-collapse:collapse;width:100%',
  head: 'text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:2px solid #1b1b1b',
  label: 'text-align:left;vertical-align:top;font-weight:bold;padding:6px 12px 6px 0;border-bottom:1px solid #c4c4c4',
  cell: 'text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid #c4c4c4',
} as const;

/** The mail as HTML that reads well without styles and with a screen reader: headings, tables with headers, no images. */
export function layOutHtml(mail: Omit<WordedMail, 'attachmentName'>): string {
  const title = escapeHtml(mail.subject);
  return `<!DOCTYPE html>
<html lang="${mail.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body style="${styles.body}">
<main style="${styles.main}">
<h1 style="${styles.title}">${title}</h1>
${mail.opening.map(paragraph).join('\n')}
${factTable(mail)}
${mail.sections.map((part) => section(part, mail.figureHeadings)).join('\n')}
${closing(mail.closing)}
</main>
</body>
</html>
`;
}

function factTable({ facts }: Pick<WordedMail, 'facts'>): string {
  const rows = facts.map(([label, value]) => tableRow([`<th scope="row" style="${styles.label}">${escapeHtml(label)}</th>`, cell(value)]));
  return `<table style="${styles.table}">\n${rows.join('\n')}\n</table>`;
}

function section({ heading, intro, rows, lines }: MailSection, headings: readonly string[]): string {
  return [
    `<h2 style="${styles.heading}">${escapeHtml(heading)}</h2>`,
    ...(rows.length > 0 ? [figureTable(rows, headings)] : []),
    ...intro.map(paragraph),
    ...(lines.length > 0 ? [`<ul>\n${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('\n')}\n</ul>`] : []),
  ].join('\n');
}

function figureTable(rows: readonly MailRow[], headings: readonly string[]): string {
  const head = headings.map((text) => `<th scope="col" style="${styles.head}">${escapeHtml(text)}</th>`);
  const body = rows.map(({ title, now, split, change }) =>
    tableRow([
      `<th scope="row" style="${styles.label}">${escapeHtml(title)}</th>`,
      `<td style="${styles.cell}">${escapeHtml(now)}${split ? `<br>${escapeHtml(split)}` : ''}</td>`,
      cell(change),
    ]),
  );
  return `<table style="${styles.table}">\n<thead>\n${tableRow(head)}\n</thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

/** An empty line starts a new paragraph. */
function closing(lines: readonly string[]): string {
  return lines
    .join('\n')
    .split('\n\n')
    .map((text) => `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
}

function tableRow(cells: readonly string[]): string {
  return `<tr>${cells.join('')}</tr>`;
}

function cell(text: string): string {
  return `<td style="${styles.cell}">${escapeHtml(text)}</td>`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
