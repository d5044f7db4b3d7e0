import type { PlaceWords } from './placeWords.ts';
import type { CellFault, ColumnFault, SheetFault, WorkbookFault } from './cellFault.ts';
import type { FileFault } from './fault.ts';

/** A sentence that says what is wrong, then what to do, and what a cell with the fault may hold. `{name}` is filled in. */
export interface FaultText {
  readonly message: string;
  readonly example: string;
}

/** How choices and headings are listed in a sentence. */
export interface ListWords {
  /** What answers a question, before a column's other answers. */
  readonly yesNo: readonly string[];
  readonly allOf: (words: readonly string[]) => string;
  readonly anyOf: (words: readonly string[]) => string;
  /** Answers of which one may be a number of people. */
  readonly orCount: (answers: readonly string[]) => string;
  /** Choices that are too many to list. */
  readonly tooMany: (count: number) => string;
  readonly oneOf: (choices: readonly string[]) => string;
  readonly someOf: (choices: readonly string[]) => string;
}

/** What is added to a finding's own sentence; `{name}` is filled in. */
export interface AddedWords {
  /** Of a proposal. */
  readonly proposal: string;
  /** Of something that is not read and has amounts. */
  readonly amount: string;
  /** Of a rule that is new. */
  readonly isNew: string;
  readonly confirmed: string;
  readonly waived: string;
  /** The other of two rows at odds. */
  readonly againstRow: string;
  readonly againstInForce: string;
}

/** Everything that is said of uploads by the faults of definitions; a rule brings its own sentence. */
export interface FindingWords {
  readonly fileSentences: Readonly<Record<FileFault, string>>;
  /** A file with each fault, as it may be called or look. */
  readonly fileExamples: Readonly<Record<FileFault, string>>;
  readonly workbook: Readonly<Record<WorkbookFault, FaultText>>;
  readonly sheet: Readonly<Record<SheetFault, FaultText>>;
  readonly column: Readonly<Record<ColumnFault, FaultText>>;
  readonly cell: Readonly<Record<CellFault, FaultText>>;
  readonly lists: ListWords;
  readonly added: AddedWords;
  readonly places: PlaceWords;
}
