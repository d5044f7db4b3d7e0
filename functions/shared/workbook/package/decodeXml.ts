import { UnreadableWorkbook } from './unreadable.ts';

const UTF_8_MARK = [0xef, 0xbb, 0xbf];
/** How an XML declaration names the encoding, in text or in bytes read one by one. */
const declared = /^(<\?xml[^<>]*?\sencoding\s*=\s*)(["'])([A-Za-z0-9._-]+)\2/;

/** The bytes of an XML part as UTF-8 without byte order mark, whatever encoding the part has. */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: TextDecoder | undefined;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) decoder = createDecoder(chunk);
    yield recode(chunk, { decoder, isFirst, isLast: false });
    isFirst = false;
  }
  if (decoder) yield Buffer.from(endDecoding(decoder));
}

/** A whole XML part as UTF-8 without byte order mark. */
export function decodeWholeXml(bytes: Uint8Array): Uint8Array {
  return recode(bytes, { decoder: createDecoder(bytes), isFirst: true, isLast: true });
}

/** XML text that says it is in UTF-8, or says nothing. */
export function declareUtf8(xml: string): string {
  const [, before, quote, encoding] = declared.exec(xml) ?? [];
  if (before === undefined || quote === undefined || encoding === undefined || /^(utf-?8|us-ascii)$/i.test(encoding)) return xml;
  return `${before}${quote}UTF-8${quote}${xml.slice(before.length + encoding.length + 2)}`;
}

/** By byte order mark, by the zero bytes around `<`, else as the XML declaration says; UTF-8 when nothing says. */
function nameEncoding(start: Uint8Array): string {
  if (startsWith(start, UTF_8_MARK)) return 'utf-8';
  if (startsWith(start, [0xff, 0xfe]) || startsWith(start, [0x3c, 0])) return 'utf-16le';
  if (startsWith(start, [0xfe, 0xff]) || startsWith(start, [0, 0x3c])) return 'utf-16be';
  const declaration = Buffer.from(start.subarray(0, 200)).toString('latin1');
  const named = declared.exec(declaration)?.[3]?.toLowerCase() ?? 'utf-8';
  // A declaration that can be read byte by byte is not UTF-16: .NET's text writers say so of UTF-8.
  return /^(utf-?16|ucs-?2|unicode)/.test(named) ? 'utf-8' : named;
}

/** Nothing has to be decoded when the bytes are UTF-8 already. */
function createDecoder(start: Uint8Array): TextDecoder | undefined {
  const encoding = nameEncoding(start);
  if (encoding === 'utf-8' || encoding === 'utf8' || encoding === 'us-ascii') return undefined;
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new UnreadableWorkbook('damaged');
  }
}

function recode(
  bytes: Uint8Array,
  { decoder, isFirst, isLast }: { readonly decoder: TextDecoder | undefined; readonly isFirst: boolean; readonly isLast: boolean },
): Uint8Array {
  if (!decoder) return isFirst && startsWith(bytes, UTF_8_MARK) ? bytes.subarray(UTF_8_MARK.length) : bytes;
  try {
    return Buffer.from(decoder.decode(bytes, { stream: !isLast }));
  } catch {
    throw new UnreadableWorkbook('damaged');
  }
}

function endDecoding(decoder: TextDecoder): string {
  try {
    return decoder.decode();
  } catch {
    throw new UnreadableWorkbook('damaged');
  }
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}
