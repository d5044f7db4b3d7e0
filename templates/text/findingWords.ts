import type { FindingWords } from '../../functions/shared/definition/findingWords.ts';
import { addedWords } from './addedFindingWords.ts';
import { fileExamples } from './fileExamples.ts';
import { fileSentences } from './fileFindings.ts';
import { cellSentences, columnSentences, sheetSentences, workbookSentences } from './findings.ts';
import { listWords } from './lists.ts';
import { placeWords } from './places.ts';

/** Everything that is said of uploads, beside the sentences that rules bring. */
export const findingWords: FindingWords = {
  fileSentences,
  fileExamples,
  workbook: workbookSentences,
  sheet: sheetSentences,
  column: columnSentences,
  cell: cellSentences,
  lists: listWords,
  added: addedWords,
  places: placeWords,
};
