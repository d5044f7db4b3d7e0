import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';
import * as z from 'zod';
import { createClientSecret, type UserPoolClient, type UserPoolClients } from '../accounts/userPoolClients.ts';
import { closeServer, type StoppableServer } from './runningServer.ts';

/** What the accounts' part of Cognito answers here with. */
interface Accounts {
  /** Address of a private socket to listen on. */
  readonly socket: string;
  readonly clients: UserPoolClients;
}

/** The calls about clients of Cognito's user pools (`cognito-idp`) that this project makes, in its own form: JSON 1.1. A call that is not known throws. */
export async function startAccounts({ socket, clients }: Accounts): Promise<StoppableServer> {
  const server = createServer((request, response) => {
    answer(request, response, clients).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  return { stop: () => closeServer(server) };
}

const target = 'AWSCognitoIdentityProviderService.';
/** Of a machine: strict, for what is not known here would be left out. */
const createSchema = z.strictObject({
  UserPoolId: z.string(),
  ClientName: z.string().regex(/^[\w\s+=,.@-]{1,128}$/),
  GenerateSecret: z.literal(true),
  AllowedOAuthFlowsUserPoolClient: z.literal(true),
  AllowedOAuthFlows: z.tuple([z.literal('client_credentials')]),
  AllowedOAuthScopes: z.array(z.string()),
  ExplicitAuthFlows: z.array(z.string()),
  AccessTokenValidity: z.literal(60),
  TokenValidityUnits: z.object({ AccessToken: z.literal('minutes') }),
});
const describeSchema = z.object({ UserPoolId: z.string(), ClientId: z.string() });

async function answer(request: IncomingMessage, response: ServerResponse, clients: UserPoolClients): Promise<void> {
  const action = String(request.headers['x-amz-target'] ?? '').replace(target, '');
  if (action === 'CreateUserPoolClient') return create(createSchema.parse(await json(request)), response, clients);
  if (action !== 'DescribeUserPoolClient') throw new Error(`${action} is not known here`);
  const { UserPoolId, ClientId } = describeSchema.parse(await json(request));
  const client = clients.find(ClientId);
  if (client?.userPoolId !== UserPoolId)
    return respond(response, 400, { __type: 'ResourceNotFoundException', message: `User pool client ${ClientId} does not exist.` });
  return respond(response, 200, { UserPoolClient: describeClient(client) });
}

function create(asked: z.infer<typeof createSchema>, response: ServerResponse, clients: UserPoolClients): void {
  const client = {
    userPoolId: asked.UserPoolId,
    clientId: randomBytes(13).toString('hex'),
    name: asked.ClientName,
    secret: createClientSecret(),
    flows: asked.AllowedOAuthFlows,
    scopes: asked.AllowedOAuthScopes,
    callbackUrls: [],
    logoutUrls: [],
  };
  clients.put(client);
  respond(response, 200, { UserPoolClient: describeClient(client) });
}

function describeClient({ userPoolId, clientId, name, secret, flows, scopes, callbackUrls, logoutUrls }: UserPoolClient) {
  return {
    UserPoolId: userPoolId,
    ClientId: clientId,
    ClientName: name,
    ClientSecret: secret,
    AllowedOAuthFlows: flows,
    AllowedOAuthScopes: scopes,
    CallbackURLs: callbackUrls,
    LogoutURLs: logoutUrls,
  };
}

function respond(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
}
