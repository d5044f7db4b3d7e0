import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { outcomeOf, type Attack } from './attack.ts';
import { ask, type Target } from './target.ts';

/** Tokens that nobody was given. */
export const tokens: readonly Attack[] = [
  {
    name: 'no token, or a forged, changed or run-out one',
    right: '401 for each',
    run: async (target) => {
      const forged = await forge(target);
      const wrong: string[] = [];
      for (const [name, token] of forged) {
        const { status } = await ask(target, '/api/projects', { token });
        if (status !== 401) wrong.push(`${name}: ${status}`);
      }
      return outcomeOf(wrong, forged.length);
    },
  },
];

async function forge({ tokens: { own, neighbour } }: Target): Promise<readonly (readonly [string, string])[]> {
  const [header = '', payload = '', signature = ''] = own.split('.');
  const [, , otherSignature = ''] = neighbour.split('.');
  const claims = decode(payload);
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const sign = (head: object, body: object) => new SignJWT({ ...body }).setProtectedHeader({ alg: 'RS256', ...head }).sign(privateKey);
  const hour = 3600;
  return [
    ['none at all', ''],
    ['no token but a word', 'constructor'],
    ['without algorithm', `${encode({ ...decode(header), alg: 'none' })}.${payload}.`],
    ['another role, the old signature', `${header}.${encode({ ...claims, roles: 'coordinator economist manager' })}.${signature}`],
    ["another organisation's signature", `${header}.${payload}.${otherSignature}`],
    ['signed by a key of our own, under the name of theirs', await sign(decode(header), claims)],
    ['a key of our own in the header', await sign({ ...decode(header), jwk: await exportJWK(privateKey) }, claims)],
    ['run out', await sign(decode(header), { ...claims, exp: Number(claims['exp']) - 2 * hour })],
    ['signed with nothing', `${header}.${payload}.`],
  ];
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
