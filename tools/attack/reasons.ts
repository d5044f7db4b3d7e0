import { outcomeOf, type Attack } from './attack.ts';
import { ask } from './target.ts';

/** Texts that are long enough and say nothing: marks, spaces, characters that nobody sees; and one that is too long. */
const empty: readonly string[] = [
  '',
  '   ',
  '...',
  '- - -',
  '\u200b\u200b\u200b',
  '\u2800\u2800\u2800',
  '\u3164\u3164\u3164',
  'x'.repeat(10_000),
];

export const reasons: readonly Attack[] = [
  {
    name: 'a list of people is opened for a reason that says nothing',
    right: 'refused; opened when the reason says something',
    run: async (target) => {
      const open = async (reason: string): Promise<number> => {
        const path = `/api/projects/${target.projectId}/uploads/${target.uploadId}/original`;
        return (await ask(target, path, { method: 'POST', token: target.tokens.own, body: { reason } })).status;
      };
      const wrong: string[] = [];
      for (const [index, reason] of empty.entries()) {
        const status = await open(reason);
        if (status < 400 || status >= 500) wrong.push(`reason ${index + 1}: ${status}`);
      }
      const said = await open('attack');
      return outcomeOf(said === 200 ? wrong : [...wrong, `a reason that says something: ${said}`], empty.length);
    },
  },
];
