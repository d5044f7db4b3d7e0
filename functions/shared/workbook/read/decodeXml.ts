import { UnreadableWorkbook } from '../package/unreadable.ts';

/** The bytes of an XML part as UTF-8 without byte order mark, whatever encoding the part has. */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) decoder = openDecoder(nameEncoding(chunk));
    if (decoder) yield recode(decoder, chunk);
    else yield isFirst && startsWith(chunk, UTF_8_MARK) ? chunk.subarray(UTF_8_MARK.length) : chunk;
    isFirst = false;
  }
  if (decoder) yield recode(decoder);
}

const UTF_8_MARK = [0xef, 0xbb, 0xbf];

/** By byte order mark, by the zero bytes around `<`, else as the XML declaration says; UTF-8 when nothing says. */
function nameEncoding(start: Uint8Array): string {
  if (startsWith(start, UTF_8_MARK)) return 'utf-8';
  if (startsWith(start, [0xff, 0xfe]) || startsWith(start, [0x3c, 0])) return 'utf-16le';
  if (startsWith(start, [0xfe, 0xff]) || startsWith(start, [0, 0x3c])) return 'utf-16be';
  const declaration = Buffer.from(start.subarray(0, 200)).toString('latin1');
  const named = /^<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']/.exec(declaration)?.[1]?.toLowerCase() ?? 'utf-8';
  // A declaration that can be read byte by byte is not UTF-16: .NET's text writers say so of UTF-8.
  return /^(utf-?16|ucs-?2|unicode)/.test(named) ? 'utf-8' : named;
}

function openDecoder(encoding: string): TextDecoder | undefined {
  if (encoding === 'utf-8' || encoding === 'utf8' || encoding === 'us-ascii') return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UnreadableWorkbook('damaged');
  }
}

function recode(decoder: TextDecoder, chunk?: Uint8Array): Uint8Array {
  try {
    return Buffer.from(decoder.decode(chunk, { stream: chunk !== undefined }));
  } catch {
    throw new UnreadableWorkbook('damaged');
  }
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}
