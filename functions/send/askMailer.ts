import type { Mail, MailAnswer, Mailer } from '../shared/ports.ts';

/** Asks for a mail to be sent, once. What the mail service's error says may name recipients: it is not passed on. */
export async function askMailer(mail: Mail, mailer: Mailer): Promise<MailAnswer | { readonly kind: 'noAnswer' }> {
  try {
    return await mailer.send(mail);
  } catch {
    return { kind: 'noAnswer' };
  }
}
