import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { Mailer } from '../ports.ts';

/** Mail by SES, from one verified address. The configuration set is where deliveries, bounces and complaints are reported. */
export function createMailer(
  { from, configurationSet }: { readonly from: string; readonly configurationSet?: string | undefined },
  client: SESv2Client = new SESv2Client(),
): Mailer {
  return {
    async send(mail) {
      const { MessageId } = await client.send(
        new SendEmailCommand({
          FromEmailAddress: from,
          Destination: { ToAddresses: [...mail.to] },
          ReplyToAddresses: [mail.replyTo],
          ConfigurationSetName: configurationSet,
          Content: {
            Simple: {
              Subject: utf8(mail.subject),
              Body: { Text: utf8(mail.text), Html: utf8(mail.html) },
              Attachments: mail.attachments.map(({ fileName, contentType, content }) => ({
                FileName: fileName,
                ContentType: contentType,
                RawContent: content,
                ContentDisposition: 'ATTACHMENT' as const,
                ContentTransferEncoding: 'BASE64' as const,
              })),
            },
          },
        }),
      );
      if (MessageId === undefined) throw new Error('SES took the mail without giving it an id');
      return MessageId;
    },
  };
}

const utf8 = (text: string) => ({ Data: text, Charset: 'UTF-8' });
