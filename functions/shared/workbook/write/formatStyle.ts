import type { CellStyle } from './workbookPlan.ts';

/** A font of a stylesheet. */
export function formatFont({ isBold, isUnderlined, size = 11, color }: CellStyle): string {
  const shade = color === undefined ? '' : `<color rgb="FF${color}"/>`;
  return `<font>${isBold ? '<b/>' : ''}${isUnderlined ? '<u/>' : ''}<sz val="${size}"/>${shade}<name val="Calibri"/><family val="2"/></font>`;
}

/** A background of one colour. */
export function formatFill(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

/** A thin grey line around a cell. */
export function formatBorder(): string {
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`);
  return `<border>${sides.join('')}<diagonal/></border>`;
}

/** A cell style of fonts, fills, borders and number formats by their numbers. `isQuoted`: text that looks like a formula. */
export function formatCellStyle(
  ids: { readonly numFmtId: number; readonly fontId: number; readonly fillId: number; readonly borderId: number },
  { wraps, vertical }: CellStyle,
  isQuoted: boolean,
): string {
  const applied = [
    ids.numFmtId > 0 && 'applyNumberFormat',
    ids.fontId > 0 && 'applyFont',
    ids.fillId > 0 && 'applyFill',
    ids.borderId > 0 && 'applyBorder',
    (wraps || vertical) && 'applyAlignment',
  ].flatMap((name) => (name ? [` ${name}="1"`] : []));
  const numbers = Object.entries(ids).map(([name, id]) => ` ${name}="${id}"`);
  const open = `<xf${numbers.join('')} xfId="0"${isQuoted ? ' quotePrefix="1"' : ''}${applied.join('')}`;
  if (!wraps && !vertical) return `${open}/>`;
  return `${open}><alignment${vertical ? ` vertical="${vertical}"` : ''}${wraps ? ' wrapText="1"' : ''}/></xf>`;
}
