import * as z from 'zod';
import { queuesAtOnce, roomForPeople } from '../../infra/concurrency.ts';
import { stages } from '../../infra/stages.ts';
import { Refusal } from '../command/refusal.ts';
import type { Subcommand } from './subcommand.ts';

/** Mails on the day when the reports of a quarter go out: 100 projects, two reports, three recipients. */
const mailsADay = 600;

const lambdaSchema = z.object({ AccountLimit: z.object({ ConcurrentExecutions: z.number() }) });
const mailSchema = z.object({
  ProductionAccessEnabled: z.boolean(),
  SendingEnabled: z.boolean(),
  SendQuota: z.object({ Max24HourSend: z.number(), MaxSendRate: z.number() }),
});

/** Holds the account's limits to what a stage needs. */
export const quotas: Subcommand = {
  name: 'quotas',
  usage: 'quotas STAGE',
  words: [1, 1],
  async run([stage = ''], { aws }) {
    if (!stages.some(({ name }) => name === stage))
      throw new Refusal(`No stage is called ${stage}: ${stages.map(({ name }) => name).join(', ')}`);
    const { AccountLimit } = lambdaSchema.parse(
      JSON.parse(await aws({ service: 'lambda', method: 'GET', path: '/2016-08-19/account-settings' })),
    );
    const mail = mailSchema.parse(JSON.parse(await aws({ service: 'email', method: 'GET', path: '/v2/email/account' })));
    const atOnce = queuesAtOnce + roomForPeople;
    const checks = [
      {
        holds: AccountLimit.ConcurrentExecutions >= atOnce,
        says: `functions at once: ${AccountLimit.ConcurrentExecutions}, needed ${atOnce} (${queuesAtOnce} for queues, ${roomForPeople} for people) for each stage in the account`,
      },
      { holds: mail.SendingEnabled, says: `SES sends for the account: ${mail.SendingEnabled ? 'yes' : 'no'}` },
      {
        // The sandbox is right for a stage that mails only to addresses that have been verified.
        holds: mail.ProductionAccessEnabled || stage === 'test',
        says: `SES outside the sandbox: ${mail.ProductionAccessEnabled ? 'yes' : 'no, it reaches verified addresses only'}`,
      },
      {
        holds: mail.SendQuota.Max24HourSend >= mailsADay || stage === 'test',
        says: `mails a day: ${mail.SendQuota.Max24HourSend}, needed ${mailsADay}; ${mail.SendQuota.MaxSendRate} a second`,
      },
    ];
    const lines = checks.map(({ holds, says }) => `${holds ? 'ok     ' : 'TOO LOW'}  ${says}`);
    if (checks.some(({ holds }) => !holds))
      throw new Refusal(`Ask for more under Service Quotas, or in the SES console:\n${lines.join('\n')}`);
    return lines;
  },
};
