import type { TemplateResource } from './templateResource.ts';
import { describeAccountCall } from './describeAccountCall.ts';
import { createDatabaseWords } from './describeDatabaseCall.ts';
import type { DescribeCall } from './askedAction.ts';
import { describeFileCall } from './describeFileCall.ts';
import { createMailWords } from './describeMailCall.ts';
import { describeTokenCall } from './describeTokenCall.ts';
import { describeQueueCall } from './describeQueueCall.ts';

/** Compiles the words of the services for the templates' resources. A call that is not known here throws. */
export function createCallWords(resources: readonly TemplateResource[]): DescribeCall {
  const words = new Map<string, DescribeCall>([
    ['dynamodb', createDatabaseWords(resources)],
    ['s3', describeFileCall],
    ['sqs', describeQueueCall],
    ['cognito-idp', describeAccountCall],
    ['ses', createMailWords(resources)],
    ['sts', describeTokenCall],
  ]);
  return (call) => {
    const describe = words.get(call.service);
    if (!describe) throw new Error(`Calls to ${call.service} are not known here`);
    return describe(call).map((asked) => ({ ...asked, context: { ...overTls, ...asked.context } }));
  };
}

/** Everything here stands for https: on one machine there is no network to listen on. */
const overTls = { 'aws:securetransport': 'true', 's3:tlsversion': '1.3' };
