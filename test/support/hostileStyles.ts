import { rawParts } from './rawWorkbook.ts';
import { zipParts } from './zipParts.ts';
import { wrongDate } from './hostileWorkbooks.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const other = 'http://schemas.example.test/other';

/** How a stylesheet may be written, by number: prefixes, empty lists, lists declared anew, and styles for programs that know more. */
export function inventStyles(seed: number): string {
  let state = (seed % 2147483646) + 1;
  const next = (most: number) => (state = (state * 48271) % 2147483647) % most;
  const pick = <Item>(...items: readonly [Item, ...Item[]]): Item => items[next(items.length)] ?? items[0];
  const p = pick('', '', 'x:', 'main:');
  const declared = p === '' ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`;
  const root = `${p}styleSheet ${declared} xmlns:mc="${compatibility}" xmlns:o="${other}"${pick('', ' mc:Ignorable="o"')}`;
  const declaration = pick('', '<?xml version="1.0" encoding="UTF-8"?>\n', '<!-- <styleSheet> -->');
  if (next(6) === 0) return `${declaration}<${root}/>`;
  const inner = (name: string, attributes: string, own: string): string => {
    const plain = `<${own}${name}${attributes}/>`;
    return pick(
      plain,
      plain,
      `<${own}${name}${attributes}><o:more o:a="1"/></${own}${name}>`,
      `<mc:AlternateContent><mc:Choice Requires="o"><o:${name}/></mc:Choice><mc:Fallback>${plain}</mc:Fallback></mc:AlternateContent>`,
      `<mc:AlternateContent xmlns:q="${main}"><mc:Fallback><q:${name}${attributes} o:b="2"/></mc:Fallback></mc:AlternateContent>`,
      `<q:${name} xmlns:q="${main}"${attributes}/>`,
      '<!-- <xf/> -->',
    );
  };
  const list = (name: string, item: string, attributes: string): string => {
    const own = pick(p, p, 'n:');
    const open = own === 'n:' ? `n:${name} xmlns:n="${main}"` : `${own}${name}`;
    if (next(5) === 0) return pick('', `<${open}/>`, `<${open} count="0"/>`, `<${open}></${own}${name}>`);
    return `<${open} count='1'>${Array.from({ length: 1 + next(3) }, () => inner(item, attributes, own)).join(pick('', '\n'))}</${own}${name}>`;
  };
  const lists = [
    list('numFmts', 'numFmt', ' numFmtId="170" formatCode="0 &quot;tkr&quot;"'),
    list('fonts', 'font', ''),
    list('fills', 'fill', ''),
    list('borders', 'border', ''),
    list('cellStyleXfs', 'xf', ' numFmtId="0"'),
    list('cellXfs', 'xf', pick(' numFmtId="170"', " fontId = '0' x:y='>'".replace('x:y', 'o:y'), ' applyFill="0"')),
    pick('', `<${p}cellStyles count="1"><${p}cellStyle name="Normal" xfId="0"/></${p}cellStyles>`),
    pick('', `<${p}dxfs><${p}dxf><${p}numFmt numFmtId="14" formatCode="0%"/></${p}dxf></${p}dxfs>`),
  ];
  return `${declaration}<${root}>${lists.join(pick('', '\n'))}</${p}styleSheet>`;
}

/** A workbook with one wrong date on Deltagare, in a cell of any style, and that stylesheet. */
export function workbookWithStyles(seed: number): Buffer {
  const rows = wrongDate.replace('r="F2"', `r="F2" s="${seed % 5}"`);
  return zipParts(rawParts({ sheets: [{ name: 'Deltagare', rows }], parts: { 'xl/styles.xml': inventStyles(seed) } }));
}
