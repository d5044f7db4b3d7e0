import type { AnnotationWords } from '../../definition/annotationWords.ts';
import type { Severity } from '../../domain/finding.ts';
import type { Annotation } from '../../ports.ts';
import type { CellStyle, PlannedRow, PlannedSheet } from '../write/workbookPlan.ts';
import { groupAnnotations, type AnnotationGroup } from './groupAnnotations.ts';

/** Background of a marked cell. Its note and the list say the same in words. */
export const markColors: Readonly<Record<Severity, string>> = { stop: 'FFB3B3', error: 'FFB3B3', warning: 'FFE08A', note: 'CFE2F3' };

/** Rows listed; a person who meets this many repairs the source. */
const MAX_ROWS = 5000;
const title: CellStyle = { isBold: true, size: 16, color: '1F3864' };
const heading: CellStyle = { isBold: true, fill: '1F3864', color: 'FFFFFF', hasBorder: true, vertical: 'top' };
const cell: CellStyle = { wraps: true, vertical: 'top', hasBorder: true };
const link: CellStyle = { ...cell, color: '0563C1', isUnderlined: true };

/** The sheet that lists the findings, with links to the cells. */
export function planFindingsList(
  annotations: readonly Annotation[],
  { words, sheetName, isAlone = false }: { readonly words: AnnotationWords; readonly sheetName: string; readonly isAlone?: boolean },
): PlannedSheet {
  const groups = groupAnnotations(annotations);
  const counts = { stop: 0, error: 0, warning: 0, note: 0 };
  for (const { severity, count } of groups) counts[severity] += count;
  const left = groups.length - MAX_ROWS;
  const lines = [words.summary(counts), isAlone ? words.listOnly : words.howTo, ...(left > 0 ? [words.leftOut(left)] : [])];
  return {
    name: sheetName,
    isLandscape: true,
    columns: [{ width: 13 }, { width: 20 }, { width: 26 }, { width: 90 }, { width: 16 }],
    rows: [
      { cells: [{ value: words.title, style: title }], height: 26 },
      ...lines.map((value) => ({ cells: [{ value }] })),
      { cells: words.headings.map((value) => ({ value, style: heading })) },
      ...groups.slice(0, MAX_ROWS).map((group) => planGroup(group, words, isAlone)),
    ],
  };
}

function planGroup(
  { severity, sheet, cells, firstCell, message, code }: AnnotationGroup,
  words: AnnotationWords,
  isAlone: boolean,
): PlannedRow {
  const target = sheet && !isAlone ? { link: `'${sheet.replaceAll("'", "''")}'!${firstCell || 'A1'}` } : {};
  return {
    cells: [
      { value: words.severities[severity], style: { ...cell, fill: markColors[severity] } },
      { value: sheet, style: cell },
      { value: cells || (sheet ? sheet : ''), style: 'link' in target ? link : cell, ...target },
      { value: message, style: cell },
      { value: code, style: cell },
    ],
  };
}
