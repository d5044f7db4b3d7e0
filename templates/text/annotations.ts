import type { AnnotationWords } from '../../functions/shared/definition/annotationWords.ts';

/** The words of the workbook that coordinators get back with what is wrong in it. */
export const annotationWords: AnnotationWords = {
  sheetName: 'Att rätta',
  title: 'Att rätta',
  summary: ({ stop, error, warning, note }) =>
    [
      count(stop + error, 'fel', 'fel'),
      count(warning, 'varning att bekräfta', 'varningar att bekräfta'),
      count(note, 'notering', 'noteringar'),
    ]
      .filter(Boolean)
      .join(', ') || 'Inga anmärkningar',
  howTo:
    'Klicka på en cell i listan för att komma dit. Cellerna är färgade och har en kommentar. Rätta, spara och lämna in filen igen: det här bladet läses inte.',
  headings: ['Allvar', 'Blad', 'Celler', 'Vad som är fel och vad du gör', 'Kod'],
  severities: { stop: 'Fel', error: 'Fel', warning: 'Varning', note: 'Notering' },
  author: 'Redovisa',
  leftOut: (left) => `Listan visar de första raderna. ${left} rader till får inte plats: rätta dessa först och lämna in igen.`,
  listOnly: 'Filen gick inte att märka upp, så här är bara listan. Rätta i er egen fil och lämna in den igen.',
};

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}
