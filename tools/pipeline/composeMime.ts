import { createHash } from 'node:crypto';
import type { CaughtMail } from '../../infra/local/readMails.ts';

/** A mail as a file that every mail program opens: plain text and HTML as alternatives, then the attachments. */
export function composeMime(mail: CaughtMail): string {
  const boundary = (part: string) => `=_${part}_${createHash('sha256').update(`${part}${mail.messageId}`).digest('hex').slice(0, 24)}`;
  const alternatives = multipart('alternative', boundary('alternative'), [
    textPart('text/plain', mail.body.text ?? ''),
    ...(mail.body.html === undefined ? [] : [textPart('text/html', mail.body.html)]),
  ]);
  const body =
    mail.attachments.length === 0 ? alternatives : multipart('mixed', boundary('mixed'), [alternatives, ...mail.attachments.map(filePart)]);
  return [
    `From: ${mail.from}`,
    `To: ${mail.destination.to.join(',\r\n ')}`,
    ...(mail.replyTo.length > 0 ? [`Reply-To: ${mail.replyTo.join(', ')}`] : []),
    `Subject: ${encodeWords(mail.subject)}`,
    `Date: ${new Date(mail.at * 1000).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${mail.messageId}@redovisa.local>`,
    'MIME-Version: 1.0',
    body,
  ].join('\r\n');
}

function multipart(kind: 'mixed' | 'alternative', boundary: string, parts: readonly string[]): string {
  const divided = parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${divided}--${boundary}--\r\n`;
}

function textPart(type: string, text: string): string {
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${inLines(Buffer.from(text).toString('base64'))}`;
}

function filePart({ filename = 'bilaga', contentType, content }: CaughtMail['attachments'][number]): string {
  const name = encodeURIComponent(filename).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return [
    `Content-Type: ${contentType}`,
    `Content-Disposition: attachment;\r\n filename*=UTF-8''${name}`,
    'Content-Transfer-Encoding: base64',
    '',
    inLines(content),
  ].join('\r\n');
}

/** RFC 2047: each word at most 75 characters, cut between characters. */
function encodeWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  const words: string[] = [''];
  for (const character of text) {
    const longer = `${words.at(-1)}${character}`;
    if (Buffer.byteLength(longer) > 42) words.push(character);
    else words[words.length - 1] = longer;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

function inLines(base64: string): string {
  return base64.replace(/.{76}(?=.)/g, '$&\r\n');
}
