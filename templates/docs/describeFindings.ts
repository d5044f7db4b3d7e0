import type { AnySheet } from '../../functions/shared/definition/sheet.ts';
import { listFindings, type FindingEntry } from '../text/listFindings.ts';
import { table } from './table.ts';

/** docs/findings.md: every finding there is, with its code, its sentence and an example, from the definitions. */
export function describeFindings(sheets: readonly AnySheet[]): string {
  const entries = listFindings(sheets);
  const bySheet = Map.groupBy(entries, ({ sheet }) => sheet);
  return [
    '# Anmärkningar',
    'Skapas av `npm run docs` ur `functions/shared/definition/cellFault.ts`, `templates/text` och `templates/upload`. Ändra där, inte här.',
    'En kod består av bladet, kolumnen och ett nummer: `DEL-PNR-003`. Den ändras aldrig och används aldrig om. Ord inom `{}` fylls i ur cellen; personnummer visas aldrig.',
    table(
      ['Allvar', 'Vad det betyder'],
      Object.entries(severities).map(([severity, meaning]) => [severity, meaning]),
    ),
    ...[...bySheet].flatMap(([sheet, found]) => [`## ${sheet === '' ? 'Filen' : sheet}`, describe(found)]),
    '',
  ].join('\n\n');
}

const severities: Readonly<Record<FindingEntry['severity'], string>> = {
  stop: 'filen eller bladet går inte att läsa; inget sparas',
  error: 'inget sparas förrän det är rättat',
  warning: 'sparas när samordnaren har bekräftat, med skälet',
  note: 'för kännedom',
};

function describe(entries: readonly FindingEntry[]): string {
  return table(
    ['Kod', 'Allvar', 'Kolumn', 'Text', 'Exempel på vad som står i cellen'],
    entries.map(({ code, severity, column, message, example }) => [code, severity, column, message, example]),
  );
}
