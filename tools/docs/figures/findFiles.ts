import { readdir } from 'node:fs/promises';
import type { Indicator } from '../../../functions/shared/definition/indicator.ts';

const templates = new URL('../../../templates/', import.meta.url);

/** A file of `templates/` and how many figures the declaration in it holds. */
interface Place {
  readonly file: string;
  readonly size: number;
}

/** Which file declares each figure: of the modules that export it, alone or among others, the one that exports it among fewest. */
export async function findFiles(): Promise<(indicator: Indicator) => string> {
  const places = new Map<object, Place>();
  for (const file of await listModules()) {
    const module: unknown = await import(new URL(file, templates).href);
    for (const declared of declarationsIn(module)) {
      for (const indicator of declared) {
        const known = places.get(indicator);
        if (!known || declared.length < known.size) places.set(indicator, { file: `templates/${file}`, size: declared.length });
      }
    }
  }
  return (indicator) => {
    const place = places.get(indicator);
    if (!place) throw new Error(`No module under templates exports the figure ${indicator.title}`);
    return place.file;
  };
}

async function listModules(): Promise<readonly string[]> {
  const files = await Promise.all(
    ['indicators', 'funders'].map(async (folder) =>
      (await readdir(new URL(folder, templates), { recursive: true })).map((file) => `${folder}/${file}`),
    ),
  );
  return files
    .flat()
    .filter((file) => file.endsWith('.ts'))
    .toSorted();
}

/** Every record of figures that a module exports, and every figure that it exports by itself. */
function declarationsIn(module: unknown): readonly (readonly object[])[] {
  return valuesOf(module).flatMap((exported) => {
    if (isIndicator(exported)) return [[exported]];
    const members = valuesOf(exported).filter(isIndicator);
    return members.length === 0 ? [] : [members];
  });
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

function isIndicator(value: unknown): value is object {
  return typeof value === 'object' && value !== null && 'kind' in value && 'title' in value;
}
