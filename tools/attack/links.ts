import * as z from 'zod';
import { outcomeOf, type Attack } from './attack.ts';
import { ask, beginUpload, sendForm } from './target.ts';

const linkSchema = z.object({ url: z.string() });

/** Links and forms that were not signed for what they are used for. */
export const links: readonly Attack[] = [
  {
    name: 'a link to a file without its signature, for another file, or made to hold longer',
    right: '403 for each; the link itself opens',
    run: async (target) => {
      const { body } = await ask(target, `/api/projects/${target.projectId}/uploads/${target.uploadId}/original`, {
        method: 'POST',
        token: target.tokens.own,
        body: { reason: 'attack' },
      });
      const link = new URL(linkSchema.parse(JSON.parse(body)).url);
      const changed = (change: (url: URL) => void): string => {
        const url = new URL(link);
        change(url);
        return url.href;
      };
      const tries = [
        changed((url) => (url.search = '')),
        changed((url) => (url.pathname = url.pathname.replace(target.uploadId, '01K6FCJ30074GTSE1HXTP9A8T4'))),
        changed((url) => url.searchParams.set('X-Amz-Expires', '604800')),
        changed((url) => url.searchParams.set('X-Amz-Signature', '0'.repeat(64))),
        changed((url) => (url.pathname = url.pathname.split('/').slice(0, -2).join('/'))),
      ];
      const statuses = await Promise.all(tries.map(async (url) => (await fetch(url)).status));
      const opens = (await fetch(link)).status;
      const wrong = statuses.flatMap((status, index) => (status === 403 ? [] : [`try ${index + 1}: ${status}`]));
      return outcomeOf(opens === 200 ? wrong : [...wrong, `the link itself: ${opens}`], tries.length);
    },
  },
  {
    name: 'an upload form for another place, a larger file, or with a policy of our own',
    right: 'refused each; nothing stored',
    run: async (target) => {
      const { form } = await beginUpload(target, 'attack.csv', 10);
      const { url, fields } = form;
      const { conditions, ...policy } = z
        .looseObject({ conditions: z.array(z.unknown()) })
        .parse(JSON.parse(Buffer.from(fields['Policy'] ?? '', 'base64').toString('utf8')));
      const wide = { ...policy, conditions: conditions.filter((condition) => !JSON.stringify(condition).includes('range')) };
      const unsigned = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'X-Amz-Signature'));
      const tries: readonly Readonly<Record<string, string>>[] = [
        { ...fields, key: `incoming/another-project/${target.uploadId}` },
        { ...fields, Policy: Buffer.from(JSON.stringify(wide)).toString('base64') },
        { ...fields, 'X-Amz-Signature': '0'.repeat(64) },
        { ...fields, 'x-amz-meta-organisation': '2120009999' },
        unsigned,
      ];
      const statuses = await Promise.all(tries.map((each) => sendForm(url, each, Buffer.from('a;b\n'))));
      return outcomeOf(
        statuses.flatMap((status, index) => (status >= 400 && status < 500 ? [] : [`try ${index + 1}: ${status}`])),
        tries.length,
      );
    },
  },
];
