/** Everything that XML 1.0 does not allow: control characters, lone surrogates, U+FFFE and U+FFFF. */
const illegal = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** Text as XML content or attribute value, without the characters XML does not allow. */
export function escapeXml(text: string): string {
  return text.replace(illegal, '').replace(/[&<>"]/g, (character) => entities.get(character) ?? '');
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Content or attribute value as text. An unknown entity stays as it is. */
export function unescapeXml(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole: string, ...groups: string[]) => {
    const [hex, decimal, name] = groups;
    if (name) return named.get(name) ?? whole;
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
