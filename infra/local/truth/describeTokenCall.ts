import type { SignedCall } from '../guard/judge.ts';
import type { AskedAction } from './askedAction.ts';

/** What a role is assumed for. */
export interface AssumedRole {
  readonly role: string;
  readonly session: string;
  readonly seconds: number;
  readonly tags: Readonly<Record<string, string>>;
}

const known = /^(Action|Version|RoleArn|RoleSessionName|DurationSeconds|Tags|Tags\.member\.\d+\.(Key|Value))$/;

/** The call of STS that there is here, `AssumeRole`, as its form says it. A parameter that is not known here throws. */
export function readAssumeRole(body: Uint8Array): AssumedRole {
  const form = new URLSearchParams(Buffer.from(body).toString());
  if (form.get('Action') !== 'AssumeRole') throw new Error(`A call to STS as ${form.get('Action') ?? 'nothing'} is not known here`);
  for (const name of form.keys()) if (!known.test(name)) throw new Error(`A role that is assumed with ${name} is not known here`);
  const tags: [string, string][] = [];
  for (let number = 1; form.has(`Tags.member.${number}.Key`); number += 1)
    tags.push([form.get(`Tags.member.${number}.Key`) ?? '', form.get(`Tags.member.${number}.Value`) ?? '']);
  return {
    role: form.get('RoleArn') ?? '',
    session: form.get('RoleSessionName') ?? '',
    seconds: Number(form.get('DurationSeconds') ?? 3600),
    tags: Object.fromEntries(tags),
  };
}

/** A role to be assumed, and the tags of its session: two rights. */
export function describeTokenCall({ request }: SignedCall): readonly AskedAction[] {
  const { role, tags } = readAssumeRole(request.body);
  const named = Object.entries(tags);
  const context = {
    ...Object.fromEntries(named.map(([name, value]) => [`aws:requesttag/${name.toLowerCase()}`, value])),
    ...(named.length > 0 && { 'aws:tagkeys': named.map(([name]) => name) }),
  };
  return ['sts:AssumeRole', ...(named.length > 0 ? ['sts:TagSession'] : [])].map((action) => ({ action, resource: role, context }));
}
