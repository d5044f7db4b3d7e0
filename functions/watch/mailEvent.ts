import * as z from 'zod';
import type { DeliveryState } from '../shared/records/reportRecord.ts';
import type { TaggedDelivery } from '../shared/records/deliveries.ts';

const recipients = z.array(z.unknown());

/** Tags come as lists of one. */
const tag = z.tuple([z.string()]).transform(([text]) => text);

/** An event that SES sends through EventBridge, what of it is used. Addresses of recipients are counted and not kept. */
export const mailEventSchema = z.object({
  id: z.string(),
  time: z.string(),
  'detail-type': z.string(),
  detail: z.object({
    mail: z.object({
      messageId: z.string(),
      destination: recipients.default([]),
      tags: z.object({ organisation: tag, project: tag, report: tag, version: tag, attempt: tag, caseNumber: tag }).partial(),
    }),
    bounce: z.object({ bounceType: z.string(), bounceSubType: z.string(), bouncedRecipients: recipients }).optional(),
    complaint: z.object({ complainedRecipients: recipients }).optional(),
    delivery: z.object({ recipients }).optional(),
    deliveryDelay: z.object({ delayedRecipients: recipients }).optional(),
  }),
});
/** An event that SES sends through EventBridge. */
export type MailEvent = z.infer<typeof mailEventSchema>;

/** What an event tells of which version of a report; nothing when it is of another mail, or of nothing we follow. */
export interface MailNews {
  readonly projectId: string;
  readonly reportKey: string;
  readonly version: string;
  readonly delivery: TaggedDelivery;
}

/** Reads what an event tells. */
export function readMailEvent({ id, time, 'detail-type': type, detail }: MailEvent): MailNews | undefined {
  const { project, report, version, attempt } = detail.mail.tags;
  if (project === undefined || report === undefined || version === undefined || attempt === undefined) return undefined;
  const told = read(type, detail);
  if (!told) return undefined;
  const delivery = { id, attempt, at: new Date(time).toISOString(), messageId: detail.mail.messageId, ...told };
  return { projectId: project, reportKey: report, version, delivery };
}

function read(
  type: string,
  { mail, bounce, complaint, delivery, deliveryDelay }: MailEvent['detail'],
): { readonly state: DeliveryState; readonly recipients: number } | undefined {
  switch (type) {
    case 'Email Sent':
      return { state: 'accepted', recipients: mail.destination.length };
    case 'Email Delivered':
      return { state: 'delivered', recipients: delivery?.recipients.length ?? 0 };
    case 'Email Delivery Delayed':
      return { state: 'delayed', recipients: deliveryDelay?.delayedRecipients.length ?? 0 };
    case 'Email Complaint Received':
      return { state: 'complained', recipients: complaint?.complainedRecipients.length ?? 0 };
    case 'Email Rejected':
    case 'Email Rendering Failed':
      return { state: 'rejected', recipients: mail.destination.length };
    case 'Email Bounced':
      return bounce && { state: bounceState(bounce), recipients: bounce.bouncedRecipients.length };
    default:
      return undefined;
  }
}

/** SES tries again by itself after a transient return, and tells of it only once it has given up. */
function bounceState({ bounceSubType }: NonNullable<MailEvent['detail']['bounce']>): DeliveryState {
  return bounceSubType === 'Suppressed' || bounceSubType === 'OnAccountSuppressionList' ? 'suppressed' : 'bounced';
}
