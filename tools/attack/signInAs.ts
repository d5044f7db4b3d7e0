import * as oidc from 'openid-client';
import * as z from 'zod';

const settingsSchema = z.object({ issuer: z.string(), clientId: z.string() });
/** As many redirects as the way through the local sign-in has. */
const MOST_STEPS = 6;

/** An access token of a demo user: walks the redirects of the local sign-in as a browser does, with cookies, and presses the user's button. */
export async function signInAs(url: string, user: string): Promise<string> {
  const { issuer, clientId } = settingsSchema.parse(await (await fetch(`${url}/settings.json`)).json());
  const config = await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), { execute: [oidc.allowInsecureRequests] });
  const [pkceCodeVerifier, expectedState] = [oidc.randomPKCECodeVerifier(), oidc.randomState()];
  let at = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${url}/`,
    scope: 'openid profile',
    state: expectedState,
    code_challenge: await oidc.calculatePKCECodeChallenge(pkceCodeVerifier),
    code_challenge_method: 'S256',
  });
  const cookies = new Map<string, string>();
  for (let step = 0; step < MOST_STEPS && !at.searchParams.has('code'); step++) {
    const isChoice = at.pathname.includes('/interaction/');
    const response = await fetch(at, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(isChoice && { method: 'POST', body: new URLSearchParams({ user }) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    at = new URL(response.headers.get('location') ?? '', at);
  }
  return (await oidc.authorizationCodeGrant(config, at, { pkceCodeVerifier, expectedState })).access_token;
}
