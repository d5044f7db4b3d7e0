import { readFileSync } from 'node:fs';
import * as z from 'zod';

const packageSchema = z.object({
  version: z.string().default(''),
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().default(false),
  optional: z.boolean().default(false),
  devOptional: z.boolean().default(false),
  dependencies: z.record(z.string(), z.string()).default({}),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) });

/** One package as it is installed. */
export interface LockedPackage {
  /** Where it lies: `node_modules/exceljs/node_modules/uuid`. The project itself lies at nothing. */
  readonly path: string;
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, as the package says; nothing when it says none. */
  readonly license: string | undefined;
  /** `sha512-…`, base64. */
  readonly integrity: string | undefined;
  /** Whether what runs in production may need it. The others build, test and try out. */
  readonly isShipped: boolean;
  /** Names of what it needs. */
  readonly needs: readonly string[];
}

/** Every package of package-lock.json, the project first, the others by where they lie. */
export function readLock(): readonly LockedPackage[] {
  const text = readFileSync(new URL('../../../package-lock.json', import.meta.url), 'utf8');
  return Object.entries(lockSchema.parse(JSON.parse(text)).packages)
    .map(([path, locked]) => ({
      path,
      name: path === '' ? 'redovisa' : path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version,
      license: locked.license,
      integrity: locked.integrity,
      isShipped: !locked.dev && !locked.optional && !locked.devOptional,
      needs: Object.keys({ ...locked.dependencies, ...locked.optionalDependencies, ...locked.devDependencies }).sort(),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
