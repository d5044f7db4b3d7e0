import { attributeOf, findElements, replaceStretches } from './elements.ts';
import { escapeXml } from './escapeXml.ts';
import { limits } from './limits.ts';
import { partKey } from './openZip.ts';
import type { OpenedParts, Parts } from './openParts.ts';
import { readAttribute } from './readAttribute.ts';
import { scanWholeXml } from './scanXml.ts';
import { passedLimit } from './unreadable.ts';
import { xmlName } from './xmlName.ts';

/** What the package says its parts are. */
export interface ContentTypes {
  /** The types stated for one part by name, by `partKey`. */
  readonly parts: ReadonlyMap<string, string>;
  /** The types stated for all parts with an ending, in lower case. */
  readonly endings: ReadonlyMap<string, string>;
}

const PART = '[Content_Types].xml';
const OVERRIDE = xmlName('Override');
const DEFAULT = xmlName('Default');
const PART_NAME = xmlName('PartName');
const EXTENSION = xmlName('Extension');
const CONTENT_TYPE = xmlName('ContentType');

/** Reads the content types of a package; none when it states none. */
export function readContentTypes(parts: OpenedParts): ContentTypes {
  const types = { parts: new Map<string, string>(), endings: new Map<string, string>() };
  if (!parts.has(PART)) return types;
  scanWholeXml(parts.xml(PART), {
    open(tag) {
      if (tag.name !== OVERRIDE && tag.name !== DEFAULT) return false;
      if (types.parts.size + types.endings.size >= limits.parts) throw passedLimit('tooManyParts', limits.parts);
      const type = readAttribute(tag, CONTENT_TYPE) ?? '';
      if (tag.name === OVERRIDE) types.parts.set(partKey(readAttribute(tag, PART_NAME) ?? ''), type);
      else types.endings.set((readAttribute(tag, EXTENSION) ?? '').toLowerCase(), type);
      return false;
    },
  });
  return types;
}

/** States a part's content type, unless it is stated already. */
export function addContentType(parts: Parts, name: string, type: string): void {
  if (readContentTypes(parts).parts.get(partKey(name)) === type) return;
  removeContentType(parts, name);
  insert(parts, `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`);
}

/** States the content type of every part with this ending, unless one is stated already. */
export function addDefaultContentType(parts: Parts, ending: string, type: string): void {
  if (readContentTypes(parts).endings.has(ending.toLowerCase())) return;
  insert(parts, `<Default Extension="${escapeXml(ending)}" ContentType="${escapeXml(type)}"/>`);
}

/** Forgets a part's content type, when the part goes. */
export function removeContentType(parts: Parts, name: string): void {
  const xml = parts.text(PART);
  const gone = findElements(xml, 'Override').filter(({ tag }) => partKey(attributeOf(tag, 'PartName') ?? '') === partKey(name));
  parts.write(
    PART,
    replaceStretches(
      xml,
      gone.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
}

function insert(parts: Parts, element: string): void {
  const xml = parts.text(PART);
  parts.write(
    PART,
    xml.replace(/<\/([\w.-]+:)?Types>/, (end, prefix: string | undefined) => element.replace('<', `<${prefix ?? ''}`) + end),
  );
}
