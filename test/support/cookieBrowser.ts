/** An answer, and the address it came from. */
export interface Answered {
  readonly address: string;
  readonly response: Response;
  readonly text: string;
}

/** What a request says beside its address. */
export interface Asked {
  readonly method?: 'GET' | 'POST';
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser of one person as far as sign-in goes: it keeps cookies by host and path, and follows redirects until told to stop. */
export interface CookieBrowser {
  readonly cookies: Map<string, string>;
  /** One request; redirects are not followed. */
  ask(address: string, asked?: Asked): Promise<Answered>;
  /** Follows redirects from an address until there is none, or until one leads to what `stop` says. */
  follow(address: string, options?: Asked & { readonly stop?: (address: URL) => boolean }): Promise<Answered>;
}

/** Cookies of one host by name: the paths of the sign-in's own do not matter to whoever reads them. */
export function openBrowser(): CookieBrowser {
  const cookies = new Map<string, string>();
  const ask: CookieBrowser['ask'] = async (address, { method = 'GET', form, headers = {} } = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, {
      method,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...headers },
      ...(form && { body: new URLSearchParams(form) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return { address, response, text: await response.text() };
  };
  return {
    cookies,
    ask,
    async follow(address, { stop = () => false, ...asked } = {}) {
      let answered = await ask(address, asked);
      for (let step = 0; step < 12; step++) {
        const location = answered.response.headers.get('location');
        if (location === null) return answered;
        const next = new URL(location, answered.address);
        if (stop(next)) return { ...answered, address: next.href };
        answered = await ask(next.href);
      }
      throw new Error('Redirects without an end');
    },
  };
}
