import { spawn } from 'node:child_process';
import { mkdtemp, readFile, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { text } from 'node:stream/consumers';

const command = fileURLToPath(new URL('../../tools/pipeline.ts', import.meta.url));

/** Kept between runs, as `tools/bootstrap.mjs` does. */
const compiled = fileURLToPath(new URL('../../node_modules/.cache/redovisa/compiled', import.meta.url));

/** What `npm run pipeline` did. */
export interface PipelineRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly out: string;
  /** Every file it wrote, by its path in the folder. */
  readonly files: readonly string[];
  json(path: string): Promise<unknown>;
}

/** What the command is asked for beside its first project. */
export interface PipelineOrder {
  readonly period: string;
  readonly uploads: readonly string[];
  readonly more?: readonly string[];
  readonly out?: string;
  readonly others?: readonly { readonly project: unknown; readonly uploads: readonly string[] }[];
}

/** An empty folder of the test's own. */
export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'redovisa-test-'));

/** Runs the command in a process of its own, as a person would. `more` stands before the uploads, `others` after them. */
export async function runPipelineCommand(
  project: unknown,
  { period, uploads, more = [], out, others = [] }: PipelineOrder,
): Promise<PipelineRun> {
  const folder = await makeFolder();
  const settings = join(folder, 'PROJECT.json');
  await writeFile(settings, JSON.stringify(project));
  const results = out ?? join(folder, 'ut');
  const words = ['--project', settings, '--period', period, '--out', results, ...more, ...uploads];
  for (const [index, other] of others.entries()) {
    const path = join(folder, `PROJECT-${index}.json`);
    await writeFile(path, JSON.stringify(other.project));
    words.push('--project', path, ...other.uploads);
  }
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled };
  const child = spawn(process.execPath, [command, ...words], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on('exit', resolve)),
  ]);
  return {
    code,
    stdout,
    stderr,
    out: results,
    files: await listFiles(results),
    json: async (path) => JSON.parse(await readFile(join(results, path), 'utf8')) as unknown,
  };
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
