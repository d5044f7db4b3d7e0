import { findElement, findElements, replaceStretches, type Element } from '../package/elements.ts';
import { escapeXml, unescapeXml } from '../package/escapeXml.ts';
import { moveFormula, type FormulaMoves } from './moveFormula.ts';
import { parsePlace, type Place } from '../package/reference.ts';
import type { Values } from './findValues.ts';
import type { CellValue } from './shownValue.ts';

/** What a chart needs from the filled workbook. */
export interface ChartCells {
  readonly values: Values;
  /** The cells behind a defined name, for charts bound to names. */
  placeOf(name: string): Place | undefined;
  readonly formulas: FormulaMoves;
}

/** A chart whose series follow their lists and whose stored points are what the cells say. */
export function fillChart(xml: string, cells: ChartCells): string {
  const changes = ['numRef', 'strRef', 'multiLvlStrRef'].flatMap((name) =>
    findElements(xml, name).map((reference) => ({
      start: reference.innerStart,
      end: reference.innerEnd,
      text: fillReference(xml.slice(reference.innerStart, reference.innerEnd), reference, cells),
    })),
  );
  return replaceStretches(xml, changes);
}

function fillReference(inner: string, { name, prefix }: Element, cells: ChartCells): string {
  const element = findElement(inner, 'f');
  if (!element) return inner;
  const formula = moveFormula(unescapeXml(inner.slice(element.innerStart, element.innerEnd)), cells.formulas);
  const places = placesOf(formula, cells);
  const written = `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  const old = ['numCache', 'strCache', 'multiLvlStrCache'].flatMap((cache) => findElement(inner, cache) ?? [])[0];
  const rest = inner.slice(old?.end ?? element.end);
  if (!places || name === 'multiLvlStrRef') return written + rest;
  const kind = name === 'strRef' ? 'str' : 'num';
  const format = old && findElement(inner, 'formatCode', old);
  const formatCode = format ? inner.slice(format.start, format.end) : `<${prefix}formatCode>General</${prefix}formatCode>`;
  const values = places.flatMap((place) => cells.values.at(place));
  const points = values.map((value, index) => (isShown(value, kind) ? formatPoint(value, { index, prefix }) : ''));
  const count = `<${prefix}ptCount val="${values.length}"/>`;
  const cache = `<${prefix}${kind}Cache>${kind === 'num' ? formatCode : ''}${count}${points.join('')}</${prefix}${kind}Cache>`;
  return written + cache + rest;
}

function isShown(value: CellValue, kind: 'num' | 'str'): value is number | string {
  return kind === 'num' ? typeof value === 'number' : value !== undefined;
}

function formatPoint(value: number | string, { index, prefix }: { index: number; prefix: string }): string {
  return `<${prefix}pt idx="${index}"><${prefix}v>${escapeXml(String(value))}</${prefix}v></${prefix}pt>`;
}

/** The places a series points at: a range, several in parentheses, or a defined name. */
function placesOf(formula: string, cells: ChartCells): Place[] | undefined {
  const parts = formula.replace(/^\((.*)\)$/s, '$1').match(/(?:'[^']*'|[^',])+/g) ?? [''];
  const places = parts.map((part) => parsePlace(part) ?? cells.placeOf(part.replace(/^.*!/, '')));
  return places.every((place) => place !== undefined) ? places : undefined;
}
