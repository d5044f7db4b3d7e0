import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isSame } from './signature.ts';

/** A door for people, who cannot sign: whoever has its address may pass, and a browser that has been there. */
export interface Door {
  /** Path of the address: `/` and a secret of this start. */
  readonly path: string;
  /** What a request asks for behind the door; nothing when it may not pass. Leaves a cookie with a browser that comes by the address. */
  readonly admit: (request: IncomingMessage, response: ServerResponse) => string | undefined;
}

/** Makes a door with a secret of its own. */
export function createDoor(): Door {
  const secret = randomBytes(24).toString('hex');
  const path = `/${secret}`;
  return {
    path,
    admit: ({ headers, url = '/' }, response) => {
      // Cookies do not tell ports apart, so the port is in the name.
      const cookie = `door-${(headers.host ?? '').split(':')[1]}`;
      const [asked = '', ...rest] = url.slice(1).split(/(?=[/?])/);
      if (isSame(asked, secret)) {
        response.setHeader('set-cookie', `${cookie}=${secret}; HttpOnly; SameSite=Strict; Path=/`);
        response.setHeader('referrer-policy', 'no-referrer');
        const within = rest.join('');
        return within.startsWith('/') ? within : `/${within}`;
      }
      const cookies = (headers.cookie ?? '').split('; ');
      return cookies.some((given) => isSame(given, `${cookie}=${secret}`)) ? url : undefined;
    },
  };
}
