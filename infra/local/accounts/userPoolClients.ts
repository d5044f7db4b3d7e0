import { randomBytes } from 'node:crypto';

/** A client of the user pool, as the sign-in here and the calls of Cognito know it. */
export interface UserPoolClient {
  readonly userPoolId: string;
  readonly clientId: string;
  readonly name: string;
  /** Of a client that keeps a secret. */
  readonly secret?: string | undefined;
  readonly flows: readonly string[];
  readonly scopes: readonly string[];
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
}

/** The clients of the user pool. */
export interface UserPoolClients {
  find(clientId: string): UserPoolClient | undefined;
  put(client: UserPoolClient): void;
}

/** A pool without clients. */
export function createUserPoolClients(): UserPoolClients {
  const clients = new Map<string, UserPoolClient>();
  return { find: (clientId) => clients.get(clientId), put: (client) => void clients.set(client.clientId, client) };
}

/** Made of small letters and digits, as Cognito's are. */
export function createClientSecret(): string {
  return randomBytes(26).toString('hex');
}
