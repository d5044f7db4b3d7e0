import { attributeOf, findElements } from './elements.ts';
import { escapeXml } from './escapeXml.ts';
import { addDefaultContentType } from './contentTypes.ts';
import { limits } from './limits.ts';
import type { OpenedParts, Parts } from './openParts.ts';
import { readAttribute } from './readAttribute.ts';
import { scanWholeXml } from './scanXml.ts';
import { passedLimit } from './unreadable.ts';
import { xmlName } from './xmlName.ts';

/** A relationship of one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address, the same in transitional and strict files: `worksheet`, `table`, `drawing`. */
  readonly type: string;
  /** Name of the part pointed at, or undefined when it leads out of the file. */
  readonly target: string | undefined;
}

const RELATIONSHIP = xmlName('Relationship');
const ID = xmlName('Id');
const TYPE = xmlName('Type');
const TARGET = xmlName('Target');
const TARGET_MODE = xmlName('TargetMode');

/** Name of the part that holds a part's relationships; of the package as a whole with `''`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A part's relationships in order, in transitional and strict workbooks alike; none when it has no such part. */
export function readRelationships(parts: OpenedParts, part: string): Relationship[] {
  const name = relationshipsPart(part);
  const found: Relationship[] = [];
  if (!parts.has(name)) return found;
  scanWholeXml(parts.xml(name), {
    open(tag) {
      if (tag.name !== RELATIONSHIP) return false;
      if (found.length >= limits.parts) throw passedLimit('tooManyParts', limits.parts);
      const type = readAttribute(tag, TYPE) ?? '';
      const isExternal = readAttribute(tag, TARGET_MODE) === 'External';
      const target = readAttribute(tag, TARGET) ?? '';
      found.push({
        id: readAttribute(tag, ID) ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? undefined : resolveTarget(part, target),
      });
      return false;
    },
  });
  return found;
}

/** Names of the parts of one kind that a part points at. */
export function targetsOf(parts: OpenedParts, part: string, kind: string): string[] {
  return readRelationships(parts, part).flatMap(({ type, target }) => (type === kind && target !== undefined ? [target] : []));
}

/** Adds a relationship to a part of the workbook, with its full type address. Returns its new id. */
export function addRelationship(parts: Parts, from: string, to: { readonly type: string; readonly target: string }): string {
  const name = relationshipsPart(from);
  if (!parts.has(name)) addDefaultContentType(parts, 'rels', 'application/vnd.openxmlformats-package.relationships+xml');
  const used = new Set(readRelationships(parts, from).map(({ id }) => id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number += 1;
  const added = `<Relationship Id="rId${number}" Type="${escapeXml(to.type)}" Target="/${escapeXml(to.target)}"/>`;
  const empty =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const xml = parts.has(name) ? parts.text(name).replace(/<((?:[\w.-]+:)?Relationships)(\s[^<>]*)?\/>\s*$/, '<$1$2></$1>') : empty;
  parts.write(
    name,
    xml.replace(/<\/([\w.-]+:)?Relationships>/, (end, prefix: string | undefined) => added.replace('<', `<${prefix ?? ''}`) + end),
  );
  return `rId${number}`;
}

/** Takes away the relationships of a part that point at another. */
export function removeRelationshipsTo(parts: Parts, from: string, target: string): void {
  const name = relationshipsPart(from);
  if (!parts.has(name)) return;
  const xml = parts.text(name);
  const gone = new Set(
    readRelationships(parts, from)
      .filter((relationship) => relationship.target?.toLowerCase() === target.toLowerCase())
      .map(({ id }) => id),
  );
  const kept = findElements(xml, 'Relationship').filter(({ tag }) => gone.has(attributeOf(tag, 'Id') ?? ''));
  parts.write(
    name,
    kept.reduceRight((text, element) => text.slice(0, element.start) + text.slice(element.end), xml),
  );
}

function resolveTarget(source: string, target: string): string {
  const path = decodePercent(target).replaceAll('\\', '/');
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function decodePercent(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
