import type { CellContent } from '../../definition/cellContent.ts';
import { findElement, findElements, replaceStretches } from '../package/elements.ts';
import { escapeXml, unescapeXml } from '../package/escapeXml.ts';
import { nameKey } from './readWorkbookIndex.ts';

/** Longest header or footer Excel opens, all three sections together. */
const MAX_LENGTH = 255;

/** `{project.name}`, or `{project.name:60}` for at most 60 characters. */
const placeholder = /(&\d+)?\{([A-Za-z][\w.]*)(?::(\d+))?\}/g;
const sections = ['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'];

/** The names a sheet's headers and footers ask for as `{project.name}`. */
export function headerFooterNames(xml: string): string[] {
  return textsOf(xml).flatMap(({ text }) => [...text.matchAll(placeholder)].map(([, , name]) => name ?? ''));
}

/** A sheet's XML with the values in its headers and footers. The longest values are cut where there is no room. */
export function fillHeaderFooter(xml: string, cells: ReadonlyMap<string, CellContent>): string {
  return replaceStretches(
    xml,
    textsOf(xml)
      .filter(({ text }) => text.match(placeholder))
      .map(({ element, text }) => ({ start: element.innerStart, end: element.innerEnd, text: escapeXml(fillText(text, cells)) })),
  );
}

function textsOf(xml: string) {
  const area = findElement(xml, 'headerFooter');
  if (!area) return [];
  return sections.flatMap((name) =>
    findElements(xml, name, area).map((element) => ({ element, text: unescapeXml(xml.slice(element.innerStart, element.innerEnd)) })),
  );
}

function fillText(text: string, cells: ReadonlyMap<string, CellContent>): string {
  for (let longest = MAX_LENGTH; ; longest -= 5) {
    const filled = text.replace(placeholder, (_whole, ...groups: string[]) => {
      const [fontSize, name = '', limit = String(MAX_LENGTH)] = groups;
      const value = cut(textOf(cells.get(nameKey(name))), Math.min(longest, Number(limit))).replaceAll('&', '&&');
      // A digit right after a font size would be read as part of the size.
      return fontSize === undefined ? value : `${fontSize} ${value}`;
    });
    if (filled.length <= MAX_LENGTH || longest <= 0) return filled.slice(0, MAX_LENGTH);
  }
}

function cut(value: string, longest: number): string {
  return value.length <= longest ? value : `${value.slice(0, Math.max(0, longest - 1)).trimEnd()}…`;
}

function textOf(content: CellContent): string {
  return typeof content === 'object' ? content.date : String(content ?? '').replace(/\s+/g, ' ');
}
