/** `npm run mutate -- FOLDER | FILE… [--all]`: changes the code that counts and tells which changes no test notices. */
import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { writeOut } from './command/writeOut.ts';
import { describeMutants } from './mutate/describeMutants.ts';
import { hashOf, mutateFile } from './mutate/mutateFile.ts';
import { mutationFolders, resultPath, type MutationFolder } from './mutate/mutationFolders.ts';
import { countKilled, folderResultSchema, keepReasons, type FolderResult } from './mutate/mutationResult.ts';

const names = process.argv.slice(2).filter((argument) => argument !== '--all');
const isAll = process.argv.includes('--all');
const wanted = mutationFolders.filter(({ folder }) => names.some((name) => name === folder || name.startsWith(`${folder}/`)));
if (wanted.length === 0) writeOut(`Name a folder, or a file in one:\n${mutationFolders.map(({ folder }) => `  ${folder}`).join('\n')}\n`);
if (wanted.length === 0 && names.length > 0) process.exit(1);
for (const folder of wanted) await mutateFolder(folder);
const measured = await Promise.all(
  mutationFolders.map(async (folder) => ({ result: await readResult(folder.folder), fileCount: listFiles(folder).length })),
);
await writeFormatted('docs/mutation.md', describeMutants(measured));

function listFiles({ folder, files = '**/*.ts' }: MutationFolder): string[] {
  return globSync(`${folder}/${files}`).sort();
}

async function mutateFolder(mutated: MutationFolder): Promise<void> {
  const { folder, tests } = mutated;
  const there = listFiles(mutated);
  const named = there.filter((file) => names.includes(file));
  const chosen = named.length > 0 ? named : isAll ? there : await changedFiles(there, await readResult(folder));
  writeOut(`${folder}: ${chosen.length} of ${there.length} files\n`);
  // Kept file by file: a run that is stopped loses one file.
  for (const file of chosen) {
    const result = await mutateFile(file, tests);
    const { files: before } = await readResult(folder);
    const survivors = keepReasons(result.survivors, before[file]?.survivors ?? []);
    const after = { ...before, [file]: { ...result, survivors } };
    const files = Object.fromEntries(there.flatMap((one) => (after[one] ? [[one, after[one]] as const] : [])));
    await writeFormatted(resultPath(folder), JSON.stringify({ folder, files }));
  }
  const { mutants, killed, percent } = countKilled(await readResult(folder));
  writeOut(`${folder}: ${killed} of ${mutants} killed, ${percent.toFixed(1)} %\n`);
}

async function changedFiles(files: readonly string[], { files: known }: FolderResult): Promise<string[]> {
  const texts = await Promise.all(files.map(async (file) => ({ file, hash: hashOf(await readFile(file, 'utf8')) })));
  return texts.filter(({ file, hash }) => known[file]?.sha256 !== hash).map(({ file }) => file);
}

async function readResult(folder: string): Promise<FolderResult> {
  const path = resultPath(folder);
  return existsSync(path) ? folderResultSchema.parse(JSON.parse(await readFile(path, 'utf8'))) : { folder, files: {} };
}

async function writeFormatted(path: string, text: string): Promise<void> {
  await writeFile(path, await format(text, { ...(await resolveConfig(path)), filepath: path }));
}
