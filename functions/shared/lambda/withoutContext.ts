import type { Context } from 'aws-lambda';

/** The context of a handler that Lambda does not run: a local trigger or a test. */
export const withoutContext: Context = {
  awsRequestId: 'local',
  functionName: 'local',
  functionVersion: 'local',
  invokedFunctionArn: 'local',
  logGroupName: 'local',
  logStreamName: 'local',
  memoryLimitInMB: '0',
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => 15 * 60_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};
