import { scanTags } from './elements.ts';
import type { XmlTag } from './scanAttributes.ts';
import { scanWholeXml } from './scanXml.ts';
import { UnreadableWorkbook } from './unreadable.ts';

const alwaysDeclared = ['', 'xml:', 'xmlns:'];
const looseAmpersand = /&(?!#?\w{1,32};)/;

/** Throws unless the text is a whole XML document: tags that match, attributes once each, prefixes declared. */
export function requireWellFormed(xml: string): void {
  requireElement(xml);
  const scopes: ReadonlySet<string>[] = [new Set(alwaysDeclared)];
  for (const { kind, prefix, start, end } of scanTags(xml)) {
    if (kind === 'close') {
      scopes.pop();
      continue;
    }
    const tag = xml.slice(start, end);
    // A tag without a colon uses no prefix and declares none; there may be very many.
    const names = tag.includes(':') ? attributeNames(tag) : [];
    const declared = names.filter((name) => name.startsWith('xmlns:')).map((name) => `${name.slice('xmlns:'.length)}:`);
    const around = scopes.at(-1) ?? new Set();
    const scope = declared.length === 0 ? around : new Set([...around, ...declared]);
    if (!scope.has(prefix) || !names.every((name) => scope.has(prefixOf(name)))) throw new UnreadableWorkbook('damaged');
    if (kind === 'open') scopes.push(scope);
  }
}

/** Throws unless the text is one whole element: tags that match, attributes once each. Its prefixes may be declared around it. */
export function requireElement(xml: string): void {
  scanWholeXml(Buffer.from(xml), {
    open(tag) {
      if (hasRepeatedAttribute(tag)) throw new UnreadableWorkbook('damaged');
      return false;
    },
  });
  if (xml.includes('&') && looseAmpersand.test(xml) && !xml.includes('<![CDATA[') && !xml.includes('<!--'))
    throw new UnreadableWorkbook('damaged');
}

/** Attributes that are compared pair by pair; more are told apart by a set, so that a tag of thousands costs no more than its length. */
const FEW = 8;

function hasRepeatedAttribute({ attributeCount, attributes }: XmlTag): boolean {
  if (attributeCount < 2) return false;
  const nameAt = (index: number) => `${attributes[index * 4]} ${attributes[index * 4 + 1]}`;
  if (attributeCount > FEW) return new Set(Array.from({ length: attributeCount }, (_, index) => nameAt(index))).size < attributeCount;
  for (let i = 0; i < attributeCount; i++) {
    for (let j = i + 1; j < attributeCount; j++) {
      if (attributes[i * 4] === attributes[j * 4] && attributes[i * 4 + 1] === attributes[j * 4 + 1]) return true;
    }
  }
  return false;
}

function attributeNames(tag: string): readonly string[] {
  return Array.from(tag.matchAll(/\s([^\s=<>"'/]+)\s*=\s*(?:"[^"]*"|'[^']*')/g), ([, name = '']) => name);
}

function prefixOf(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? '' : name.slice(0, colon + 1);
}
