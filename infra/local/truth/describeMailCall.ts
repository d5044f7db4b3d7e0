import * as z from 'zod';
import type { SignedCall } from '../guard/judge.ts';
import type { TemplateResource } from './templateResource.ts';
import { arnOf, type AskedAction, type DescribeCall } from './askedAction.ts';

const mailSchema = z.looseObject({ FromEmailAddress: z.string(), ConfigurationSetName: z.string().optional() });

/** A mail: SES asks for the right to its sender and to the configuration set it names. */
export function createMailWords(resources: readonly TemplateResource[]): DescribeCall {
  const identities = new Set(resources.filter(({ type }) => type === 'AWS::SES::EmailIdentity').map(({ ref }) => ref));
  return (call: SignedCall): readonly AskedAction[] => {
    const { method, target, body } = call.request;
    if (method !== 'POST' || target !== '/v2/email/outbound-emails') throw new Error(`${method} ${target} is not known here`);
    const { FromEmailAddress, ConfigurationSetName } = mailSchema.parse(JSON.parse(Buffer.from(body).toString()));
    const address = FromEmailAddress.split('<').at(-1)?.replace('>', '').trim() ?? '';
    // An address that is no identity is sent for by its domain.
    const identity = identities.has(address) ? address : address.slice(address.indexOf('@') + 1);
    const named = [`identity/${identity}`, ...(ConfigurationSetName === undefined ? [] : [`configuration-set/${ConfigurationSetName}`])];
    return named.map((name) => ({ action: 'ses:SendEmail', resource: arnOf(call, 'ses', name), context: {} }));
  };
}
