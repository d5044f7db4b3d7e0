import { collectText } from './collectText.ts';
import type { XmlTag } from './scanXml.ts';

/** Value of an attribute without prefix, or undefined. */
export function readAttribute(tag: XmlTag, name: number): string | undefined {
  return readWhere(tag, (local, prefix) => local === name && prefix === 0);
}

/** Value of an attribute with any prefix (`r:id`), or undefined. */
export function readPrefixedAttribute(tag: XmlTag, name: number): string | undefined {
  return readWhere(tag, (local, prefix) => local === name && prefix !== 0);
}

function readWhere(tag: XmlTag, isWanted: (local: number, prefix: number) => boolean): string | undefined {
  for (let i = 0; i < tag.attributeCount * 4; i += 4) {
    const [local = 0, prefix = 0, start = 0, end = 0] = tag.attributes.subarray(i, i + 4);
    if (!isWanted(local, prefix)) continue;
    const value = collectText();
    value.add({ bytes: tag.bytes, start, end, isLiteral: false });
    return value.bytes.toString('utf8', 0, value.length);
  }
  return undefined;
}
