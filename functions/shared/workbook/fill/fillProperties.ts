import { childrenOf, findElement } from '../package/elements.ts';
import { escapeXml } from '../package/escapeXml.ts';
import { addContentType } from '../package/contentTypes.ts';
import type { Parts } from '../package/openParts.ts';
import { addRelationship, targetsOf } from '../package/relationships.ts';

const empty =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"></cp:coreProperties>';

/** Sets the document's title and says that its language is Swedish. */
export function fillProperties(parts: Parts, title: string): void {
  const part = targetsOf(parts, '', 'core-properties')[0] ?? addProperties(parts);
  const titled = withProperty(parts.text(part), 'title', title);
  parts.write(part, withProperty(titled, 'language', 'sv-SE'));
}

function addProperties(parts: Parts): string {
  const part = 'docProps/core.xml';
  parts.write(part, empty);
  addContentType(parts, part, 'application/vnd.openxmlformats-package.core-properties+xml');
  addRelationship(parts, '', {
    type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: part,
  });
  return part;
}

function withProperty(xml: string, name: 'title' | 'language', value: string): string {
  const [root] = childrenOf(xml);
  if (!root) throw new Error('The document properties are damaged');
  const written = `<dc:${name} xmlns:dc="http://purl.org/dc/elements/1.1/">${escapeXml(value)}</dc:${name}>`;
  const old = findElement(xml, name, root);
  if (old) return xml.slice(0, old.start) + written + xml.slice(old.end);
  if (root.innerStart === root.end)
    return `${xml.slice(0, root.start)}${root.tag.slice(0, -2)}>${written}</${root.prefix}${root.name}>${xml.slice(root.end)}`;
  return xml.slice(0, root.innerEnd) + written + xml.slice(root.innerEnd);
}
