import { readdir } from 'node:fs/promises';

const templates = new URL('../../templates/', import.meta.url);

/** A file of `templates/` and how many things the declaration in it holds. */
interface Place {
  readonly file: string;
  readonly size: number;
}

/**
 * Which file declares a thing: of the modules that export it, alone or in a record or list, the one that exports it among fewest. Undefined
 * when no module does.
 */
export async function findFiles(): Promise<(declared: unknown) => string | undefined> {
  const places = new Map<unknown, Place>();
  for (const file of await listModules()) {
    const module: unknown = await import(new URL(file, templates).href);
    for (const exported of valuesOf(module)) {
      for (const [declared, size] of [[exported, 1] as const, ...sized(valuesOf(exported))]) {
        const known = places.get(declared);
        if (isThing(declared) && (!known || size < known.size)) places.set(declared, { file: `templates/${file}`, size });
      }
    }
  }
  return (declared) => places.get(declared)?.file;
}

async function listModules(): Promise<readonly string[]> {
  const files = await Promise.all(
    ['checks', 'funders', 'indicators', 'reports'].map(async (folder) =>
      (await readdir(new URL(folder, templates), { recursive: true })).map((file) => `${folder}/${file}`),
    ),
  );
  return files
    .flat()
    .filter((file) => file.endsWith('.ts'))
    .toSorted();
}

function sized(values: readonly unknown[]): readonly (readonly [unknown, number])[] {
  return values.map((value) => [value, values.length]);
}

/** Known by what it is, not by what it says. */
function isThing(value: unknown): boolean {
  return typeof value === 'function' || (typeof value === 'object' && value !== null);
}

function valuesOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}
