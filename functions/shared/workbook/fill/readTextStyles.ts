import { attributeOf, findElement, findElements } from '../package/elements.ts';
import type { Parts } from '../package/openParts.ts';

/** How a style sets text. */
export interface TextStyle {
  readonly wraps: boolean;
  /** Points. */
  readonly size: number;
  readonly weight: 'plain' | 'bold';
}

/** The text style of each cell style of a workbook, by its number. */
export function readTextStyles(parts: Parts, stylesPart: string): readonly TextStyle[] {
  const xml = parts.text(stylesPart);
  const fonts = findElement(xml, 'fonts');
  const faces = (fonts ? findElements(xml, 'font', fonts) : []).map((font): Pick<TextStyle, 'size' | 'weight'> => {
    const size = findElement(xml, 'sz', font);
    return { size: Number((size && attributeOf(size.tag, 'val')) ?? 11), weight: findElement(xml, 'b', font) ? 'bold' : 'plain' };
  });
  const list = findElement(xml, 'cellXfs');
  return (list ? findElements(xml, 'xf', list) : []).map((style) => {
    const alignment = findElement(xml, 'alignment', style);
    const wraps = /^(1|true)$/.test((alignment && attributeOf(alignment.tag, 'wrapText')) ?? '');
    const face = faces[Number(attributeOf(style.tag, 'fontId') ?? 0)];
    return { wraps, size: face?.size ?? 11, weight: face?.weight ?? 'plain' };
  });
}
