import type * as z from 'zod';
import type { FileStore } from '../shared/ports.ts';

/** A JSON file that another stage wrote. */
export async function readJson<Content>(files: FileStore, key: string, schema: z.ZodType<Content>): Promise<Content> {
  return schema.parse(JSON.parse(new TextDecoder().decode(await files.get(key))));
}
