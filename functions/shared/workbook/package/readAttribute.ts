import { collectText } from './collectText.ts';
import { xmlName } from './xmlName.ts';
import type { XmlTag } from './scanAttributes.ts';

const XMLNS = xmlName('xmlns');

/** Value of an attribute without prefix, or undefined. */
export function readAttribute(tag: XmlTag, name: number): string | undefined {
  for (const attribute of attributesOf(tag)) if (attribute.local === name && attribute.prefix === 0) return valueOf(tag, attribute);
  return undefined;
}

/** Value of an attribute with any prefix (`r:id`), or undefined. */
export function readPrefixedAttribute(tag: XmlTag, name: number): string | undefined {
  for (const attribute of attributesOf(tag)) if (attribute.local === name && attribute.prefix !== 0) return valueOf(tag, attribute);
  return undefined;
}

/** The prefixes (0 for none) that stand for the same namespace as `prefix`, by the declarations on this element. */
export function readPrefixes(tag: XmlTag, prefix: number): ReadonlySet<number> {
  const declared = new Map<number, string>();
  for (const attribute of attributesOf(tag)) {
    if (attribute.prefix === XMLNS) declared.set(attribute.local, valueOf(tag, attribute));
    else if (attribute.prefix === 0 && attribute.local === XMLNS) declared.set(0, valueOf(tag, attribute));
  }
  const own = declared.get(prefix);
  return new Set([prefix, ...[...declared.keys()].filter((other) => declared.get(other) === own)]);
}

interface Attribute {
  readonly local: number;
  readonly prefix: number;
  readonly start: number;
  readonly end: number;
}

function* attributesOf(tag: XmlTag): Generator<Attribute> {
  for (let i = 0; i < tag.attributeCount * 4; i += 4) {
    const [local = 0, prefix = 0, start = 0, end = 0] = tag.attributes.subarray(i, i + 4);
    yield { local, prefix, start, end };
  }
}

function valueOf(tag: XmlTag, { start, end }: Attribute): string {
  const value = collectText();
  value.add({ bytes: tag.bytes, start, end, isLiteral: false });
  return value.bytes.toString('utf8', 0, value.length);
}
