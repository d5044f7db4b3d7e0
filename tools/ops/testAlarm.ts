import { Refusal } from '../command/refusal.ts';
import type { CallAws } from '../stores/callAws.ts';
import type { Subcommand } from './subcommand.ts';

/** Sets one alarm off, so that the whole way is tried: alarm, topic, key, subscription, mail. */
export const testAlarm: Subcommand = {
  name: 'test-alarm',
  usage: 'test-alarm STAGE [ALARM]',
  words: [1, 2],
  async run([stage = '', part = ''], { aws }) {
    const text = await askCloudWatch(aws, { Action: 'DescribeAlarms', AlarmNamePrefix: `${stage}-`, MaxRecords: '100' });
    const names = [...text.matchAll(/<AlarmName>([^<]{1,300})<\/AlarmName>/g)].map(([, name = '']) => name);
    const name = names.find((each) => each.includes(part));
    if (name === undefined) throw new Refusal(`No alarm is called ${stage}-…${part} with these credentials, in this region.`);
    await askCloudWatch(aws, {
      Action: 'SetAlarmState',
      AlarmName: name,
      StateValue: 'ALARM',
      StateReason: 'npm run ops -- test-alarm: nothing is wrong.',
    });
    return [
      `${name} is set off. Within some minutes CloudWatch sets it back by itself, as nothing is wrong.`,
      'Seen to work: each address in alarmRecipients has had a mail "ALARM: …" and then one "OK: …".',
      `No mail: the address has not confirmed its subscription, or the topic's policy or key says no. aws cloudwatch describe-alarm-history --alarm-name ${name}`,
    ];
  },
};

/** CloudWatch in its oldest words, which it still knows: a form, answered in XML. */
function askCloudWatch(aws: CallAws, fields: Readonly<Record<string, string>>): Promise<string> {
  const body = new URLSearchParams({ Version: '2010-08-01', ...fields }).toString();
  return aws({ service: 'monitoring', body, contentType: 'application/x-www-form-urlencoded; charset=utf-8' });
}
