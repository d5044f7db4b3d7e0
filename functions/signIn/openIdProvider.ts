import * as oidc from 'openid-client';
import * as z from 'zod';
import { claimsSchema } from '../shared/signIn/person.ts';

/** What the provider is asked as. */
export interface ProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where the provider sends people back to after sign-in. */
  readonly callback: string;
}

/** What only the browser that began a sign-in has, and shows when it comes back. */
export const begunSchema = z.object({ state: z.string(), nonce: z.string(), verifier: z.string() });
/** A sign-in that has begun. */
export type Begun = z.infer<typeof begunSchema>;

/** What the provider says of who has signed in. */
export type Claims = z.infer<typeof claimsSchema>;

/** An OpenID provider that people sign in at, with authorization code and PKCE. */
export interface OpenIdProvider {
  /** Where to send somebody to sign in by one way. */
  begin(wayName: string): Promise<{ readonly address: string; readonly begun: Begun }>;
  /** Who has come back with these parameters; `failed` when the provider, or the check of what it said, tells that nobody has signed in. */
  finish(parameters: URLSearchParams, begun: Begun): Promise<Claims | { readonly failed: string }>;
}

/** Seconds that an answer of the provider may take. */
const PATIENCE_SECONDS = 8;

/** Reaches a provider: asks what it is like, once. Its answers are held to state, nonce, signature, issuer, audience and time. */
export async function connectProvider({ issuer, clientId, clientSecret, callback }: ProviderSettings): Promise<OpenIdProvider> {
  const isPlain = new URL(issuer).protocol === 'http:';
  const config = await oidc.discovery(new URL(issuer), clientId, clientSecret, oidc.ClientSecretBasic(clientSecret), {
    timeout: PATIENCE_SECONDS,
    // A provider on this machine. The stages' issuers are https.
    ...(isPlain && { execute: [oidc.allowInsecureRequests] }),
  });
  oidc.enableNonRepudiationChecks(config);
  return {
    async begin(wayName) {
      const begun = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
      const address = oidc.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: 'openid profile',
        identity_provider: wayName,
        state: begun.state,
        nonce: begun.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, begun };
    },
    async finish(parameters, { state, nonce, verifier }) {
      try {
        const returnedTo = new URL(`${callback}?${parameters.toString()}`);
        const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
        const tokens = await oidc.authorizationCodeGrant(config, returnedTo, checks);
        return claimsSchema.parse(tokens.claims());
      } catch (error) {
        const failed = reasonOf(error);
        if (failed === undefined) throw error;
        return { failed };
      }
    },
  };
}

/** Why a sign-in came to nothing, in the words of OAuth; undefined when it is a fault of ours or of the way to the provider. */
function reasonOf(error: unknown): string | undefined {
  // The word stands in the address that the browser came back with: it is told as one of OAuth's or not at all.
  if (error instanceof oidc.AuthorizationResponseError) return /^[a-z_]{1,40}$/.test(error.error) ? error.error : 'refused';
  if (error instanceof oidc.ResponseBodyError) return error.error === 'invalid_grant' ? error.error : undefined;
  if (error instanceof oidc.ClientError && error.code !== undefined && notOurs.has(error.code)) return error.code;
  return undefined;
}

/** What openid-client calls an answer or token that is not the one that was asked for. */
const notOurs = new Set(['OAUTH_INVALID_RESPONSE', 'OAUTH_JWT_CLAIM_COMPARISON_FAILED', 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED']);
