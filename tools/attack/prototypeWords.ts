import { outcomeOf, type Attack } from './attack.ts';
import { ask, upload, type Target } from './target.ts';

const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype', '__defineGetter__'] as const;

/** Words that name something on every object, through every door. */
export const prototypeWords: readonly Attack[] = [
  {
    name: 'a word of the prototype as an id, a query, a report or a match',
    right: 'answered as not there or not understood, never a fault',
    run: async (target) => {
      const wrong: string[] = [];
      const tries = words.flatMap((word) => doors(target, word));
      for (const { method, path, body } of tries) {
        const { status } = await ask(target, path, { method, token: target.tokens.own, ...(body !== undefined && { body }) });
        if (status < 400 || status >= 500)
          wrong.push(`${method} ${path.replace(target.projectId, '…').replace(target.uploadId, '…')}: ${status}`);
      }
      return outcomeOf(wrong, tries.length);
    },
  },
  {
    name: 'headings, amounts and values that name something on the prototype',
    right: 'an answer about the file, and the project can still be shown',
    run: async (target) => {
      const word = words[target.seed % words.length] ?? words[0];
      const lines = [
        `Personnummer;Startdatum;Slutdatum;Insats;${word};Belopp (${word})`,
        `${word};${word};${word};${word};${word};100 ${word}`,
        `100 constructor;2025-02-01;2025-03-01;__proto__;toString;100 constructor`,
      ];
      const { outcome } = await upload(target, { fileName: `${word}.csv`, content: Buffer.from(lines.join('\n')) });
      const pages = ['', '/history', '/reports', '/matches', '/waivers', '/mails'];
      const statuses = await Promise.all(
        pages.map(async (page) => (await ask(target, `/api/projects/${target.projectId}${page}`, { token: target.tokens.own })).status),
      );
      const isAnswered = ['rejected', 'needs-confirmation', 'stored'].includes(outcome);
      return {
        held: isAnswered && statuses.every((status) => status === 200),
        happened: `${outcome}; pages ${[...new Set(statuses)].join(' ')}`,
      };
    },
  },
];

interface Door {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

function doors({ projectId, uploadId }: Target, word: string): readonly Door[] {
  const project = `/api/projects/${projectId}`;
  const own = JSON.parse(`{"${word}": {"${word}": "${word}"}}`) as unknown;
  return [
    { method: 'GET', path: `/api/projects/${word}` },
    { method: 'GET', path: `${project}/uploads/${word}` },
    { method: 'GET', path: `${project}/reports/${word}` },
    { method: 'GET', path: `${project}/reports/${word}/rows?figure=${word}&part=${word}` },
    { method: 'GET', path: `${project}/reports/quarterly-2025-K1-1/rows?figure=${word}&${word}=${word}` },
    { method: 'GET', path: `${project}/files/${word}` },
    { method: 'GET', path: `${project}/template?sheets=${word}&period=${word}` },
    { method: 'POST', path: `${project}/reports`, body: { report: word, period: word } },
    { method: 'POST', path: `${project}/waivers`, body: { code: word, reason: word, until: word } },
    { method: 'POST', path: `${project}/matches`, body: own },
    { method: 'POST', path: `${project}/uploads/${uploadId}/matches`, body: { columns: own, values: own } },
    { method: 'POST', path: `${project}/reports/${word}/sending`, body: own },
  ];
}
