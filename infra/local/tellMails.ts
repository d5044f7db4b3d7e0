import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { region } from '../stages.ts';
import type { Answered } from './guard/startGuard.ts';
import { localAccount } from './resolveTemplates.ts';

const mailSchema = z.object({
  ConfigurationSetName: z.string().optional(),
  Destination: z.object({ ToAddresses: z.array(z.string()) }),
  EmailTags: z.array(z.object({ Name: z.string(), Value: z.string() })).default([]),
});
const answerSchema = z.object({ MessageId: z.string() });

/** Addresses of SES's own mailbox simulator, by what comes of a mail to them. To every other address a mail is delivered. */
const simulated: readonly (readonly [string, (to: readonly string[]) => Told])[] = [
  ['bounce@', (to) => bounced(to, 'General')],
  ['suppressionlist@', (to) => bounced(to, 'OnAccountSuppressionList')],
  ['complaint@', (to) => ({ type: 'Email Complaint Received', what: { complaint: { complainedRecipients: addressed(to) } } })],
];

interface Told {
  readonly type: string;
  readonly what: Readonly<Record<string, unknown>>;
}

/** The events by which SES tells EventBridge what became of a mail that it has taken; none of one without a configuration set, as on AWS. */
export function tellMail({ target, body, status, answer }: Answered): readonly object[] {
  if (!target.startsWith('/v2/email/outbound-emails') || status !== 200) return [];
  const { ConfigurationSetName, Destination, EmailTags } = mailSchema.parse(JSON.parse(body.toString()));
  if (ConfigurationSetName === undefined) return [];
  const { MessageId } = answerSchema.parse(JSON.parse(answer.toString()));
  const { ToAddresses: to } = Destination;
  const all = [{ Name: 'ses:configuration-set', Value: ConfigurationSetName }, ...EmailTags];
  const tags = Object.fromEntries(all.map(({ Name, Value }) => [Name, [Value]] as const));
  const mail = { timestamp: new Date().toISOString(), messageId: MessageId, destination: to, tags };
  const special = simulated.flatMap(([start, tell]) => {
    const own = to.filter((address) => isSimulated(address) && address.startsWith(start));
    return own.length > 0 ? [tell(own)] : [];
  });
  const others = to.filter((address) => !isSimulated(address) || !simulated.some(([start]) => address.startsWith(start)));
  return [
    { type: 'Email Sent', what: { send: {} } },
    ...(others.length > 0 ? [{ type: 'Email Delivered', what: { delivery: { recipients: others } } }] : []),
    ...special,
  ].map(({ type, what }) => describe(type, { mail, ...what }));
}

const isSimulated = (address: string): boolean => address.endsWith('@simulator.amazonses.com');

const addressed = (to: readonly string[]) => to.map((emailAddress) => ({ emailAddress }));

function bounced(to: readonly string[], bounceSubType: string): Told {
  return { type: 'Email Bounced', what: { bounce: { bounceType: 'Permanent', bounceSubType, bouncedRecipients: addressed(to) } } };
}

function describe(type: string, detail: object) {
  return {
    version: '0',
    id: randomUUID(),
    'detail-type': type,
    source: 'aws.ses',
    account: localAccount,
    time: new Date().toISOString(),
    region,
    resources: [],
    detail,
  };
}
