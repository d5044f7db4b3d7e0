import type { AnySheet } from '../../functions/shared/definition/sheet.ts';
import { isWaivable } from '../../functions/shared/records/waiver.ts';
import { listFindings, type FindingEntry } from '../../functions/shared/definition/listFindings.ts';
import { findingWords } from '../../templates/text/findingWords.ts';
import { table } from './table.ts';

/** An example that has been run through the intake: the cell, what it holds, and the sentence as the coordinator reads it. */
export interface ShownExample {
  readonly cell: string;
  readonly entered: string;
  readonly sentence: string;
  readonly suggestion?: string;
}

/** What is known of the findings beside their definitions, by code. */
export interface KnownFindings {
  readonly shown: ReadonlyMap<string, ShownExample>;
  /** The files that write out the code, from the repository's root. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/** docs/findings.md: every finding there is, with its code, its file, its sentence and an example of a cell that gives it, from the definitions. */
export function describeFindings(sheets: readonly AnySheet[], known: KnownFindings): string {
  const entries = listFindings(sheets, findingWords);
  const bySheet = Map.groupBy(entries, ({ sheet }) => sheet);
  return [
    '# Anmärkningar',
    'Skapas av `npm run docs` ur `functions/shared/definition`, `templates/text`, `templates/upload` och `tools/docs/examples`. Ändra där, inte här.',
    'En kod består av bladet, kolumnen och ett nummer: `DEL-PNR-003`. Den ändras aldrig och används aldrig om. Ord inom `{}` fylls i ur cellen; personnummer visas aldrig.',
    'Sista kolumnen är filen som koden står i: en regel hel, med sin mening och sitt prov; annars bara koden, och meningen i `templates/text`, under samma namn som koden har där.',
    'Varje exempel är en arbetsbok som har gått genom intaget på riktigt: cellen, vad som stod i den, och meningen som samordnaren läser. Ett test kör dem alla.',
    table(
      ['Allvar', 'Vad det betyder'],
      Object.entries(severities).map(([severity, meaning]) => [severity, meaning]),
    ),
    `En bekräftad varning minns projektet: samma rad med samma värden blir en anmärkning för kännedom nästa gång, och frågar inget. Ändras raden frågas det igen.`,
    'En varning märkt ¹ kan undantas för projektet eller för alla projekt, med vem, varför och till vilken dag. Fel kan inte undantas, och inte heller frågan om det som försvinner.',
    'En varning märkt ³ går inte att bekräfta, bara att besvara: på sidan, eller i `matches` i PROJECT.json.',
    'En kontroll märkt ² är ny: till den dag som står väger den ett steg mindre.',
    ...[...bySheet].flatMap(([sheet, found]) => [`## ${sheet === '' ? 'Filen' : sheet}`, describe(found, known)]),
    '',
  ].join('\n\n');
}

const severities: Readonly<Record<FindingEntry['severity'], string>> = {
  stop: 'filen eller bladet går inte att läsa; inget sparas',
  error: 'inget sparas förrän det är rättat',
  warning: 'sparas när samordnaren har bekräftat, med skälet',
  note: 'för kännedom',
};

function describe(entries: readonly FindingEntry[], { shown, files }: KnownFindings): string {
  return table(
    ['Kod', 'Allvar', 'Kolumn', 'Vad som är fel, vad du gör', 'Exempel', 'Så läses det', 'Fil'],
    entries.map((entry) => [
      entry.code,
      weightOf(entry),
      entry.column,
      entry.message,
      ...exampleOf(entry, shown.get(entry.code)),
      (files.get(entry.code) ?? []).map(linkTo).join(', '),
    ]),
  );
}

/** A link from docs/ to a file, shown as its last folder and name. */
function linkTo(file: string): string {
  return `[${file.split('/').slice(-2).join('/')}](../${file})`;
}

function weightOf(entry: FindingEntry): string {
  const marks = `${isWaivable(entry) ? '¹' : ''}${entry.needsAnswer ? ' ³' : ''}${entry.sharpFrom === undefined ? '' : ` ² ${entry.sharpFrom}`}`;
  return `${entry.severity}${marks}`;
}

function exampleOf({ example }: FindingEntry, shown: ShownExample | undefined): readonly [string, string] {
  if (!shown) return [example, ''];
  const { cell, entered, sentence, suggestion } = shown;
  const place = [cell, entered && `”${entered}”`].filter(Boolean).join(' ');
  return [place === '' ? example : `${place} (${example})`, suggestion === undefined ? sentence : `${sentence} Förslag: ${suggestion}`];
}
