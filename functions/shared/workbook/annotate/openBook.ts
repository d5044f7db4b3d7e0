import { attributeOf, findElements } from '../package/elements.ts';
import type { Parts } from '../package/openParts.ts';
import { readRelationships, targetsOf } from '../package/relationships.ts';

/** A workbook being annotated: where its parts are and which dialect it is written in. */
export interface Book {
  readonly parts: Parts;
  readonly partName: string;
  readonly stylesPart: string | undefined;
  /** In the order of the workbook, chart sheets too. */
  readonly sheets: readonly { readonly name: string; readonly partName: string; readonly isWorksheet: boolean }[];
  /** Full address of a relationship type: strict workbooks have other addresses. */
  relationshipType(kind: string): string;
  readonly isStrict: boolean;
}

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Finds the parts of a workbook. Throws when it has none. */
export function openBook(parts: Parts): Book {
  const partName = targetsOf(parts, '', 'officeDocument')[0] ?? 'xl/workbook.xml';
  const xml = parts.text(partName);
  const relationships = readRelationships(parts, partName);
  const sheets = findElements(xml, 'sheet').flatMap(({ tag }) => {
    const id = /\s[\w.-]+:id=["']([^"']*)["']/.exec(tag)?.[1];
    const { target, type } = relationships.find((relationship) => relationship.id === id) ?? {};
    return target === undefined ? [] : [{ name: attributeOf(tag, 'name') ?? '', partName: target, isWorksheet: type === 'worksheet' }];
  });
  const isStrict = xml.includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
  return {
    parts,
    partName,
    stylesPart: relationships.find(({ type }) => type === 'styles')?.target,
    sheets,
    relationshipType: (kind) => `${isStrict ? STRICT : TRANSITIONAL}/${kind}`,
    isStrict,
  };
}

/** A part name that is free: `xl/comments3.xml`. */
export function freePart(parts: Parts, before: string, after: string): string {
  let number = 1;
  while (parts.has(`${before}${number}${after}`)) number += 1;
  return `${before}${number}${after}`;
}
