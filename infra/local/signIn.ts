import { randomBytes } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair } from 'jose';
import { Provider, type GrantContext } from 'oidc-provider';
import { ledgerScope } from '../../functions/shared/records/machine.ts';
import type { UserPoolClient, UserPoolClients } from './accounts/userPoolClients.ts';
import { chooseUserDocument, signInFailedDocument, signOutDocument } from '../../templates/page/signInDocument.ts';
import { demoUsers, type DemoUser } from '../../templates/text/signIn.ts';
import { rememberSignIns } from './rememberSignIns.ts';

/** What the local sign-in needs to know. */
export interface SignInOptions {
  /** Where it is mounted, `http://localhost:4000/oidc`: without a slash at the end. */
  readonly issuer: string;
  /** The page's client id: in AWS the app client of the user pool. */
  readonly clientId: string;
  /** What the API's authorizer asks for in `aud`. */
  readonly audience: string;
  /** Addresses of the page that people may come back to, `http://localhost:4000/`. */
  readonly redirectUris: readonly string[];
  /** The other clients of the user pool, those with a secret, by id. */
  readonly clients?: Pick<UserPoolClients, 'find'>;
  /** Organisation of the demo users, ten digits. One of them belongs to another. */
  readonly organisationNumber: string;
}

/** A certified OpenID provider with demo users, in place of Cognito. Mount `listener` on every path under the issuer's. */
export interface SignIn {
  readonly listener: RequestListener;
  /** Where the keys that sign the access tokens are. */
  readonly jwksUri: string;
}

const neighbour = '2120009999';
const hour = 3600;

/** Makes the local sign-in. Its keys and sessions live as long as the process. */
export async function createSignIn(options: SignInOptions): Promise<SignIn> {
  const mountedAt = new URL(options.issuer).pathname;
  const provider = new Provider(options.issuer, { ...settings(options), jwks: { keys: [await createSigningKey()] } });
  const answer = provider.callback();
  const listener: RequestListener = (request, response) => {
    const original = request.url ?? '/';
    if (original.startsWith(`${mountedAt}/interaction/`)) {
      chooseUser(provider, request, response).catch(() => respond(response, 400, signInFailedDocument()));
      return;
    }
    answer(Object.assign(request, { originalUrl: original, url: original.slice(mountedAt.length) || '/' }), response);
  };
  return { listener, jwksUri: `${options.issuer}/jwks` };
}

/** Shows the demo users, and signs in as the one chosen. */
async function chooseUser(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { uid } = await provider.interactionDetails(request, response);
  if (request.method !== 'POST') return respond(response, 200, chooseUserDocument(uid));
  const chosen = new URLSearchParams(await text(request)).get('user');
  const user = demoUsers.find(({ id }) => id === chosen);
  if (!user) return respond(response, 400, signInFailedDocument());
  await provider.interactionFinished(request, response, { login: { accountId: user.id } });
}

async function createSigningKey() {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: randomBytes(8).toString('hex') };
}

function settings({ issuer, clientId, audience, redirectUris, clients, organisationNumber }: SignInOptions) {
  const mountedAt = new URL(issuer).pathname;
  return {
    adapter: rememberSignIns((id) => describeClient(clients?.find(id))),
    clients: [
      {
        client_id: clientId,
        token_endpoint_auth_method: 'none',
        application_type: 'web',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: redirectUris,
        post_logout_redirect_uris: redirectUris,
      },
    ],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'organisationNumber', 'roles'] },
    conformIdTokenClaims: false,
    ttl: { AccessToken: hour, ClientCredentials: hour, IdToken: hour, Session: 12 * hour, Interaction: hour, Grant: 12 * hour },
    cookies: { keys: [randomBytes(24).toString('hex')] },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: { body: unknown }, form: string) => {
          context.body = signOutDocument(form);
        },
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => `urn:redovisa:${audience}`,
        useGrantedResource: () => true,
        getResourceServerInfo: (_: unknown, _resource: string, client: { readonly clientId: string }) => ({
          scope: isMachine(clients?.find(client.clientId)) ? ledgerScope : '',
          audience: client.clientId === clientId ? audience : client.clientId,
          accessTokenTTL: hour,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${mountedAt}/interaction/${uid}` },
    findAccount: (_: unknown, id: string) => {
      const user = demoUsers.find((candidate) => candidate.id === id);
      return user && { accountId: id, claims: () => ({ sub: id, ...claimsOf(user, organisationNumber) }) };
    },
    extraTokenClaims: (_: unknown, { accountId }: { accountId: string }) => {
      const user = demoUsers.find(({ id }) => id === accountId);
      return user && claimsOf(user, organisationNumber);
    },
    loadExistingGrant: grantWithoutAsking,
    clientBasedCORS: (_: unknown, origin: string) => redirectUris.some((uri) => new URL(uri).origin === origin),
    renderError: (context: { type: string; body: unknown }) => {
      context.type = 'html';
      context.body = signInFailedDocument();
    },
  };
}

/** What Cognito's token function says of somebody in each token. */
function claimsOf({ name, roles, isNeighbour }: DemoUser, organisationNumber: string) {
  return { name, organisationNumber: isNeighbour ? neighbour : organisationNumber, roles: roles.join(' ') };
}

const isMachine = (client: UserPoolClient | undefined): boolean => client?.flows.includes('client_credentials') ?? false;

/** A client of the user pool in the words of the provider. */
function describeClient(client: UserPoolClient | undefined): Readonly<Record<string, unknown>> | undefined {
  if (client?.secret === undefined) return undefined;
  return {
    client_id: client.clientId,
    client_secret: client.secret,
    token_endpoint_auth_method: 'client_secret_basic',
    application_type: 'web',
    grant_types: isMachine(client) ? ['client_credentials'] : ['authorization_code'],
    response_types: isMachine(client) ? [] : ['code'],
    redirect_uris: client.callbackUrls,
    post_logout_redirect_uris: client.logoutUrls,
  };
}

/** The page is ours, so nobody is asked whether it may know their name. */
async function grantWithoutAsking({ oidc }: GrantContext) {
  const grant = new oidc.provider.Grant({ accountId: oidc.session.accountId, clientId: oidc.client.clientId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}

function respond(response: ServerResponse, status: number, html: string): void {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}
