/** A folder whose code is mutated, the tests that must notice, and where the result lies. */
export interface MutationFolder {
  readonly folder: string;
  /** Which of its files, as a glob; every one when left out. */
  readonly files?: string;
  /** Globs of the tests. */
  readonly tests: readonly string[];
}

/** What is counted with: the words of the field, the counting, and every figure that is declared. */
export const mutationFolders: readonly MutationFolder[] = [
  { folder: 'functions/shared/domain', tests: ['test/functions/shared/domain/**/*.test.ts'] },
  { folder: 'functions/shared/figures', tests: ['test/functions/shared/figures/**/*.test.ts'] },
  { folder: 'templates/indicators', tests: ['test/templates/indicators/**/*.test.ts'] },
  ...['esf-plus', 'lansstyrelsen', 'samordningsforbund', 'skr', 'tillvaxtverket'].map((funder) => ({
    folder: `templates/funders/${funder}`,
    files: '**/*{Figures,ndicators,ndicators2014}.ts',
    // selfCheck counts nothing and opens LibreOffice: seconds for each mutant.
    tests: [`test/templates/funders/${funder}/**/!(selfCheck).test.ts`],
  })),
];

/** Where the result of a folder lies. */
export const resultPath = (folder: string): string => `test/mutation/${folder.replaceAll('/', '-')}.json`;
