import { checkDigitOf } from '../../functions/shared/domain/checkDigit.ts';
import type { WrittenCell, WrittenSheets } from './writeWithOpenpyxl.ts';

/** First-year result of a labour-market unit (`docs/definitions.md#6-worked-example`): people met, women and men. */
export const met = { women: 45, men: 55 } as const;

/** Why they ended, women and men, by Avslutsorsak. */
export const ended = {
  'Arbete utan subvention': [2, 0],
  'Arbete med subvention': [3, 1],
  'Studier med studiemedel': [1, 1],
  'A-kassa': [1, 2],
  'Avbrott på egen begäran': [4, 4],
  'Avbrott på verksamhetens begäran': [1, 3],
} as const;

/** How many of all have each characteristic, women and men together where the table does not say. */
const foreignBackground = { women: 25, men: 33 } as const;
const education = [...repeat('Grundskola', 34), ...repeat('Gymnasium', 20), ...repeat('Eftergymnasial kortare än 2 år', 4)];
const supportTime = [...repeat('Mindre än 1 år', 21), ...repeat('1–3 år', 15), ...repeat('Mer än 3 år', 3)];
const under40 = 49;
const children = 45;

/** The unit's own register, row by row, as its coordinator would keep it: columns in their own order, aliases, Swedish words. */
export function labourMarketUnit(): WrittenSheets {
  const reasons = { women: reasonsOf(0), men: reasonsOf(1) };
  const people = (['women', 'men'] as const).flatMap((sex) => Array.from({ length: met[sex] }, (_, index) => ({ sex, index })));
  const rows = people.map(({ sex, index }, person): WrittenCell[] => {
    const reason = reasons[sex][index];
    return [
      makeNumber(sex, person < under40 ? 1995 : 1975, person),
      '2024-02-01',
      reason === undefined ? undefined : '2024-09-30',
      reason,
      1 + (person % 12),
      education[person],
      supportTime[person],
      index < foreignBackground[sex] ? 'Ja' : 'Nej',
      person < children ? (person % 2 === 0 ? 'Ja' : 2) : 'Nej',
    ];
  });
  const headings = [
    'Pnr',
    'Start',
    'Slut',
    'Orsak',
    'Åtgärd',
    'Utbildning',
    'Tid i offentlig försörjning',
    'Utländsk bakgrund',
    'Barn i hushållet',
  ];
  return { Deltagare: [headings, ...rows] };
}

/** Three overlapping registers of 615, 35 and 286 enrolments, which are 815 people because 121 are in two of them. */
export function overlappingRegisters(): WrittenSheets {
  const [first, second, third] = [615, 35, 286];
  const shared = 121;
  const registers = [
    { name: 'Register A', from: 0, count: first },
    { name: 'Register B', from: first, count: second },
    { name: 'Register C', from: first + second - shared, count: third },
  ];
  const rows = registers.flatMap(({ name, from, count }, register) =>
    Array.from({ length: count }, (_, index): WrittenCell[] => {
      const person = from + index;
      return [makeNumber(person % 2 === 0 ? 'women' : 'men', 1980, person), '2024-01-15', register + 1, name];
    }),
  );
  return { Deltagare: [['Personnummer', 'Startdatum', 'Insats', 'Enhet'], ...rows] };
}

/** The grant allocation 2021/2022: lines, kronor 2021, kronor 2022, carried over from 2021. */
export const allocation = [
  ['Socialtjänst', 453_000, 460_000, undefined],
  ['Elevhälsa', 630_000, 635_000, undefined],
  ['Handledning skola', 420_000, 400_000, undefined],
  ['Handledning arbetsmarknadsenhet', 420_000, 250_000, 140_000],
] as const;

/** The budget as the municipality wrote it: with thousand separators and *kr* in some cells. */
export function grantAllocation(): WrittenSheets {
  const rows = allocation.flatMap(([line, before, now, carriedOver]): WrittenCell[][] => [
    [2021, line, before.toLocaleString('sv-SE') + 'kr', undefined],
    [2022, line, now, carriedOver],
  ]);
  return { Budget: [['År', 'Budgetpost', 'Beslutat belopp', 'Överflyttat från föregående år'], ...rows] };
}

function reasonsOf(place: 0 | 1): string[] {
  return Object.entries(ended).flatMap(([reason, counts]) => repeat(reason, counts[place]));
}

function repeat(text: string, times: number): string[] {
  return Array.from({ length: times }, () => text);
}

/** An identity number that nobody has (birth number 980–999): even for women, odd for men. */
function makeNumber(sex: 'women' | 'men', year: number, index: number): string {
  const birthNumber = 980 + 2 * (index % 10) + (sex === 'men' ? 1 : 0);
  const date = new Date(Date.UTC(year, 0, 1 + Math.floor(index / 10))).toISOString().slice(0, 10).replaceAll('-', '');
  return `${date}-${birthNumber}${checkDigitOf(`${date.slice(2)}${birthNumber}`)}`;
}
