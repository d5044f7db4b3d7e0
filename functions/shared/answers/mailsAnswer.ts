import * as z from 'zod';
import { doerSchema } from './doer.ts';

/** Answer of `listMails`, newest first. */
export const mailsAnswerSchema = z.object({
  mails: z.array(
    z.object({
      reportKey: z.string(),
      version: z.string(),
      title: z.string(),
      period: z.string(),
      subject: z.string(),
      to: z.array(z.string()),
      sentAt: z.string(),
      /** Whether the data in force give other figures than were mailed. */
      isChanged: z.boolean().optional(),
      text: z.string(),
      attachment: z.string(),
      approvedBy: doerSchema.optional(),
      sentBy: doerSchema.optional(),
    }),
  ),
});

/** Answer of `listMails`. */
export type MailsAnswer = z.infer<typeof mailsAnswerSchema>;
