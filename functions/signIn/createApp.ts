import { Hono, type MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { secureHeaders } from 'hono/secure-headers';
import type { SessionAnswer } from '../shared/answers/sessionAnswer.ts';
import { endOf, LONGEST_MINUTES } from '../shared/records/session.ts';
import { checkSession } from '../shared/signIn/checkSession.ts';
import { isOwnSite } from '../shared/signIn/isOwnSite.ts';
import { readPerson } from '../shared/signIn/person.ts';
import type { PageDeps } from './deps.ts';
import { finishSignIn, signIn, signOut } from './signIn.ts';
import { messageDocument } from './signInDocuments.ts';

/** The page as it is made on the server: today sign-in and its sessions. The same app on AWS and on one machine. */
export function createApp(deps: PageDeps): Hono {
  const { words } = deps;
  const app = new Hono();
  app.use(headers, ownSiteOnly(deps));
  app.get('/sign-in', (context) => signIn(context, deps));
  app.get('/sign-in/callback', (context) => finishSignIn(context, deps));
  app.post('/sign-out', (context) => signOut(context, deps));
  app.get('/session', async (context) => {
    const session = await checkSession(getCookie(context, deps.cookies.session), deps);
    if (!session) return context.json({ code: 'notSignedIn', message: words.notSignedIn }, 401);
    return context.json(describeSession(session.record));
  });
  app.notFound((context) => context.html(messageDocument({ title: words.failedTitle, text: words.notFound }, words), 404));
  app.onError((error) => {
    // A fault is the shell's: it logs it and AWS counts it.
    throw error;
  });
  return app;
}

function describeSession(record: Parameters<typeof endOf>[0] & { readonly claims: Parameters<typeof readPerson>[0] }): SessionAnswer {
  const { name, organisationNumber, may } = readPerson(record.claims);
  return {
    name,
    organisationNumber,
    may: [...may],
    endsAt: new Date(endOf(record)).toISOString(),
    endsAtLatest: new Date(Date.parse(record.begunAt) + LONGEST_MINUTES * 60_000).toISOString(),
  };
}

/** What is answered is one person's: nobody keeps it, frames it or runs anything in it. */
const headers: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  // CloudFront says it, for all of the page.
  strictTransportSecurity: false,
});

/** What changes something is asked by the page itself, or not at all. */
function ownSiteOnly({ address, words }: PageDeps): MiddlewareHandler {
  return async (context, next) => {
    context.header('cache-control', 'no-store');
    const { method } = context.req;
    const from = { origin: context.req.header('origin'), fetchSite: context.req.header('sec-fetch-site') };
    if (method !== 'GET' && method !== 'HEAD' && !isOwnSite(from, address))
      return context.html(messageDocument({ title: words.failedTitle, text: words.foreign }, words), 403);
    await next();
    return undefined;
  };
}
