import { attributeOf, findElements } from './elements.ts';
import { escapeXml } from './escapeXml.ts';
import { addDefaultContentType } from './contentTypes.ts';
import type { Parts } from './openParts.ts';

/** A relationship of one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address, the same in transitional and strict files: `worksheet`, `table`, `drawing`. */
  readonly type: string;
  /** Name of the part pointed at, or the address of something outside the workbook. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Name of the part that holds a part's relationships; of the workbook as a whole with `''`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A part's relationships in order; none when it has no such part. */
export function readRelationships(parts: Parts, part: string): Relationship[] {
  const name = relationshipsPart(part);
  if (!parts.has(name)) return [];
  const xml = parts.text(name);
  return findElements(xml, 'Relationship').map(({ tag }) => {
    const isExternal = attributeOf(tag, 'TargetMode') === 'External';
    const target = attributeOf(tag, 'Target') ?? '';
    return {
      id: attributeOf(tag, 'Id') ?? '',
      type: (attributeOf(tag, 'Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    };
  });
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
  const xml = parts.has(name) ? parts.text(name).replace(/<Relationships([^>]*)\/>\s*$/, '<Relationships$1></Relationships>') : empty;
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
  const gone = readRelationships(parts, from).filter((relationship) => relationship.target.toLowerCase() === target.toLowerCase());
  const kept = findElements(xml, 'Relationship').filter(({ tag }) => gone.some(({ id }) => id === attributeOf(tag, 'Id')));
  parts.write(
    name,
    kept.reduceRight((text, element) => text.slice(0, element.start) + text.slice(element.end), xml),
  );
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.replaceAll('\\', '/').split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
