import { findElement, withAttribute } from '../package/elements.ts';
import { removeContentType } from '../package/contentTypes.ts';
import type { Parts } from '../package/openParts.ts';
import { removeRelationshipsTo, targetsOf } from '../package/relationships.ts';

/** Elements of the workbook part that come before `calcPr`, by the standard. */
const before = ['definedNames', 'externalReferences', 'functionGroups', 'sheets'];

/** Has every formula calculated when the workbook is opened, and forgets the order they were calculated in. */
export function recalculate(parts: Parts, workbookPart: string): void {
  for (const target of targetsOf(parts, workbookPart, 'calcChain')) {
    removeRelationshipsTo(parts, workbookPart, target);
    removeContentType(parts, target);
    parts.remove(target);
  }
  const xml = parts.text(workbookPart);
  const settings = findElement(xml, 'calcPr');
  if (settings) {
    parts.write(
      workbookPart,
      xml.slice(0, settings.start) + withAttribute(settings.tag, 'fullCalcOnLoad', 1) + xml.slice(settings.innerStart),
    );
    return;
  }
  const previous = before.flatMap((name) => findElement(xml, name) ?? [])[0];
  if (!previous) throw new Error('The workbook has no sheets');
  parts.write(workbookPart, `${xml.slice(0, previous.end)}<${previous.prefix}calcPr fullCalcOnLoad="1"/>${xml.slice(previous.end)}`);
}
