import * as z from 'zod';
import { Refusal } from '../command/refusal.ts';
import type { OpsWorld } from './subcommand.ts';

const groupsSchema = z.object({ logGroups: z.array(z.object({ logGroupName: z.string() })), nextToken: z.string().optional() });
const startedSchema = z.object({ queryId: z.string() });
const resultsSchema = z.object({
  status: z.string(),
  results: z.array(z.array(z.object({ field: z.string(), value: z.string() }))).default([]),
});

/** Logs Insights searches that many groups at once, and gives that many lines. */
const mostGroups = 50;
const mostLines = 1000;
/** A query is asked for every second, for a minute. */
const mostTries = 60;
const days = 90;

/** Lines of a stage's functions that have a case number in them, of the last 90 days: CloudWatch Logs Insights. */
export async function askLogs(stage: string, caseNumber: string, world: OpsWorld): Promise<readonly string[]> {
  const groups = await findGroups(stage, world);
  if (groups.length === 0) throw new Refusal(`No log is called ${stage}-… with these credentials, in this region.`);
  const until = Math.floor(world.now().getTime() / 1000);
  const started = await askCloudWatchLogs(
    'StartQuery',
    {
      logGroupNames: groups,
      startTime: until - days * 24 * 3600,
      endTime: until,
      queryString: `fields @message | filter caseNumber = ${JSON.stringify(caseNumber)} | sort @timestamp asc | limit ${mostLines}`,
    },
    world,
  );
  const { queryId } = startedSchema.parse(started);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { status, results } = resultsSchema.parse(await askCloudWatchLogs('GetQueryResults', { queryId }, world));
    if (status === 'Complete') return results.flat().flatMap(({ field, value }) => (field === '@message' ? [value] : []));
    if (status !== 'Scheduled' && status !== 'Running') throw new Refusal(`Logs Insights ended the question: ${status}`);
    await world.wait(1000);
  }
  throw new Refusal('Logs Insights has not answered in a minute: ask again.');
}

async function findGroups(stage: string, world: OpsWorld): Promise<readonly string[]> {
  const names: string[] = [];
  let nextToken: string | undefined;
  do {
    const input = { logGroupNamePrefix: `${stage}-`, ...(nextToken !== undefined && { nextToken }) };
    const page = groupsSchema.parse(await askCloudWatchLogs('DescribeLogGroups', input, world));
    names.push(...page.logGroups.map(({ logGroupName }) => logGroupName));
    nextToken = page.nextToken;
  } while (nextToken !== undefined && names.length < mostGroups);
  return names.slice(0, mostGroups);
}

async function askCloudWatchLogs(action: string, input: object, { aws }: OpsWorld): Promise<unknown> {
  const body = JSON.stringify(input);
  return JSON.parse(await aws({ service: 'logs', target: `Logs_20140328.${action}`, body, contentType: 'application/x-amz-json-1.1' }));
}
