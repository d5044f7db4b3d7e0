import { request } from 'node:http';
import { outcomeOf, type Attack } from './attack.ts';
import type { Target } from './target.ts';

/** A page elsewhere, in a browser on the same machine. */
export const origins: readonly Attack[] = [
  {
    name: "another site's page asks the web server, its files, its schedules and the mails",
    right: 'refused under another origin or host name',
    run: async (target) => {
      const mail = await findMails(target);
      const evil = 'https://evil.example';
      const tries: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
        ['GET', target.url, { host: 'evil.example' }],
        ['GET', `${target.url}/s3/`, { origin: evil }],
        ['POST', `${target.url}/s3/`, { origin: 'null' }],
        ['POST', `${target.url}/local/schedules/quarter`, { origin: evil }],
        ['GET', `${mail}/store`, { origin: evil }],
        ['GET', `${mail}/store`, { host: 'evil.example' }],
      ];
      const wrong: string[] = [];
      for (const [method, url, headers] of tries) {
        const status = await statusOf(method, url, headers);
        if (status !== 403 && status !== 404) wrong.push(`${method} ${new URL(url).pathname.slice(0, 12)}: ${status}`);
      }
      return outcomeOf(wrong, tries.length);
    },
  },
  {
    name: 'a process without the keys of the start asks for mails',
    right: '403',
    run: async (target) => {
      const { origin } = new URL(await findMails(target));
      const tries = ['/store', '/', '/health-check', `/${'0'.repeat(48)}/store`];
      const statuses = await Promise.all(tries.map((path) => statusOf('GET', `${origin}${path}`, {})));
      return outcomeOf(
        statuses.flatMap((status, index) => (status === 403 ? [] : [`${tries[index]?.slice(0, 12)}: ${status}`])),
        tries.length,
      );
    },
  },
];

/** The address of the mail viewer, as the local tools show it to somebody who uses the computer. */
async function findMails({ url }: Target): Promise<string> {
  const page = await (await fetch(`${url}/local`)).text();
  const [, address] = /<a href="(http:[^"]+)"/.exec(page) ?? [];
  if (!address) throw new Error('The instance shows no mails');
  return address;
}

/** Asked by `http`, because `fetch` lets nobody say another host. */
function statusOf(method: string, url: string, headers: Readonly<Record<string, string>>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(url, { method, headers }, (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end();
  });
}
