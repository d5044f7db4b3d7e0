import type { ChangeWords } from '../../functions/shared/definition/changeWords.ts';

/** The words of the workbooks about one upload: what it would change, and the rows that were refused. */
export const changeWords: ChangeWords = {
  changesTitle: 'Det här ändras om filen sparas',
  changesSheet: 'Ändringar',
  changeHeadings: ['Blad', 'Ändring', 'Rad', 'Fil', 'Person', 'Raden gäller', 'Kolumn', 'Före', 'Efter'],
  kinds: { added: 'Ny', changed: 'Ändrad', removed: 'Borta' },
  thisFile: 'den här filen',
  hidden: 'visas inte',
  noChanges: 'Inget ändras.',
  refusedTitle: 'Rader att rätta',
  faults: 'Att rätta',
};
