import * as z from 'zod';
import type { SignedCall } from '../guard/judge.ts';

const inputSchema = z.record(z.string(), z.unknown());

/** The operation and the input of a service that speaks JSON: `X-Amz-Target: AmazonSQS.SendMessage`. */
export function readJsonCall({ request: { headers, body } }: SignedCall, service: string): { operation: string; input: unknown } {
  const target = String(headers['x-amz-target'] ?? '');
  if (!target.startsWith(`${service}.`)) throw new Error(`A call to ${target || 'nothing'} is not known here`);
  return { operation: target.slice(service.length + 1), input: inputSchema.parse(JSON.parse(Buffer.from(body).toString())) };
}
