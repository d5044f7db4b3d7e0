/** An authorizer of the API. */
export interface Authorizer {
  readonly id: string;
  readonly apiId: string;
  readonly name: string;
  readonly issuer: string;
  /** Whose tokens it lets in: what stands in `aud`, or is the client. */
  readonly audience: readonly string[];
}

/** The authorizers of the API, whose audience may be changed while it runs. */
export interface Authorizers {
  find(id: string): Authorizer | undefined;
  list(apiId: string): readonly Authorizer[];
  put(authorizer: Authorizer): void;
}

/** An API without authorizers. */
export function createAuthorizers(): Authorizers {
  const authorizers = new Map<string, Authorizer>();
  return {
    find: (id) => authorizers.get(id),
    list: (apiId) => [...authorizers.values()].filter((authorizer) => authorizer.apiId === apiId),
    put: (authorizer) => void authorizers.set(authorizer.id, authorizer),
  };
}
