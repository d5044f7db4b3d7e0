import * as oidc from 'openid-client';
import * as z from 'zod';
import type { PageSettings } from './settings.ts';

/** Someone signed in. The token is kept in memory only: a reload signs in again, silently while the issuer remembers. */
export interface Session {
  readonly accessToken: string;
  readonly name: string;
  signOut(): void;
}

/** What came of opening the page. */
export type SignInState =
  { readonly kind: 'signedIn'; readonly session: Session } | { readonly kind: 'signedOut'; readonly hasFailed: boolean };

const pendingKey = 'signIn';
const wasSignedInKey = 'wasSignedIn';

/** Signs in with authorization code and PKCE, at any OpenID Connect issuer. */
export interface SignIn {
  /** Takes up where the issuer sent the person back, or signs in again after a reload. */
  resume(): Promise<SignInState>;
  /** Leaves for the issuer, and comes back to the same place on the page. */
  begin(): Promise<void>;
}

/** Sign-in for the page's settings. */
export function createSignIn(settings: PageSettings): SignIn {
  const redirectUri = `${location.origin}/`;
  let discovered: Promise<oidc.Configuration> | undefined;
  const configure = () => (discovered ??= discover(settings));

  async function begin(): Promise<void> {
    const config = await configure();
    const codeVerifier = oidc.randomPKCECodeVerifier();
    const state = oidc.randomState();
    const nonce = oidc.randomNonce();
    const pending: Pending = { codeVerifier, state, nonce, place: location.hash };
    sessionStorage.setItem(pendingKey, JSON.stringify(pending));
    const address = oidc.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
    location.assign(address);
    await new Promise(() => undefined);
  }

  return {
    begin,
    async resume() {
      const hasReturned = new URLSearchParams(location.search).has('state');
      if (hasReturned) return takeUp(await configure(), redirectUri);
      if (sessionStorage.getItem(wasSignedInKey)) await begin();
      return { kind: 'signedOut', hasFailed: false };
    },
  };
}

const pendingSchema = z.object({ codeVerifier: z.string(), state: z.string(), nonce: z.string(), place: z.string() });
type Pending = z.infer<typeof pendingSchema>;

function discover({ issuer, clientId }: PageSettings): Promise<oidc.Configuration> {
  const isLocal = new URL(issuer).protocol === 'http:';
  return oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), isLocal ? { execute: [oidc.allowInsecureRequests] } : undefined);
}

async function takeUp(config: oidc.Configuration, redirectUri: string): Promise<SignInState> {
  const pending = pendingSchema.nullable().parse(JSON.parse(sessionStorage.getItem(pendingKey) ?? 'null'));
  const returnedTo = new URL(location.href);
  sessionStorage.removeItem(pendingKey);
  history.replaceState(null, '', `/${pending?.place ?? ''}`);
  if (!pending) return { kind: 'signedOut', hasFailed: true };
  try {
    const tokens = await oidc.authorizationCodeGrant(config, returnedTo, {
      pkceCodeVerifier: pending.codeVerifier,
      expectedState: pending.state,
      expectedNonce: pending.nonce,
    });
    sessionStorage.setItem(wasSignedInKey, 'yes');
    const name = tokens.claims()?.['name'];
    const signOut = () => leave(config, { redirectUri, idToken: tokens.id_token ?? '' });
    return { kind: 'signedIn', session: { accessToken: tokens.access_token, name: typeof name === 'string' ? name : '', signOut } };
  } catch {
    sessionStorage.removeItem(wasSignedInKey);
    return { kind: 'signedOut', hasFailed: true };
  }
}

function leave(config: oidc.Configuration, { redirectUri, idToken }: { readonly redirectUri: string; readonly idToken: string }): void {
  sessionStorage.removeItem(wasSignedInKey);
  if (config.serverMetadata().end_session_endpoint) {
    // Cognito has a name of its own for the address to come back to.
    const parameters = { post_logout_redirect_uri: redirectUri, logout_uri: redirectUri, id_token_hint: idToken };
    location.assign(oidc.buildEndSessionUrl(config, parameters));
  } else {
    location.assign(redirectUri);
  }
}
