import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import * as oidc from 'openid-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSignIn, type SignIn } from '../../../infra/local/signIn.ts';

describe('local sign-in', () => {
  let server: Server;
  let issuer: string;
  let signIn: SignIn;
  let redirectUri: string;

  beforeAll(async () => {
    let answer: SignIn['listener'] = () => undefined;
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${addressOf(server).port}`;
    issuer = `${origin}/oidc`;
    redirectUri = `${origin}/`;
    signIn = await createSignIn({
      issuer,
      clientId: 'page',
      audience: 'api',
      redirectUris: [redirectUri],
      organisationNumber: '2120000001',
    });
    answer = signIn.listener;
  });
  afterAll(() => server.close());

  test('a demo user gets an access token that the authorizer accepts, with organisation and roles', async () => {
    const token = await signInAs('demo-ekonom');
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(signIn.jwksUri)), { issuer, audience: 'api' });
    expect(payload).toMatchObject({ sub: 'demo-ekonom', organisationNumber: '2120000001', roles: 'economist' });
  });

  test('a demo user of the neighbouring municipality belongs to another organisation', async () => {
    const token = await signInAs('demo-granne');
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(signIn.jwksUri)), { issuer, audience: 'api' });
    expect(payload['organisationNumber']).not.toBe('2120000001');
  });

  test('nobody signs in as someone who is not on the list', async () => {
    await expect(signInAs('någon-annan')).rejects.toThrow('400');
  });

  test('a page at another address gets no code', async () => {
    const config = await discover();
    const url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: 'http://127.0.0.1:1/',
      scope: 'openid',
      code_challenge: await oidc.calculatePKCECodeChallenge('x'.repeat(43)),
      code_challenge_method: 'S256',
    });
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Inloggningen gick inte');
  });

  test('a code works once', async () => {
    const { redeem } = await walk('demo-chef');
    await redeem();
    await expect(redeem()).rejects.toThrow();
  });

  const discover = () => oidc.discovery(new URL(issuer), 'page', undefined, oidc.None(), { execute: [oidc.allowInsecureRequests] });

  const signInAs = async (user: string) => (await (await walk(user)).redeem()).access_token;

  /** Walks the redirects as a browser does, with cookies, and presses the button of one user. */
  async function walk(user: string) {
    const config = await discover();
    const codeVerifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const cookies = new Map<string, string>();
    let url = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      state,
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
    });
    for (let step = 0; step < 6; step++) {
      const isChoice = url.pathname.includes('/interaction/');
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(isChoice && { method: 'POST', body: new URLSearchParams({ user }) }),
      });
      if (response.status >= 400) throw new Error(String(response.status));
      for (const cookie of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      url = new URL(response.headers.get('location') ?? '', url);
      if (url.searchParams.has('code')) break;
    }
    return { redeem: () => oidc.authorizationCodeGrant(config, url, { pkceCodeVerifier: codeVerifier, expectedState: state }) };
  }
});

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address;
}
