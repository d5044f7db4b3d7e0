import { readContentTypes } from '../package/contentTypes.ts';
import { findElements, replaceStretches } from '../package/elements.ts';
import type { Parts } from '../package/openParts.ts';
import { partKey } from '../package/openZip.ts';

/** Parts with the fixed texts of a workbook: of its cells, and of its charts. */
const holdsTexts = /(?:sharedStrings|drawingml\.chart)\+xml$/;

/** Puts the fixed texts of a workbook in other words. Parts whose words stay are left byte for byte; sheets keep their names. */
export function rewordTexts(parts: Parts, reword: (text: string) => string): void {
  const types = readContentTypes(parts).parts;
  for (const name of parts.names().filter((each) => holdsTexts.test(types.get(partKey(each)) ?? ''))) {
    const xml = parts.text(name);
    const changed = findElements(xml, 't').flatMap(({ innerStart, innerEnd }) => {
      const text = xml.slice(innerStart, innerEnd);
      const other = reword(text);
      return other === text ? [] : [{ start: innerStart, end: innerEnd, text: other }];
    });
    if (changed.length > 0) parts.write(name, replaceStretches(xml, changed));
  }
}
