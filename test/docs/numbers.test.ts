import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { stages } from '../../infra/stages.ts';
import { buildPage } from '../../templates/page/build.ts';
import { repository } from '../support/repositoryFiles.ts';

const read = (path: string) => readFileSync(repository + path, 'utf8');
const resources = z.record(z.string(), z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }));
const snapshot = z.record(z.string(), z.looseObject({ Resources: resources }));
/** What the templates of production hold, as synthesized. */
const production = Object.values(snapshot.parse(JSON.parse(read('test/infra/__snapshots__/production.json')))).flatMap(({ Resources }) =>
  Object.values(Resources),
);
const ofType = (type: string) => production.filter(({ Type }) => Type === type).map(({ Properties }) => Properties);
const queues = z.array(
  z.object({ RedrivePolicy: z.object({ maxReceiveCount: z.number() }).optional(), MessageRetentionPeriod: z.number() }),
);
const DAY = 86_400;
const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

describe('docs/cost.md', () => {
  const page = read('docs/cost.md');
  const lines = [...page.matchAll(/^\| ([^|*]+?) *\| ([^|]+?) *\| ([^|]+?) *\| *(\d+\.\d\d) \|$/gm)].map(
    ([, service = '', quantity = '', price = '', dollars]) => ({ service, quantity, price, dollars: Number(dollars) }),
  );
  const lineOf = (service: string) => lines.find((line) => line.service.startsWith(service));

  test('counts the keys, alarms and pollers that the templates have', () => {
    expect(lineOf('KMS, keys')?.quantity).toMatch(new RegExp(`^${ofType('AWS::KMS::Key').length} keys`));
    expect(lineOf('CloudWatch alarms')?.quantity).toBe(String(ofType('AWS::CloudWatch::Alarm').length));
    expect(lineOf('SQS')?.service).toContain(`the ${ofType('AWS::Lambda::EventSourceMapping').length} pollers`);
  });

  test('multiplies and adds up as it says', () => {
    const cents = lines.reduce((sum, { dollars }) => sum + Math.round(dollars * 100), 0);
    expect(lines.length).toBeGreaterThan(12);
    expect(page).toContain(`**${(cents / 100).toFixed(2)}**`);
    const kronor = (cents / 100) * 10.5;
    expect(page).toContain(`${(cents / 100).toFixed(2)} dollars are ${Math.round(kronor)} kronor`);
    expect(page).toContain(`**${Math.round(kronor / 10) * 10} kronor a month**`);
    const fixed = ['KMS, keys', 'CloudWatch alarms', 'SQS'].reduce((sum, service) => sum + (lineOf(service)?.dollars ?? 0), 0);
    expect(page).toContain(`about ${Math.round(fixed + (cents / 100 - fixed) * 10)} dollars`);
    expect(lineOf('CloudWatch alarms')?.dollars).toBeCloseTo(0.1 * ofType('AWS::CloudWatch::Alarm').length);
    expect(lineOf('SQS')?.dollars).toBeCloseTo((Number.parseFloat(lineOf('SQS')?.quantity ?? '') - 1) * 0.4);
  });
});

describe('docs/operations.md', () => {
  const page = read('docs/operations.md');
  const made = queues.parse(ofType('AWS::SQS::Queue'));

  test('says how often a message is tried, and how long it waits when that did not help', () => {
    const tries = new Set(made.flatMap(({ RedrivePolicy }) => RedrivePolicy?.maxReceiveCount ?? []));
    expect([...tries].map((count) => words[count])).toEqual(['five']);
    expect(page).toContain('are tried five times in all');
    expect(page).toContain('a message failed five times');
    const waits = made.filter(({ RedrivePolicy }) => !RedrivePolicy).map(({ MessageRetentionPeriod }) => MessageRetentionPeriod / DAY);
    expect(new Set(waits)).toEqual(new Set([14]));
    expect(page).toContain('kept for 14 days');
  });

  test('names every function that an alarm may name, and how long the schedule tries', () => {
    const descriptions = z.array(z.object({ AlarmDescription: z.unknown() })).parse(ofType('AWS::CloudWatch::Alarm'));
    const failing = JSON.stringify(descriptions).match(/The function (\w+) fails/g) ?? [];
    expect(failing.length).toBe(13);
    for (const sentence of failing) expect(page).toContain(sentence.split(' ')[2]);
    const schedules = z.array(z.object({ Target: z.object({ RetryPolicy: z.object({ MaximumEventAgeInSeconds: z.number() }) }) }));
    const hours = schedules
      .parse(ofType('AWS::Scheduler::Schedule'))
      .map(({ Target }) => Target.RetryPolicy.MaximumEventAgeInSeconds / 3600);
    expect(new Set(hours)).toEqual(new Set([6]));
    expect(page).toContain('tries again for six hours, five times at most');
  });

  test('says how long things are kept in each stage', () => {
    const [test, live] = stages;
    expect(page).toContain(`${test?.keepUploadsDays} days in test, ${live?.keepUploadsDays} in production`);
    expect(page).toMatch(new RegExp(`identity numbers to SCB +\\| ${live?.keepMonthFilesDays} days`));
    expect([test?.logRetention, live?.logRetention].map(Number)).toEqual([30, 365]);
    expect(page).toContain('a month in test, a year in production');
  });
});

describe('decisions tell numbers that hold', () => {
  test('4: which emulator, and the largest request', () => {
    const page = read('docs/adr/0004-emulators-in-process.md');
    const { devDependencies } = z.object({ devDependencies: z.record(z.string(), z.string()) }).parse(JSON.parse(read('package.json')));
    expect(page).toContain(`fauxqs ${devDependencies['fauxqs']}`);
    const megabytes = /bodyLimit = (\d+) \* 1024 \* 1024/.exec(read('infra/local/emulators/startFilesAndQueues.ts'))?.[1];
    expect(page).toContain(`set to ${megabytes} MB`);
  });

  test('5: how many lines play the services, to the hundred', () => {
    const files = [
      'readTemplates',
      'resolveTemplates',
      'provision',
      'matchEvent',
      'putByArn',
      'routeEvents',
      'runSchedules',
      'createApi',
      'pollQueues',
      'loadHandlers',
    ];
    const lines = files.reduce((sum, file) => sum + read(`infra/local/${file}.ts`).split('\n').length - 1, 0);
    expect(read('docs/adr/0005-local-runtime-from-the-template.md')).toContain(`some ${Math.round(lines / 100) * 100} lines`);
  });

  test('8: how many views there are, and how heavy the page is, to a tenth', () => {
    const page = read('docs/adr/0008-page-without-a-framework.md');
    const views = readdirSync(`${repository}templates/page/views`).length;
    expect(page.toLowerCase()).toContain(`${words[views]} views`);
    const folder = mkdtempSync(join(tmpdir(), 'redovisa-weight-'));
    buildPage(folder);
    const weigh = (extension: string) => {
      const name = readdirSync(folder).find((file) => file.endsWith(extension)) ?? '';
      return gzipSync(readFileSync(join(folder, name))).length / 1000;
    };
    const [, script = '', style = ''] = /About (\d+) kB of script and (\d+) kB of style/.exec(page) ?? [];
    expect(Math.abs(Number(script) / weigh('.js') - 1)).toBeLessThan(0.1);
    expect(Math.abs(Number(style) / weigh('.css') - 1)).toBeLessThan(0.1);
    rmSync(folder, { recursive: true });
  });
});
