import * as z from 'zod';

const mailSchema = z.object({
  messageId: z.string(),
  from: z.string(),
  replyTo: z.array(z.string()),
  destination: z.object({ to: z.array(z.string()) }),
  subject: z.string(),
  body: z.object({ text: z.string().optional(), html: z.string().optional() }),
  attachments: z.array(z.object({ filename: z.string().optional(), contentType: z.string(), /** Base64. */ content: z.string() })),
  /** Seconds since 1970. */
  at: z.number(),
});

/** A mail that the SES emulator took instead of sending it. */
export type CaughtMail = z.infer<typeof mailSchema>;

/** Every mail so far, in the order they were sent. */
export async function readMails(mailUrl: string): Promise<readonly CaughtMail[]> {
  const response = await fetch(`${mailUrl}/store`);
  return z.object({ emails: z.array(mailSchema) }).parse(await response.json()).emails;
}
