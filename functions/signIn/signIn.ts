import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import * as z from 'zod';
import { checkSession } from '../shared/signIn/checkSession.ts';
import { createSessionId, sessionKeyOf } from '../shared/signIn/sessionId.ts';
import type { PageDeps } from './deps.ts';
import { begunSchema, type Claims } from './openIdProvider.ts';
import { ownPath } from './ownPath.ts';
import { chooseDocument, messageDocument } from './signInDocuments.ts';

/** How long somebody may take at the provider, in seconds. */
const PATIENCE_SECONDS = 600;

const keptSchema = begunSchema.extend({ back: z.string() });

/**
 * Sends somebody to the provider to sign in: at once where there is one way, else by the way that is chosen. What the way back is held to lies in a
 * cookie of the browser that began, so that nobody else can end what it began, and nothing is stored for who never comes back.
 */
export async function signIn(context: Context, deps: PageDeps): Promise<Response> {
  const { address, ways, words, provider } = deps;
  const back = ownPath(context.req.query('return'), address);
  const asked = context.req.query('provider');
  const way = asked === undefined && ways.length === 1 ? ways[0] : ways.find(({ name }) => name === asked);
  if (!way && asked !== undefined) return context.html(messageDocument({ title: words.failedTitle, text: words.notFound }, words), 400);
  if (!way) return context.html(chooseDocument(ways, back, words));
  const { address: there, begun } = await (await provider()).begin(way.name);
  putCookie(context, deps, { name: deps.cookies.begun, value: encode({ ...begun, back }), seconds: PATIENCE_SECONDS });
  return context.redirect(there, 303);
}

/** Takes somebody in who comes back from the provider: a new session under a new id, whatever the browser had before. */
export async function finishSignIn(context: Context, deps: PageDeps): Promise<Response> {
  const { address, cookies, words, provider, log, sessions, clock } = deps;
  const kept = decode(getCookie(context, cookies.begun));
  putCookie(context, deps, { name: cookies.begun, value: '', seconds: 0 });
  const before = getCookie(context, cookies.session);
  if (!kept) {
    // Another window of the same browser has come back first.
    if (await checkSession(before, deps)) return context.redirect('/', 303);
    return fail(context, words);
  }
  const answer = await (await provider()).finish(new URL(context.req.url).searchParams, kept);
  if ('failed' in answer) {
    log.info('sign-in came to nothing', { reason: answer.failed });
    return fail(context, words);
  }
  const key = before === undefined ? undefined : sessionKeyOf(before);
  if (key) await sessions.end(key, { at: clock.now().toISOString(), why: 'signedInAgain' });
  putCookie(context, deps, { name: cookies.session, value: await beginSession(answer, deps) });
  log.info('signed in');
  return context.redirect(ownPath(kept.back, address), 303);
}

/** Ends the session here and at the provider. */
export async function signOut(context: Context, deps: PageDeps): Promise<Response> {
  const { cookies, sessions, clock, signOutAddress } = deps;
  const id = getCookie(context, cookies.session);
  const key = id === undefined ? undefined : sessionKeyOf(id);
  if (key) await sessions.end(key, { at: clock.now().toISOString(), why: 'signedOut' });
  putCookie(context, deps, { name: cookies.session, value: '', seconds: 0 });
  return context.redirect(signOutAddress, 303);
}

async function beginSession(claims: Claims, { secrets, sessions, clock }: PageDeps): Promise<string> {
  const id = createSessionId(claims.sub, secrets.next());
  const key = sessionKeyOf(id);
  if (!key) throw new Error('An id of ours is not read as one');
  const now = clock.now().toISOString();
  await sessions.begin(key, { claims, begunAt: now, seenAt: now });
  return id;
}

/** A cookie that scripts cannot read and other sites' forms do not send. Without `seconds` it goes with the browser. */
function putCookie(
  context: Context,
  { cookies }: Pick<PageDeps, 'cookies'>,
  { name, value, seconds }: { readonly name: string; readonly value: string; readonly seconds?: number },
): void {
  const limits = { path: '/', httpOnly: true, sameSite: 'Lax', secure: cookies.isSecure } as const;
  setCookie(context, name, value, { ...limits, ...(seconds !== undefined && { maxAge: seconds }) });
}

function fail(context: Context, words: PageDeps['words']): Response | Promise<Response> {
  return context.html(
    messageDocument({ title: words.failedTitle, text: words.failed, link: { to: '/sign-in', says: words.again } }, words),
    400,
  );
}

function encode(kept: z.infer<typeof keptSchema>): string {
  return Buffer.from(JSON.stringify(kept)).toString('base64url');
}

/** What a sign-in began with, or undefined when the cookie is not one of ours. */
function decode(cookie: string | undefined): z.infer<typeof keptSchema> | undefined {
  if (cookie === undefined || cookie === '') return undefined;
  try {
    return keptSchema.safeParse(JSON.parse(Buffer.from(cookie, 'base64url').toString('utf8'))).data;
  } catch {
    return undefined;
  }
}
