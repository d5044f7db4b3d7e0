import type { Parts } from '../package/openParts.ts';
import { isSameName, type WorkbookIndex } from './readWorkbookIndex.ts';
import { shownValue, sharedTexts, type CellValue } from './shownValue.ts';
import type { Place } from '../package/reference.ts';
import { findCell } from './sheetCells.ts';
import { parseSheetData, type SheetData } from './sheetData.ts';

/** The values that stand in a filled workbook's cells. */
export interface Values {
  /** Values of a place, row by row; nothing for a sheet the workbook does not have. */
  at(place: Place): readonly CellValue[];
}

/** Prepares finding values: in the filled sheets, and in the others as they are in the template. */
export function findValues(parts: Parts, workbook: WorkbookIndex, filled: ReadonlyMap<string, SheetData>): Values {
  const opened = new Map(filled);
  let strings: readonly string[] | undefined;
  const sharedString = (index: number) => {
    strings ??= parts.has(workbook.sharedStringsPart) ? sharedTexts(parts.text(workbook.sharedStringsPart)) : [];
    return strings[index] ?? '';
  };
  const dataOf = (part: string) => {
    const data = opened.get(part) ?? parseSheetData(parts.text(part));
    opened.set(part, data);
    return data;
  };
  return {
    at: ({ sheet, range }) => {
      const part = workbook.sheets.find(({ name }) => isSameName(name, sheet))?.partName;
      if (part === undefined) return [];
      const data = dataOf(part);
      const values: CellValue[] = [];
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
          values.push(shownValue(findCell(data, column, row), sharedString));
        }
      }
      return values;
    },
  };
}
