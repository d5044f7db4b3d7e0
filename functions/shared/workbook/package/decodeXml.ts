/** The text of an XML part in UTF-8 or UTF-16, without byte order mark, declared as UTF-8 when it was UTF-16. */
export function decodeXml(bytes: Uint8Array): string {
  const isLittle = bytes[0] === 0xff && bytes[1] === 0xfe;
  const isBig = bytes[0] === 0xfe && bytes[1] === 0xff;
  if (!isLittle && !isBig) return new TextDecoder('utf-8').decode(bytes);
  return new TextDecoder(isLittle ? 'utf-16le' : 'utf-16be').decode(bytes).replace(/^(<\?xml[^>]*encoding=)(["'])[^"']*\2/, '$1"UTF-8"');
}
