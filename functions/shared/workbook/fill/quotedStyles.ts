import { openStyles, type Styles } from '../write/openStyles.ts';
import type { Parts } from '../package/openParts.ts';

/** Finds, for a cell style, the same style for text that looks like a formula. `save` writes the styles that were asked for. */
export function quotedStyles(parts: Parts, stylesPart: string): { quoted(style: string | undefined): string; save(): void } {
  let styles: Styles | undefined;
  return {
    quoted: (style = '0') => {
      styles ??= openStyles(parts.text(stylesPart));
      return String(styles.quoted(Number(style)));
    },
    save: () => {
      if (styles) parts.write(stylesPart, styles.xml());
    },
  };
}
