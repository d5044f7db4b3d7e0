import type { FileWord } from './deps.ts';

type FileWords = Readonly<Record<FileWord, string>>;

/** What another edition of a report is saved as, by the name of its workbook: `…, revisionsbilaga.xlsx`. */
export function nameEdition(reportName: string, edition: 'annex' | 'publicEdition', words: FileWords): string {
  return reportName.replace(/\.xlsx$/, `, ${words[edition]}.xlsx`);
}

/** What is made of an upload is saved as, by the name of the file that was uploaded: `… – ändringar.xlsx`. */
export function nameOutcome(fileName: string, outcome: 'changes' | 'refused' | 'result', words: FileWords): string {
  return withSuffix(fileName, () => ` – ${words[outcome]}${outcome === 'result' ? '.json' : '.xlsx'}`);
}

/** The annotated copy is a workbook whatever the file was: a CSV file too, and one that goes by a wrong name. Only macros keep a name of their own. */
export function nameAnnotated(fileName: string, words: FileWords): string {
  return withSuffix(fileName, (extension) => ` – ${words.annotated}${/^\.xlsm$/i.test(extension) ? extension : '.xlsx'}`);
}

function withSuffix(fileName: string, suffix: (extension: string) => string): string {
  return fileName.replace(/(\.[a-z]{3,4})?$/i, suffix);
}
