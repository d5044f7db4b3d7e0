import * as z from 'zod';
import { pageSignInWords } from '../../templates/text/pageSignIn.ts';
import { connectTable } from '../shared/aws/connectTable.ts';
import { createSessionStore } from '../shared/aws/createSessionStore.ts';
import { readClientSecret } from '../shared/aws/readClientSecret.ts';
import { createLog } from '../shared/lambda/createLog.ts';
import { once } from '../shared/lambda/lambda.ts';
import { readSettings } from '../shared/lambda/readSettings.ts';
import { systemClock } from '../shared/lambda/systemClock.ts';
import { systemSecrets } from '../shared/lambda/systemSecrets.ts';
import { webLambda } from '../shared/lambda/webLambda.ts';
import { cookiesOf } from '../shared/signIn/sessionCookie.ts';
import { createApp } from './createApp.ts';
import { connectProvider } from './openIdProvider.ts';
import { signOutAddress } from './signOutAddress.ts';

/** Settings of the function that makes the page. The secret of its client is none of them. */
export const settingsSchema = z.object({
  TABLE_NAME: z.string(),
  PAGE_ADDRESS: z.string(),
  ISSUER: z.string(),
  SIGN_OUT_ADDRESS: z.string(),
  USER_POOL_ID: z.string(),
  SIGN_IN_CLIENT_ID: z.string(),
  /** JSON: each way to sign in, with its name in the user pool and its title. */
  SIGN_IN_WAYS: z.string(),
});

const waySchema = z.object({ name: z.string(), title: z.string() });
const waysSchema = z.tuple([waySchema], waySchema);

function connect() {
  const settings = readSettings(settingsSchema);
  const { PAGE_ADDRESS: address, SIGN_IN_CLIENT_ID: clientId, USER_POOL_ID: userPoolId } = settings;
  return createApp({
    address,
    cookies: cookiesOf(address),
    ways: waysSchema.parse(JSON.parse(settings.SIGN_IN_WAYS)),
    provider: once(async () => {
      const clientSecret = await readClientSecret({ userPoolId, clientId });
      return connectProvider({ issuer: settings.ISSUER, clientId, clientSecret, callback: `${address}/sign-in/callback` });
    }),
    signOutAddress: signOutAddress({ provider: settings.SIGN_OUT_ADDRESS, clientId, back: `${address}/` }),
    sessions: createSessionStore(connectTable(settings.TABLE_NAME)),
    clock: systemClock,
    secrets: systemSecrets,
    log: createLog(),
    words: pageSignInWords,
  });
}

/** Answers at the page's own addresses: sign-in, sign-out, and who is signed in. */
export const handler = webLambda({ connect, address: () => readSettings(settingsSchema).PAGE_ADDRESS });
