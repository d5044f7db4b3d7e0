import { attributeOf, findElements } from './elements.ts';
import { escapeXml } from './escapeXml.ts';
import type { Parts } from './openParts.ts';

const PART = '[Content_Types].xml';

/** The content type stated for one part by name; undefined when only its ending decides. */
export function contentTypeOf(parts: Parts, name: string): string | undefined {
  const override = overridesOf(parts).find((element) => isFor(element.tag, name));
  return override && attributeOf(override.tag, 'ContentType');
}

/** States a part's content type, unless it is stated already. */
export function addContentType(parts: Parts, name: string, type: string): void {
  if (contentTypeOf(parts, name) === type) return;
  removeContentType(parts, name);
  insert(parts, `<Override PartName="/${escapeXml(name)}" ContentType="${escapeXml(type)}"/>`);
}

/** States the content type of every part with this ending, unless one is stated already. */
export function addDefaultContentType(parts: Parts, ending: string, type: string): void {
  const stated = findElements(parts.text(PART), 'Default').some(
    ({ tag }) => attributeOf(tag, 'Extension')?.toLowerCase() === ending.toLowerCase(),
  );
  if (!stated) insert(parts, `<Default Extension="${escapeXml(ending)}" ContentType="${escapeXml(type)}"/>`);
}

/** Forgets a part's content type, when the part goes. */
export function removeContentType(parts: Parts, name: string): void {
  const xml = parts.text(PART);
  const gone = overridesOf(parts).filter((element) => isFor(element.tag, name));
  parts.write(
    PART,
    gone.reduceRight((text, element) => text.slice(0, element.start) + text.slice(element.end), xml),
  );
}

function overridesOf(parts: Parts) {
  return findElements(parts.text(PART), 'Override');
}

function isFor(tag: string, name: string): boolean {
  return attributeOf(tag, 'PartName')?.toLowerCase() === `/${name}`.toLowerCase();
}

function insert(parts: Parts, element: string): void {
  const xml = parts.text(PART);
  parts.write(
    PART,
    xml.replace(/<\/([\w.-]+:)?Types>/, (end, prefix: string | undefined) => element.replace('<', `<${prefix ?? ''}`) + end),
  );
}
