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
  unknownOption: (option: string) => `${option} är ingen känd inställning eller saknar värde. ${templateChangesText.usage}`,
  unreadable: (path: string) => `${path} finns inte eller går inte att läsa som en arbetsbok.`,
  unwritable: (path: string) => `${path} går inte att skriva.`,
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
