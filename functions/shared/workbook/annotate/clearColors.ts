import { deflateChunks } from '../package/deflateFast.ts';
import type { Book } from './openBook.ts';
import { splitSheet } from './splitSheet.ts';

/** Styles in one of our colours, each with the number of the same style without it. */
export type Colors = ReadonlyMap<number, number>;

/** Rows whose cells in one of our colours have got the same style without it; a colour of the coordinator's own underneath is lost. */
export function clearColors(rows: string, colors: Colors): string {
  if (colors.size === 0) return rows;
  return rows.replace(/(<(?:[\w.-]+:)?c\s(?:[^<>]*?\s)?s=["'])(\d+)(?=["'])/g, (whole, open: string, style: string) => {
    const plain = colors.get(Number(style));
    return plain === undefined ? whole : `${open}${plain}`;
  });
}

/** Takes our colours off a sheet. One that has none is only looked through. */
export async function clearSheetColors({ parts }: Book, part: string, colors: Colors): Promise<void> {
  if (colors.size > 0 && (await isColored(parts.chunks(part), colors))) {
    parts.put(await deflateChunks(part, clear(parts.chunks(part), colors)));
  }
}

async function isColored(chunks: AsyncIterable<Uint8Array>, colors: Colors): Promise<boolean> {
  for await (const { kind, text } of splitSheet(chunks)) if (kind === 'rows' && clearColors(text, colors) !== text) return true;
  return false;
}

async function* clear(chunks: AsyncIterable<Uint8Array>, colors: Colors): AsyncGenerator<Uint8Array> {
  for await (const { kind, text } of splitSheet(chunks)) yield Buffer.from(kind === 'rows' ? clearColors(text, colors) : text, 'latin1');
}
