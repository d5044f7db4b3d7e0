import { rawParts, type RawWorkbook } from './rawWorkbook.ts';
import { zipParts, type RawPart } from './zipParts.ts';

/** Numbers from 0 up to but not including `below`, the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const rows =
  '<row r="1" spans="1:8"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>Kö</t></r><r><t xml:space="preserve">n </t></r><rPh><t>x</t></rPh></is></c></row>' +
  '<row r="2"><c r="A2" s="1"><v>45717</v></c><c r="B2" s="2"><v>45717.520833333336</v></c><c r="C2" s="3"><v>0.3125</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#REF!</v></c>' +
  '<c r="F2"><f>SUM(A1:A2)</f><v>1750000.5</v></c><c r="G2" t="str"><f>A1&amp;B1</f><v>a &lt; b &#229;</v></c><c r="H2" t="d"><v>2025-03-01T12:30:00</v></c></row>' +
  '<row><c><v>-12</v></c><c t="s"><v>2</v></c><!-- bort --><c><v><![CDATA[7]]></v></c><c><f>1</f></c></row>' +
  Array.from(
    { length: 40 },
    (_, i) => `<row r="${i + 10}"><c r="A${i + 10}" t="s"><v>${i % 3}</v></c><c r="B${i + 10}"><v>${i * 1.5}</v></c></row>`,
  ).join('');

const seeds: readonly RawWorkbook[] = [
  {
    sheets: [
      { name: 'Deltagare', rows },
      { name: 'Gömd', rows, state: 'hidden' },
      { name: 'Diagram', type: 'chartsheet', xml: '<chartsheet/>' },
    ],
    strings:
      '<si><t>Personnummer</t></si><si><r><rPr><b/></rPr><t>Start</t></r><r><t>datum</t></r></si><si><t xml:space="preserve"> _x000D_\n&amp; </t></si>',
    formats: ['yyyy\\-mm\\-dd', 'yyyy-mm-dd hh:mm', '[h]:mm;@'],
  },
  {
    sheets: [
      {
        name: 'A',
        xml: `<x:worksheet xmlns:x="urn:m"><x:sheetData>${rows.replace(/<(\/?)(\w)/g, '<$1x:$2')}</x:sheetData><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>`,
      },
    ],
    strings: '<si><t>a</t></si><si><t>b</t></si><si><t>c</t></si>',
    is1904: true,
  },
];

const fragments = [
  '<', '>', '/', '"', "'", '&', ';', '=', ' ', '\0', '\r\n', '&amp;', '&#0;', '&#x110000;', '&lol;', '<!--', '-->', '<![CDATA[', ']]>', '<!DOCTYPE a>', '<?x', '?>', '</c>', '<c>', '<c r="A1">',
  '<row>', '</row>', '<v>', '</v>', '<f>', '<is>', '<t>', ' r="ZZZ1"', ' r="A0"', ' r="XFD1048576"', ' r="A99999999999"', ' t="s"', ' t="?"', ' s="-1"', ' s="999999999999"', '-', '1e999', '99999999999999999999', '0.',
  'NaN', '\ufeff', 'å', '😀', '\ud800', '_xD800_', '_x0000_', 'xmlns="a"', 'x:', ':', '</worksheet>', '<worksheet>', 'encoding="utf-16"', '../', '%', '%zz', 'http://a/',
]; // prettier-ignore

/** The workbook with this number among endlessly many damaged ones. */
export function mutateWorkbook(seed: number): Uint8Array {
  const next = seededNumbers(seed);
  const parts = rawParts(seeds[next(seeds.length)] ?? { sheets: [] });
  const isInside = next(4) > 0;
  const isStored = next(3) === 0;
  const target = next(parts.length);
  const mutated = parts.map((part, i): RawPart => {
    const content = isInside && i === target ? damage(Buffer.from(part.content), next) : part.content;
    return { name: part.name, content, method: isStored ? 0 : 8 };
  });
  const file = zipParts(mutated);
  return isInside ? file : damage(file, next);
}

function damage(bytes: Buffer, next: (below: number) => number): Buffer {
  let damaged = bytes;
  for (let times = 1 + next(4); times > 0; times--) damaged = damageOnce(damaged, next);
  return damaged;
}

function damageOnce(bytes: Buffer, next: (below: number) => number): Buffer {
  const at = next(bytes.length + 1);
  const length = next(next(10) === 0 ? 500 : 8) + 1;
  const before = bytes.subarray(0, at);
  switch (next(6)) {
    case 0:
      return Buffer.concat([before, Buffer.from([(bytes[at] ?? 0) ^ (1 << next(8))]), bytes.subarray(at + 1)]);
    case 1:
      return Buffer.concat([before, bytes.subarray(at + length)]);
    case 2:
      return Buffer.concat([before, Buffer.from(Array.from({ length }, () => next(256))), bytes.subarray(at)]);
    case 3:
      return Buffer.concat([before, Buffer.from(fragments[next(fragments.length)] ?? ''), bytes.subarray(at)]);
    case 4:
      return Buffer.concat([before, bytes.subarray(next(bytes.length + 1)).subarray(0, length * 20), bytes.subarray(at)]);
    default:
      return Buffer.concat([before, Buffer.alloc(length, next(2) * 255), bytes.subarray(at + length)]);
  }
}
