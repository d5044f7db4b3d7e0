import type { Mail } from '../shared/ports.ts';

/** Bytes of a mail as it leaves, at most: SES takes 40 MB by this way, but many recipients' servers take no more than 10 and would return it. */
export const LARGEST_MAIL = 10_000_000;
/** Recipients of one mail, at most. Source: AWS, "Service quotas in Amazon SES". */
export const MOST_RECIPIENTS = 50;

/** Whether a mail is larger than its recipients' servers may take, or has more recipients than SES takes. */
export function isTooLarge({ to, subject, text, html, attachments }: Omit<Mail, 'tags'>): boolean {
  const words = [subject, text, html].reduce((sum, each) => sum + Buffer.byteLength(each), 0);
  const files = attachments.reduce((sum, { content }) => sum + content.length, 0);
  return to.length > MOST_RECIPIENTS || encodedBytes(words + files) > LARGEST_MAIL;
}

/** As base64 in lines of 76 characters. */
function encodedBytes(bytes: number): number {
  return Math.ceil((Math.ceil(bytes / 3) * 4 * 78) / 76);
}
