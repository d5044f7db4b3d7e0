import { routes } from '../../functions/collect/routes.ts';
import { outcomeOf, type Attack } from './attack.ts';
import { ask, type Target } from './target.ts';

/** Some of everything that a route may be given. */
const anyBody = { fileName: 'a.xlsx', size: 1, reason: 'x', revision: 1, report: 'quarterly', period: '2025-K1' };

/** Every address of a project, asked for by somebody of another municipality. */
export const otherTenant: readonly Attack[] = [
  {
    name: 'another municipality asks for every address of a project',
    right: 'the answer that a project that is not there has',
    run: async (target) => {
      const wrong: string[] = [];
      const asked = routes.filter(({ path }) => path.includes('{projectId}'));
      for (const { method, path } of asked) {
        const asking = { method, token: target.tokens.neighbour, ...(method === 'POST' && { body: anyBody }) };
        const answered = await ask(target, fillIn(path, target), asking);
        const ofNothing = await ask(target, fillIn(path, { ...target, projectId: 'not-there' }), asking);
        const isAlike = answered.status === ofNothing.status && answered.body === ofNothing.body;
        // A role that may not at all is told so before anything is looked for.
        if (![403, 404].includes(answered.status) || !isAlike) wrong.push(`${method} ${path}: ${answered.status}`);
      }
      return outcomeOf(wrong, asked.length);
    },
  },
  {
    name: 'another municipality lists projects',
    right: 'the project is not among them',
    run: async (target) => {
      const { status, body } = await ask(target, '/api/projects', { token: target.tokens.neighbour });
      return { held: status === 200 && !body.includes(target.projectId), happened: `${status}` };
    },
  },
];

function fillIn(path: string, { projectId, uploadId }: Target): string {
  return path
    .replace('{projectId}', projectId)
    .replace('{uploadId}', uploadId)
    .replace('{reportKey}', 'quarterly-2025-K1-1')
    .replace('{month}', '2025-03')
    .replace('{sha256}', 'a'.repeat(64))
    .replace(/\{\w+\}/g, '01K6FCJ30074GTSE1HXTP9A8T4');
}
