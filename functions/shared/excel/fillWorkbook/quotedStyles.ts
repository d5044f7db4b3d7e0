import { findElement, findElements, withAttribute } from '../xml/elements.ts';
import type { Parts } from '../zip/openParts.ts';

/**
 * Makes, for a style, the same style marked as text that looks like a formula (`quotePrefix`): so that the text stays text
 * when somebody edits the cell. `save` writes the styles that were asked for.
 */
export function quotedStyles(parts: Parts, stylesPart: string): { quoted(style: string | undefined): string; save(): void } {
  const made = new Map<string, { index: number; xml: string }>();
  const read = () => {
    const xml = parts.text(stylesPart);
    const list = findElement(xml, 'cellXfs');
    if (!list) throw new Error('The workbook has no cell styles');
    return { xml, list, styles: findElements(xml, 'xf', list) };
  };
  let opened: ReturnType<typeof read> | undefined;
  return {
    quoted: (style = '0') => {
      opened ??= read();
      const { xml, styles } = opened;
      const plain = styles[Number(style)];
      if (!plain) return style;
      const entry = made.get(style) ?? {
        index: styles.length + made.size,
        xml: withAttribute(plain.tag, 'quotePrefix', 1) + xml.slice(plain.innerStart, plain.end),
      };
      made.set(style, entry);
      return String(entry.index);
    },
    save: () => {
      if (!opened || made.size === 0) return;
      const { xml, list, styles } = opened;
      const tag = withAttribute(list.tag, 'count', styles.length + made.size);
      const added = [...made.values()].map((entry) => entry.xml).join('');
      parts.write(
        stylesPart,
        xml.slice(0, list.start) + tag + xml.slice(list.innerStart, list.innerEnd) + added + xml.slice(list.innerEnd),
      );
    },
  };
}
