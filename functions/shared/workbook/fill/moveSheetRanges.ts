import { attributeOf, findElements, replaceStretches, withAttribute, type Element } from '../package/elements.ts';
import { escapeXml, unescapeXml } from '../package/escapeXml.ts';
import { moveFormula, type FormulaMoves } from './moveFormula.ts';
import { moveRanges, type RowMoves } from './rowMoves.ts';

/** Attributes that hold ranges, by element: tables, merged cells, rules, drop-downs, links, filters, warnings, protection, breaks. */
const rangeAttributes: Readonly<Record<string, string>> = {
  table: 'ref',
  mergeCell: 'ref',
  conditionalFormatting: 'sqref',
  dataValidation: 'sqref',
  hyperlink: 'ref',
  autoFilter: 'ref',
  sortState: 'ref',
  ignoredError: 'sqref',
  protectedRange: 'sqref',
  comment: 'ref',
  threadedComment: 'ref',
};

/** Elements whose text is a formula. In extension lists `formula1` holds an `f` that does. */
const formulaElements = ['formula', 'formula1', 'formula2', 'f', 'calculatedColumnFormula', 'totalsRowFormula'];

/**
 * A stretch of XML outside the rows of a sheet after rows have moved: merged cells, conditional formats, drop-downs, links
 * and page breaks follow, also those in extension lists.
 */
export function moveSheetRanges(xml: string, moves: RowMoves, formulas: FormulaMoves): string {
  const changes: { start: number; end: number; text: string }[] = [];
  const changeTag = (element: Element, name: string, value: string) =>
    changes.push({ start: element.start, end: element.innerStart, text: withAttribute(element.tag, name, value) });
  const changeText = (element: Element, text: string) =>
    changes.push({ start: element.innerStart, end: element.innerEnd, text: escapeXml(text) });

  for (const [name, attribute] of Object.entries(rangeAttributes)) {
    for (const element of findElements(xml, name)) {
      const ranges = attributeOf(element.tag, attribute);
      if (ranges) changeTag(element, attribute, moveRanges(ranges, moves));
    }
  }
  for (const rowBreaks of findElements(xml, 'rowBreaks')) {
    for (const element of findElements(xml, 'brk', rowBreaks))
      changeTag(element, 'id', String(moves.move(Number(attributeOf(element.tag, 'id')))));
  }
  for (const element of findElements(xml, 'sqref')) changeText(element, moveRanges(textOf(xml, element), moves));
  for (const name of formulaElements) {
    for (const element of findElements(xml, name)) {
      const holdsElements = xml.slice(element.innerStart, element.innerEnd).includes('<');
      if (!holdsElements) changeText(element, moveFormula(textOf(xml, element), formulas));
    }
  }
  return replaceStretches(
    xml,
    changes.filter(({ start, end, text }) => xml.slice(start, end) !== text),
  );
}

function textOf(xml: string, element: Element): string {
  return unescapeXml(xml.slice(element.innerStart, element.innerEnd));
}
