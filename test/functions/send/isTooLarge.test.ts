import { expect, test } from 'vitest';
import { isTooLarge, LARGEST_MAIL, MOST_RECIPIENTS } from '../../../functions/send/isTooLarge.ts';

const mail = (bytes: number, recipients = 1) => ({
  to: Array.from({ length: recipients }, (_, index) => `mottagare${index}@funder.example`),
  replyTo: 'anna@kommun.example',
  subject: '',
  text: '',
  html: '',
  attachments: [{ fileName: 'a.xlsx', contentType: 'application/octet-stream', content: new Uint8Array(bytes) }],
});

test('a mail is as large as its parts are when they are encoded', () => {
  const largest = Math.floor((LARGEST_MAIL * 76 * 3) / (78 * 4)) - 3;
  expect(isTooLarge(mail(largest))).toBe(false);
  expect(isTooLarge(mail(largest + 10))).toBe(true);
  expect(isTooLarge({ ...mail(0), text: 'å'.repeat(largest) })).toBe(true);
});

test('a mail has as many recipients as SES takes', () => {
  expect(isTooLarge(mail(1, MOST_RECIPIENTS))).toBe(false);
  expect(isTooLarge(mail(1, MOST_RECIPIENTS + 1))).toBe(true);
});
