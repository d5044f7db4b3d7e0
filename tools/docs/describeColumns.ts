import type { Choices, Column } from '../../functions/shared/definition/column.ts';
import type { AnySheet } from '../../functions/shared/definition/sheet.ts';
import { formWords } from './formWords.ts';
import { table } from './table.ts';

/** docs/columns.md: every sheet and column a coordinator can upload, from the definitions. */
export function describeColumns(sheets: readonly AnySheet[]): string {
  return [
    '# Kolumner',
    'Skapas av `npm run docs` ur `templates/upload`. Ändra där, inte här.',
    'R: cellen måste fyllas i. Kolumnerna hittas på rubriken, i vilken ordning som helst; stora och små bokstäver, extra mellanslag och ett avslutande `*` eller `:` gör ingen skillnad.',
    'En rubrik eller ett ord som inte står här får ett förslag, som samordnaren bekräftar en gång på sidan. Sedan kommer projektet ihåg det.',
    'En huvudbok kan också lämnas in som SIE 4-fil. Då läses verifikationens serie och nummer, datum (transaktionens, annars verifikationens), konto, belopp och text som Kostnader, och en dimension som heter aktivitet eller insats som Insats. Konton 1000–2999 är motposter och läses inte; projektets egna rader där, till exempel en lön på 2797, frågas det om. Av flera projekt i filen väljer samordnaren sitt. Nämner filen inget projekt, en annan organisation, en annan valuta eller andra saldon än raderna ger, frågas det om innan något sparas.',
    ...sheets.flatMap(describeSheet),
    '',
  ].join('\n\n');
}

function describeSheet(sheet: AnySheet): string[] {
  const aliases = sheet.aliases.length > 0 ? ` Heter också: ${sheet.aliases.join(', ')}.` : '';
  const rows = Object.entries(sheet.columns).map(([name, column]) => [
    column.heading + (column.isSpecialCategory ? ' (känslig uppgift)' : ''),
    column.aliases.join(', '),
    requirement(sheet, name, column),
    formWords(column.form),
    column.help,
    column.isSpecialCategory ? 'krypterat' : storing[column.keeping],
  ]);
  return [
    `## ${sheet.name}`,
    `${sheet.help}${aliases} ${replacing(sheet)} Nyckel: ${keyWords(sheet)}.`,
    table(['Rubrik', 'Heter också', 'Krävs', 'Vad som godtas', 'Vad som ska stå', 'Sparas'], rows),
    ...describeDifference(sheet),
    ...Object.values(sheet.columns).flatMap(({ heading, form }) =>
      form.kind === 'choice' || form.kind === 'choices' ? describeChoices(heading, form.choices) : [],
    ),
  ];
}

/** An amount that may stand in two columns. */
function describeDifference({ difference, columns }: AnySheet): string[] {
  if (!difference) return [];
  const heading = columns[difference.of]?.heading ?? '';
  return [`Saknas ${heading} räknas det som ${difference.plus[0]} minus ${difference.minus[0]}.`];
}

/** The key's headings; of a group of which one is enough they stand as alternatives. */
function keyWords({ key, oneOf, columns }: AnySheet): string {
  const heading = (name: string) => columns[name]?.heading ?? name;
  const parts = key.map((name) => oneOf.find((group) => group.includes(name)) ?? [name]);
  return [...new Set(parts.map((names) => names.map(heading).join(' / ')))].join(' + ');
}

function requirement({ oneOf }: AnySheet, name: string, { required }: Column): string {
  if (required) return 'R';
  return oneOf.some((group) => group.includes(name)) ? 'en av dem' : '';
}

function replacing({ replaces, columns }: AnySheet): string {
  if (replaces === 'sheet') return 'En ny inlämning ersätter hela bladet.';
  return `En ny inlämning ersätter de månader den innehåller (${columns[replaces.monthsOf]?.heading ?? ''}).`;
}

const storing: Readonly<Record<Column['keeping'], string>> = {
  plain: 'ja',
  sealed: 'krypterat, med pseudonym',
  year: 'året, och ålder vid start; dagen krypterad',
  pseudonym: 'bara som pseudonym',
  never: 'nej',
};

const MOST_LISTED = 40;

function describeChoices(heading: string, choices: Choices): string[] {
  const words = Object.entries(choices).map(([code, choice]) => {
    const [word, also] = typeof choice === 'string' ? [choice, []] : [choice.word, choice.also];
    return [word, also.join('; '), `\`${code}\``];
  });
  if (words.length > MOST_LISTED) return [`**${heading}**: ${words.map(([word = '']) => word).join(', ')}.`];
  return [`**${heading}**`, table(['Val', 'Skrivs också', 'Sparas som'], words)];
}
