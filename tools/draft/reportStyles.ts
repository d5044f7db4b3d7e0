import type { Alignment, Borders, Fill, Font, Style } from 'exceljs';
import type { CellFormat } from '../../functions/shared/definition/layout.ts';

/** One accent colour, its tint, lines and muted text. Contrast with white at least 7:1 for accent and text. */
export const colours = { accent: '0F4C5C', tint: 'E7F0F2', line: 'B9C7CB', muted: '55626A', second: 'D98E32', white: 'FFFFFF' } as const;

const FONT = 'Arial';
/** Swedish separators wherever the workbook is opened. */
const SWEDISH = '[$-41D]';

/** Number formats, stored as Excel stores them in every language. */
export const numberFormats: Readonly<Record<CellFormat, string>> = {
  text: '@',
  count: `${SWEDISH}#,##0`,
  hours: `${SWEDISH}#,##0.00`,
  number: `${SWEDISH}#,##0.00`,
  kronor: `${SWEDISH}#,##0.00\\ "kr"`,
  percent: `${SWEDISH}0.0\\ "%"`,
  points: `${SWEDISH}0.0`,
  date: 'yyyy\\-mm\\-dd',
  countChange: `${SWEDISH}+#,##0;-#,##0;0`,
  hoursChange: `${SWEDISH}+#,##0.00;-#,##0.00;0.00`,
  kronorChange: `${SWEDISH}+#,##0.00\\ "kr";-#,##0.00\\ "kr";0.00\\ "kr"`,
  percentChange: `${SWEDISH}+0.0\\ "%";-0.0\\ "%";0.0\\ "%"`,
  shareChange: `${SWEDISH}+0.0\\ "%-enh.";-0.0\\ "%-enh.";0.0\\ "%-enh."`,
  pointsChange: `${SWEDISH}+0.0;-0.0;0.0`,
};

/** A format with its sign: a change of a share is in percentage points. */
export function changeFormat(format: CellFormat): CellFormat {
  switch (format) {
    case 'count':
      return 'countChange';
    case 'hours':
    case 'number':
      return 'hoursChange';
    case 'kronor':
      return 'kronorChange';
    case 'percent':
      return 'shareChange';
    case 'points':
      return 'pointsChange';
    default:
      return format;
  }
}

const solid = (colour: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colour}` } });
const font = (options: Partial<Font> = {}): Partial<Font> => ({ name: FONT, size: 10, color: { argb: 'FF1B2A30' }, ...options });
const line = (style: 'thin' | 'medium', colour: string) => ({ style, color: { argb: `FF${colour}` } });
const top = (options: Partial<Alignment> = {}): Partial<Alignment> => ({ vertical: 'top', wrapText: true, ...options });
const under: Partial<Borders> = { bottom: line('thin', colours.line) };

/** Title in A1. */
export const titleStyle: Partial<Style> = {
  font: font({ size: 18, bold: true, color: { argb: `FF${colours.accent}` } }),
  alignment: { vertical: 'middle' },
};
/** Project and period below the title. */
export const subtitleStyle: Partial<Style> = { font: font({ size: 11, color: { argb: `FF${colours.muted}` } }), alignment: top() };
/** Heading of a section. */
export const headingStyle: Partial<Style> = {
  font: font({ size: 12, bold: true, color: { argb: `FF${colours.accent}` } }),
  alignment: { vertical: 'bottom' },
};
/** A paragraph. */
export const noteStyle: Partial<Style> = { font: font({ italic: true, color: { argb: `FF${colours.muted}` } }), alignment: top() };
/** The sentences that a reader shall see first. */
export const leadStyle: Partial<Style> = { font: font({ size: 11 }), alignment: top() };
/** Label of a fact. */
export const factLabelStyle: Partial<Style> = {
  font: font({ color: { argb: `FF${colours.muted}` } }),
  alignment: { vertical: 'top' },
  border: under,
};

/** Heading of a table's column: text to the left, numbers to the right. */
export function columnHeadingStyle(isText: boolean): Partial<Style> {
  return {
    font: font({ bold: true, color: { argb: `FF${colours.white}` } }),
    fill: solid(colours.accent),
    alignment: { vertical: 'middle', wrapText: true, horizontal: isText ? 'left' : 'right', indent: isText ? 1 : 0 },
  };
}

/** A cell of a table. Numbers that are too long are made smaller, never ###. */
export function cellStyle(format: CellFormat, { isTotal = false } = {}): Partial<Style> {
  const isText = format === 'text';
  return {
    font: font({ bold: isTotal }),
    numFmt: isText ? 'General' : numberFormats[format],
    alignment: {
      vertical: 'top',
      ...(isText ? { horizontal: 'left', indent: 1, wrapText: true } : { horizontal: 'right', shrinkToFit: true }),
    },
    border: isTotal ? { top: line('thin', colours.accent), bottom: line('thin', colours.accent) } : under,
    ...(isTotal && { fill: solid(colours.tint) }),
  };
}

/** A fact's value. Beside another fact there is no room to break lines. */
export function factStyle(format: CellFormat, { wraps }: { wraps: boolean }): Partial<Style> {
  return {
    font: font({ bold: true }),
    numFmt: format === 'text' ? 'General' : numberFormats[format],
    alignment: { vertical: 'top', horizontal: 'left', wrapText: wraps },
    border: under,
  };
}

/** A row to look at, in words as well. */
export const strongStyle: Partial<Style> = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: `FF${colours.tint}` } },
};

/** Words where a number would stand: muted, so that they are not taken for one. */
export const wordStyle: Partial<Style> = { font: { italic: true, color: { argb: `FF${colours.muted}` } } };
