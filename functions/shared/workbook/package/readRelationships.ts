import { limits } from './limits.ts';
import { readAttribute } from '../read/readAttribute.ts';
import { scanXml } from '../read/scanXml.ts';
import { xmlName } from '../read/xmlName.ts';
import { passedLimit } from './unreadable.ts';

/** One relationship of a part: the last word of its type (`worksheet`) and the name of the part it leads to. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Name of a part of the package, or undefined when it leads out of the file. */
  readonly target: string | undefined;
}

const RELATIONSHIP = xmlName('Relationship');
const ID = xmlName('Id');
const TYPE = xmlName('Type');
const TARGET = xmlName('Target');
const TARGET_MODE = xmlName('TargetMode');

/** Relationships of the part `source` (`''` for the package), in transitional and strict workbooks alike. */
export async function readRelationships(chunks: AsyncIterable<Uint8Array>, source: string): Promise<readonly Relationship[]> {
  const found: Relationship[] = [];
  await scanXml(chunks, {
    open(tag) {
      if (tag.name !== RELATIONSHIP) return false;
      const type = readAttribute(tag, TYPE) ?? '';
      const isExternal = readAttribute(tag, TARGET_MODE) === 'External';
      const target = readAttribute(tag, TARGET) ?? '';
      if (found.length >= limits.parts) throw passedLimit('tooManyParts', limits.parts);
      found.push({
        id: readAttribute(tag, ID) ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? undefined : resolveTarget(source, target),
      });
      return false;
    },
  });
  return found;
}

/** Name of the part that holds the relationships of `source`. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf('/') + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
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
