import { SendEmailCommand, SESv2Client, SESv2ServiceException, type SendEmailCommandInput } from '@aws-sdk/client-sesv2';
import type { Mail, MailAnswer, Mailer } from '../ports.ts';
import type { Tenant } from './tableKeys.ts';

/** Milliseconds until a mail without an answer is given up: half of what the function that mails has. */
const ANSWERED_WITHIN = 30_000;

/** How mail is sent. */
export interface MailerSettings {
  readonly from: string;
  /** Where deliveries, bounces and complaints are reported. */
  readonly configurationSet?: string | undefined;
  /** Milliseconds until a mail without an answer is given up. */
  readonly answeredWithin?: number;
}

/** An organisation's mail by SES, from one verified address, and tagged with its number. SES cannot tell a mail from the same mail again, so nothing is tried twice here. */
export function createMailer(
  { organisationNumber }: Tenant,
  { from, configurationSet, answeredWithin = ANSWERED_WITHIN }: MailerSettings,
  client: SESv2Client = new SESv2Client({ maxAttempts: 1, requestHandler: { connectionTimeout: 5000 } }),
): Mailer {
  return {
    async send(mail): Promise<MailAnswer> {
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        ConfigurationSetName: configurationSet,
        ...describeMail(withTag(mail, organisationNumber)),
      });
      try {
        const { MessageId } = await client.send(command, { abortSignal: AbortSignal.timeout(answeredWithin) });
        if (MessageId === undefined) throw new Error('SES took the mail without giving it an id');
        return { kind: 'accepted', messageId: MessageId };
      } catch (error) {
        if (isRefusal(error)) return { kind: 'refused', error: error.name };
        throw error;
      }
    },
  };
}

/** SES has looked at the mail and does not send it. After any other error it may have gone. */
function isRefusal(error: unknown): error is SESv2ServiceException {
  const status = error instanceof SESv2ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0;
  return status >= 400 && status < 500;
}

function describeMail({ tags, to, replyTo, subject, text, html, attachments }: Mail): Omit<SendEmailCommandInput, 'FromEmailAddress'> {
  return {
    Destination: { ToAddresses: [...to] },
    ReplyToAddresses: [replyTo],
    EmailTags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
    Content: {
      Simple: {
        Subject: utf8(subject),
        Body: { Text: utf8(text), Html: utf8(html) },
        Attachments: attachments.map(({ fileName, contentType, content }) => ({
          FileName: fileName,
          ContentType: contentType,
          RawContent: content,
          ContentDisposition: 'ATTACHMENT' as const,
          ContentTransferEncoding: 'BASE64' as const,
        })),
      },
    },
  };
}

function withTag(mail: Mail, organisation: string): Mail {
  return { ...mail, tags: { organisation, ...mail.tags } };
}

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });
