import { countKilled, type FolderResult, type Survivor } from './mutationResult.ts';

const head = `# Mutants

\`npm run mutate -- FOLDER\` changes one thing at a time in the code that counts (a \`<\` to \`<=\`, a sum to a difference, a condition to \`false\`) and runs the folder's
tests on each such mutant. A mutant that no test notices survives: either the test is missing, or the change changes nothing. At least nine of ten are to be killed in each folder.

It is a long run and no part of \`npm test\`. Without a folder it lists them and writes this page anew, after a \`why\` was written; with one it mutates the files that have changed since the result that is kept
(\`test/mutation\`), with a file that file, with \`--all\` every file of the folder. All of the result is written by the command
but \`why\`, which is kept from run to run. Titles, sources and sentences are not mutated: they are proved by being read.
Nor is what stands before \`as\`: Stryker takes it for a type, so that an object declared \`as const\` is left as it is, with all that is in it.
`;

/** What is known of a folder's mutants, and how many files it has in all: those without a result have not been mutated yet. */
export interface MeasuredFolder {
  readonly result: FolderResult;
  readonly fileCount: number;
}

/** The page docs/mutation.md: how many mutants of each folder were killed, and each survivor with why it may live. */
export function describeMutants(folders: readonly MeasuredFolder[]): string {
  const results = folders.map(({ result }) => result);
  const rows = folders.map(({ result, fileCount }) => {
    const { mutants, killed, percent } = countKilled(result);
    const share = mutants === 0 ? 'not mutated yet' : `${percent.toFixed(1)} %`;
    return `| \`${result.folder}\` | ${Object.keys(result.files).length} of ${fileCount} | ${mutants} | ${killed} | ${share} |`;
  });
  const table = ['| Folder | Files mutated | Mutants | Killed | Share |', '| --- | ---: | ---: | ---: | ---: |', ...rows].join('\n');
  return [head, table, '\n## Survivors\n', ...results.flatMap(describeFolder)].join('\n');
}

function describeFolder({ folder, files }: FolderResult): string[] {
  const alive = Object.entries(files).filter(([, { survivors }]) => survivors.length > 0);
  if (alive.length === 0) return [];
  return [`### ${folder}\n`, ...alive.map(([file, { survivors }]) => `\`${file}\`\n\n${survivors.map(describeSurvivor).join('\n')}\n`)];
}

function describeSurvivor({ at, from, to, isRun, why }: Survivor): string {
  const change = `${code(from)} → ${code(to)}`;
  return `- ${at} ${change}: ${why === '' ? 'not looked at yet' : why}${isRun ? '' : ' (no test runs it)'}`;
}

/** Code in a sentence, cut where it gets long; two backticks stand around code that has one. */
function code(text: string): string {
  const short = text.length > 90 ? `${text.slice(0, 89)}…` : text === '' ? ' ' : text;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
}
