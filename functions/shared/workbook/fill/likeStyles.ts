import { openStyles, type Styles } from '../write/openStyles.ts';
import type { Parts } from '../package/openParts.ts';

/** Styles like those of a workbook's cells. */
export interface LikeStyles {
  /** For text that looks like a formula. */
  quoted(style: string | undefined): string;
  /** For text on one line, over the empty cells beside it. */
  unwrapped(style: string | undefined): string;
  /** Writes the styles that were asked for. */
  save(): void;
}

/** Finds, for a cell style, the same style in another way. */
export function likeStyles(parts: Parts, stylesPart: string): LikeStyles {
  let styles: Styles | undefined;
  const open = () => (styles ??= openStyles(parts.text(stylesPart)));
  return {
    quoted: (style = '0') => String(open().quoted(Number(style))),
    unwrapped: (style = '0') => String(open().unwrapped(Number(style))),
    save: () => {
      if (styles) parts.write(stylesPart, styles.xml());
    },
  };
}
