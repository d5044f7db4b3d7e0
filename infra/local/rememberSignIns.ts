/** What oidc-provider keeps about a code, a token, a grant or a session. */
interface Kept {
  readonly uid?: string;
  readonly grantId?: string;
  consumed?: number;
}

/** Where oidc-provider keeps one kind of thing: codes, tokens, grants, sessions. */
export interface SignInMemory {
  upsert(id: string, kept: Kept, expiresIn?: number): Promise<void>;
  find(id: string): Promise<Kept | undefined>;
  findByUid(uid: string): Promise<Kept | undefined>;
  findByUserCode(): Promise<undefined>;
  consume(id: string): Promise<void>;
  destroy(id: string): Promise<void>;
  revokeByGrantId(grantId: string): Promise<void>;
}

/** Keeps sign-ins as long as the process lives: a restart signs everyone out. Makes one memory for each kind of thing; clients are found elsewhere. */
export function rememberSignIns(findClient: (id: string) => Kept | undefined): (kind: string) => SignInMemory {
  return (kind) => {
    const things = new Map<string, { readonly kept: Kept; readonly until: number }>();
    const living = () => [...things.entries()].filter(([, { until }]) => until > Date.now());
    return {
      async upsert(id, kept, expiresIn) {
        things.set(id, { kept, until: expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000 });
      },
      find: async (id) => (kind === 'Client' ? findClient(id) : undefined) ?? living().find(([key]) => key === id)?.[1].kept,
      findByUid: async (uid) => living().find(([, { kept }]) => kept.uid === uid)?.[1].kept,
      findByUserCode: async () => undefined,
      async consume(id) {
        const thing = things.get(id);
        if (thing) thing.kept.consumed = Math.floor(Date.now() / 1000);
      },
      async destroy(id) {
        things.delete(id);
      },
      async revokeByGrantId(grantId) {
        for (const [id, { kept }] of things) if (kept.grantId === grantId) things.delete(id);
      },
    };
  };
}
