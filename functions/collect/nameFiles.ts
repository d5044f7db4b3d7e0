import { uploadFileName } from '../shared/domain/fileNames.ts';
import type { Project } from '../shared/records/project.ts';
import type { UploadReceipt } from '../shared/records/uploadReceipt.ts';
import type { FileWord } from './deps.ts';

type FileWords = Readonly<Record<FileWord, string>>;

/** What another edition of a report is saved as, by the name of its workbook: `…, revisionsbilaga.xlsx`. */
export function nameEdition(reportName: string, edition: 'annex' | 'publicEdition', words: FileWords): string {
  return reportName.replace(/\.xlsx$/, `, ${words[edition]}.xlsx`);
}

/** An upload, as far as its files are named by it. */
type NamedUpload = Pick<UploadReceipt, 'at' | 'fileName'>;

/**
 * What an upload is saved as: `Uppladdning 2025-03-01 kl 14.05 Vägen till arbete.xlsx`. Named by us: what the file was called may be a person's name.
 * Only how its name ends is kept, if it is a kind of file that we take in.
 */
export function nameUpload(upload: NamedUpload, project: Project, words: FileWords): string {
  return `${nameOf(upload, project, words)}${endingOf(upload.fileName) ?? ''}`;
}

/** What is made of an upload is saved as: `… – ändringar.xlsx`. */
export function nameOutcome(
  upload: NamedUpload,
  outcome: 'changes' | 'refused' | 'result',
  { project, words }: { readonly project: Project; readonly words: FileWords },
): string {
  return `${nameOf(upload, project, words)} – ${words[outcome]}${outcome === 'result' ? '.json' : '.xlsx'}`;
}

/** The annotated copy is a workbook whatever the file was: a CSV file too, and one that goes by a wrong name. Only macros keep a name of their own. */
export function nameAnnotated(upload: NamedUpload, project: Project, words: FileWords): string {
  const ending = endingOf(upload.fileName);
  return `${nameOf(upload, project, words)} – ${words.annotated}${ending === '.xlsm' ? ending : '.xlsx'}`;
}

function nameOf({ at }: NamedUpload, project: Project, words: FileWords): string {
  return uploadFileName(words.upload, new Date(at), project);
}

/** How names of files end that are taken in. */
const endings = new Set(['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv', '.tsv', '.txt', '.se', '.si', '.sie']);

function endingOf(fileName: string): string | undefined {
  const ending = fileName.slice(fileName.lastIndexOf('.')).toLowerCase();
  return endings.has(ending) ? ending : undefined;
}
