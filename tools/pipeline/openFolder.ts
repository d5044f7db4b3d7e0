import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parsePeriod } from '../../functions/shared/domain/period.ts';
import { pipelineText } from '../../templates/text/pipeline.ts';
import { Refusal } from '../command/refusal.ts';

/** Where the results are written. */
export interface ResultFolder {
  write(path: string, content: Uint8Array | string): Promise<void>;
}

/**
 * Opens the folder for the results. Results of an earlier run are removed, so that what lies there is of one run only; anything
 * else at a result's place is refused, so that nothing of the user's is ever overwritten.
 */
export async function openFolder(folder: string, reportNames: readonly string[]): Promise<ResultFolder> {
  const isResult = resultNames(reportNames);
  const files = await listFiles(folder);
  const foreign = files.find((file) => !isResult(file));
  if (foreign !== undefined) throw new Refusal(pipelineText.foreignFile(join(folder, foreign)));
  for (const place of places) await rm(join(folder, place), { recursive: true, force: true });
  return {
    async write(path, content) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    },
  };
}

const places = ['uploads', 'reports', 'mail'] as const;

/** Files at the places where results are written, by their paths in the folder. */
async function listFiles(folder: string): Promise<string[]> {
  try {
    await mkdir(folder, { recursive: true });
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    return paths
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => places.some((place) => path === place || path.startsWith(`${place}/`)));
  } catch {
    throw new Refusal(pipelineText.notAFolder(folder));
  }
}

function resultNames(reportNames: readonly string[]): (path: string) => boolean {
  const isReport = (name: string): boolean =>
    reportNames.some(
      (report) => name.startsWith(`${report}-`) && parsePeriod(name.slice(report.length + 1).replace('_', '/')) !== undefined,
    );
  return (path) => {
    const [place, name = '', ...deeper] = path.split('/');
    if (place === 'uploads') return /^\d+-./.test(name) && ['result.json', 'annotated.xlsx', 'refused.xlsx'].includes(deeper.join('/'));
    if (deeper.length > 0) return false;
    return place === 'mail'
      ? /^\d+\.eml$/.test(name)
      : /\.(xlsx|json)$/.test(name) && isReport(name.replace(/(-public|-annex)?\.xlsx$|\.json$/, ''));
  };
}
