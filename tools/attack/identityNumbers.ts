import { outcomeOf, type Attack } from './attack.ts';
import { ask, upload } from './target.ts';

/** A birth day and the four last digits of somebody who is not there: 980–999 are given to nobody. */
const day = '850307';
const last = '9805';
const wide = (digits: string): string => [...digits].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join('');

/** Identity numbers in other dress than their own. */
const dresses: readonly string[] = [
  `19${day}-${last}`,
  `19${day}_${last}`,
  `${day}|${last}`,
  `${day} ${last}`,
  `${wide(day)}-${wide(last)}`,
  `${day} (${last})`,
  `19${day}/${last}`,
];

/** The number, whatever little stands in it. */
const whole = new RegExp(`${day}[^0-9"]{0,4}${last}`);

export const identityNumbers: readonly Attack[] = [
  {
    name: 'an identity number in the name of a file, in many dresses',
    right: 'not stored, not shown',
    run: async (target) => {
      const wrong: string[] = [];
      for (const [index, dress] of dresses.entries()) {
        const { answer } = await upload(target, { fileName: `${dress}.csv`, content: Buffer.from(`Personnummer\nx${index}\n`) });
        const history = await ask(target, `/api/projects/${target.projectId}/history`, { token: target.tokens.own });
        const shown = `${answer}${history.body}`.normalize('NFKC');
        if (whole.test(shown)) wrong.push(`dress ${index + 1} is shown`);
      }
      return outcomeOf(wrong, dresses.length);
    },
  },
];
