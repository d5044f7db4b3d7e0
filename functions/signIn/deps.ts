import type { Clock, Log, Secrets, SessionStore } from '../shared/ports.ts';
import type { SignInCookies } from '../shared/signIn/sessionCookie.ts';
import type { OpenIdProvider } from './openIdProvider.ts';

/** A way to sign in. */
export interface SignInWay {
  /** Name of the identity provider in the user pool. */
  readonly name: string;
  /** What people call it: the municipality. */
  readonly title: string;
}

/** What the page needs from outside. */
export interface PageDeps {
  /** Where the page is, `https://…` without a slash at the end. */
  readonly address: string;
  readonly cookies: SignInCookies;
  readonly ways: readonly [SignInWay, ...SignInWay[]];
  /** Reached at the first sign-in, and then kept. */
  readonly provider: () => Promise<OpenIdProvider>;
  /** Where to send somebody who signs out, to be signed out at the provider too. */
  readonly signOutAddress: string;
  readonly sessions: SessionStore;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly log: Log;
  readonly words: PageWords;
}

/** Swedish words of the page: `templates/text/pageSignIn.ts`. */
export interface PageWords {
  readonly chooseTitle: string;
  readonly choose: string;
  readonly failedTitle: string;
  readonly failed: string;
  readonly again: string;
  readonly toStart: string;
  readonly notSignedIn: string;
  readonly foreign: string;
  readonly notFound: string;
}
