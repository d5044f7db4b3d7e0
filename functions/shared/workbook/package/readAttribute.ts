import { collectText } from './collectText.ts';
import { xmlName } from './xmlName.ts';
import type { XmlTag } from './scanAttributes.ts';

const XMLNS = xmlName('xmlns');

/** Value of an attribute without prefix, or undefined. */
export function readAttribute(tag: XmlTag, name: number): string | undefined {
  const { attributes, attributeCount } = tag;
  for (let i = 0; i < attributeCount * 4; i += 4) {
    if (attributes[i] === name && attributes[i + 1] === 0)
      return valueOf(tag, { start: attributes[i + 2] ?? 0, end: attributes[i + 3] ?? 0 });
  }
  return undefined;
}

/** Value of an attribute with any prefix (`r:id`), or undefined. */
export function readPrefixedAttribute(tag: XmlTag, name: number): string | undefined {
  for (const attribute of attributesOf(tag)) if (attribute.local === name && attribute.prefix !== 0) return valueOf(tag, attribute);
  return undefined;
}

/** Whether the element declares a namespace. */
export function declaresNamespace({ attributes, attributeCount }: XmlTag): boolean {
  for (let i = 0; i < attributeCount * 4; i += 4) {
    if (attributes[i + 1] === XMLNS || (attributes[i] === XMLNS && attributes[i + 1] === 0)) return true;
  }
  return false;
}

/** The namespaces that are declared on this element, by prefix (0 for none). */
export function readNamespaces(tag: XmlTag): ReadonlyMap<number, string> {
  const declared = new Map<number, string>();
  for (const attribute of attributesOf(tag)) {
    if (attribute.prefix === XMLNS) declared.set(attribute.local, valueOf(tag, attribute));
    else if (attribute.prefix === 0 && attribute.local === XMLNS) declared.set(0, valueOf(tag, attribute));
  }
  return declared;
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

function valueOf(tag: XmlTag, { start, end }: Pick<Attribute, 'start' | 'end'>): string {
  const plain = tag.bytes.toString('utf8', start, end);
  if (!/[&\r]/.test(plain)) return plain;
  const value = collectText();
  value.add({ bytes: tag.bytes, start, end, isLiteral: false });
  return value.bytes.toString('utf8', 0, value.length);
}
