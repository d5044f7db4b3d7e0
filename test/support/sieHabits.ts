/** How a program writes what the standard leaves open, or writes in its own way. */
export interface SieHabits {
  readonly encoding: 'pc8' | 'windows-1252' | 'utf-8';
  readonly lineEnd: string;
  /** Between fields. */
  readonly gap: string;
  /** Before a transaction. */
  readonly indent: string;
  /** Around the objects of a transaction. */
  readonly inBraces: string;
  /** What is written in quotes though it needs none. */
  readonly quotes: readonly ('dimension' | 'object' | 'account' | 'amount' | 'series')[];
  readonly order: 'rising' | 'falling';
  readonly declares: boolean;
  readonly opensOnLine: boolean;
  readonly decimalMark: '.' | ',';
  /** Quotes in texts: escaped as they are to be, or left as they are. */
  readonly innerQuotes: 'escaped' | 'bare';
  /** Whether the last text of a transaction lacks the quote that ends it. */
  readonly cutsTexts: boolean;
  /** A row that was added is followed by itself, or comes after all others; its date and signature are its own. */
  readonly added: 'beside' | 'after' | 'negated';
  /** Before the number of a dimension that the standard does not reserve. */
  readonly projectDimension: string;
  /** After the text of a transaction: quantity and signature. */
  readonly tail: string;
}

const standard: SieHabits = {
  encoding: 'pc8',
  lineEnd: '\r\n',
  gap: ' ',
  indent: '   ',
  inBraces: '',
  quotes: ['series', 'object'],
  order: 'rising',
  declares: true,
  opensOnLine: false,
  decimalMark: '.',
  innerQuotes: 'escaped',
  cutsTexts: false,
  added: 'beside',
  projectDimension: '6',
  tail: '',
};

/** Habits seen in files of programs, by what they are most like. */
export const sieHabits = {
  standard,
  visma: { ...standard, encoding: 'windows-1252', quotes: ['series', 'dimension', 'object'], declares: false, tail: ' 0' },
  fortnox: { ...standard, indent: '', quotes: ['series', 'object', 'account'], order: 'falling', added: 'negated', tail: ' 0 "AB"' },
  unit4: { ...standard, encoding: 'windows-1252', gap: '\t', indent: '\t', quotes: [], declares: false, opensOnLine: true, lineEnd: '\n' },
  raindance: { ...standard, quotes: ['amount', 'object'], projectDimension: '27', innerQuotes: 'bare', cutsTexts: true, added: 'after' },
  bl: { ...standard, inBraces: ' ', quotes: ['dimension', 'object'], added: 'after', tail: ' "" "AB"' },
  hogia: { ...standard, encoding: 'utf-8', decimalMark: ',', innerQuotes: 'bare', order: 'falling', lineEnd: '\r' },
} as const satisfies Record<string, SieHabits>;
