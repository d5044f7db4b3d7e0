import { brotliDecompressSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../functions/shared/aws/connectTable.ts';

/** Every item of the table. */
export async function scanTable(table: Table): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await table.documents.send(new ScanCommand({ TableName: table.name, ExclusiveStartKey: after }));
    items.push(...(page.Items ?? []));
    after = page.LastEvaluatedKey;
  } while (after);
  return items;
}

/** Every attribute of every item as text, bytes both as they are and, where they are compressed, opened. */
export async function readEverything(table: Table): Promise<string> {
  const texts = (await scanTable(table)).flatMap((item) =>
    Object.values(item).map((value) => {
      if (!(value instanceof Uint8Array)) return JSON.stringify(value);
      const raw = Buffer.from(value).toString('latin1');
      try {
        return raw + brotliDecompressSync(value).toString();
      } catch {
        return raw;
      }
    }),
  );
  return texts.join('\n');
}

/** The forms an identity number of twelve digits is written in. */
export function formsOf(number: string): string[] {
  const date = number.slice(0, 8);
  const last = number.slice(8);
  return [number, number.slice(2), `${date}-${last}`, `${date.slice(2)}-${last}`, `${date.slice(2)}+${last}`];
}
