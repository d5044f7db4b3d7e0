import type { TemplateChange } from '../../functions/shared/definition/templateChange.ts';

const kinds: Readonly<Record<TemplateChange['kind'], string>> = { sheet: 'Blad', name: 'Namn', table: 'Tabell', label: 'Text' };
const whats: Readonly<Record<TemplateChange['what'], string>> = {
  moved: 'flyttat',
  appeared: 'nytt',
  vanished: 'borta',
  changed: 'ändrat',
};

/** The command that compares two editions of a report workbook. */
export const templateChangesText = {
  usage: 'Användning: npm run compare-template -- [GAMMAL.xlsx] NY.xlsx --report FINANSIÄR/RAPPORT [--json] [--markdown FIL.md]',
  unknownReport: (report: string) => `Det finns ingen rapport ${report}.`,
  title: (before: string, after: string) => `Från ${before} till ${after}`,
  none: 'Inget har ändrats.',
  misfits: 'Passar inte längre:',
  fits: 'Allt som rapporten fyller har sin plats.',
  headings: ['Blad', 'Vad', 'Ändring', 'Förut', 'Nu'],
  words: ({ kind, what, subject, sheet, before = '', after = '' }: TemplateChange): readonly string[] => [
    sheet,
    `${kinds[kind]} ${subject}`,
    whats[what],
    before,
    after,
  ],
};
