import { describe, expect, test } from 'vitest';
import { classifyBuiltIn, classifyFormat } from '../../../../../functions/shared/workbook/read/classifyFormat.ts';

describe('number formats that show a date', () => {
  test.each([
    'yyyy-mm-dd',
    'yyyy\\-mm\\-dd',
    'yyyy/mm/dd;@',
    'ÅÅÅÅ-MM-DD',
    'åååå\\-mm\\-dd;@',
    '[$-41D]d mmmm yyyy;@',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    '[$-x-sysdate]dddd, mmmm dd, yyyy',
    'd/m',
    'mmm-yy',
    'mmmm',
    'mm',
    'ddd',
    'yyyy-mm-dd hh:mm',
    'd/m/yyyy h:mm AM/PM',
    'yyyy-mm-ddThh:mm:ss.000',
    'dd.mm.yyyy;;',
    '"den" d mmmm',
    'd" dagar"',
    'ge.m.d',
    'yyyy"年"m"月"d"日"',
    '_-* yyyy-mm-dd_-',
  ])('%s', (code) => {
    expect(classifyFormat(code)).toBe('date');
  });
});

describe('number formats that show an amount of time', () => {
  test.each([
    'hh:mm',
    'h:mm:ss',
    'hh:mm;@',
    '[h]:mm',
    '[hh]:mm:ss',
    '[mm]:ss',
    '[ss]',
    '[h]',
    'mm:ss',
    'mm:ss.0',
    'h:mm AM/PM',
    'h "tim" mm "min"',
    '[$-F400]h:mm:ss\\ AM/PM',
    '[$-41D]hh\\.mm',
  ])('%s', (code) => {
    expect(classifyFormat(code)).toBe(code.startsWith('[$') || !code.startsWith('[') ? 'clock' : 'time');
  });
});

describe('other number formats', () => {
  test.each([
    '',
    'General',
    'GENERAL',
    'Standard',
    '0',
    '0.00',
    '#,##0.00',
    '0.00E+00',
    '##0.0E+0',
    '# ?/?',
    '@',
    '0_d',
    '0*y',
    '00000000-0000',
    '"yyyy-mm-dd"',
    ';;;',
    '"Ja";"Ja";"Nej"',
    '[Yellow]0',
    '[Magenta]#,##0',
    '"slarvigt',
    '[slarvigt',
  ])('%s', (code) => {
    expect(classifyFormat(code)).toBe('plain');
  });
});

describe('numbers with something beside them', () => {
  test.each([
    ['0%', '%', 100, 1],
    ['0.0\\ %', '%', 100, 1],
    ['0"%"', '%', 1, 1],
    ['General" dagar"', 'dagar', 1, 1],
    ['0 dagar', 'dagar', 1, 1],
    ['0 \\h', 'h', 1, 1],
    ['# ##0 kr', 'kr', 1, 1],
    ['#,##0 SEK', 'sek', 1, 1],
    ['#,##0\\ "kr";[Red]\\-#,##0\\ "kr"', 'kr', 1, 1],
    ['_-* #,##0.00\\ [$kr-41D]_-;\\-* #,##0.00\\ [$kr-41D]_-;_-* "-"??\\ [$kr-41D]_-;_-@_-', 'kr', 1, 1],
    ['[$kr-406] #,##0', 'dkk', 1, 1],
    ['0 "tkr"', 'tkr', 1, 1],
    ['0\\ \\t\\k\\r', 'tkr', 1, 1],
    ['0.0 "mkr";-0.0 "mkr";"-"', 'mkr', 1, 1],
    ['#,##0 "tkr";@', 'tkr', 1, 1],
    ['#,##0, "tkr"', 'tkr', 1, 1000],
    ['0.0,, "mkr"', 'mkr', 1, 1_000_000],
    ['#,##0,.0', '', 1, 1000],
    ['#,##0,', '', 1, 1000],
    ['#,##0.00\\ [$€-1]', '€', 1, 1],
    ['[$€-2]\\ #,##0.00', '€', 1, 1],
    ['[$EUR] 0', 'eur', 1, 1],
    ['$#,##0', '$', 1, 1],
  ])('%s', (code, ...expected) => {
    const [unit, times, over] = expected;
    expect(classifyFormat(code)).toEqual({ kind: 'unit', unit, times, over });
  });
});

/** Formats that show another sign than the number has, or zeros it has not: the number shown of 5 and of −5. */
describe('formats that show another number', () => {
  const shownOf = (code: string, value: number): number => {
    const format = classifyFormat(code);
    const kind = typeof format === 'object' && format.kind === 'sections' ? format.of(value) : format;
    if (typeof kind !== 'object') return value;
    const size = (Math.abs(value) * kind.times) / kind.over;
    return kind.sign === 'plus' || (kind.sign === undefined && value > 0) ? size : -size;
  };

  test.each([
    ['-#,##0;#,##0', -5, 5],
    ['-#,##0 "kr";#,##0 "kr"', -5, 5],
    ['\\-0;0', -5, 5],
    ['"-"0;0', -5, 5],
    ['\\(#,##0\\);#,##0', -5, 5],
    ['#,##0;#,##0', 5, 5],
    ['0"000"', 5000, -5000],
    ['0\\0\\0\\0', 5000, -5000],
    ['#,##0" 000" "kr"', 5000, -5000],
    ['#,##0;-#,##0', 5, -5],
    ['#,##0;[Red]#,##0', 5, -5],
    ['#,##0_);\\(#,##0\\)', 5, -5],
    ['#,##0;#,##0"-"', 5, -5],
    ['#,##0;−#,##0', 5, -5],
    ['+0;-0', 5, -5],
    ['0":-"', 5, -5],
    ['0",00"', 5, -5],
    ['0" 2025"', 5, -5],
    ['_-* #,##0\\ "kr"_-;\\-* #,##0\\ "kr"_-;_-* "-"??\\ "kr"_-;_-@_-', 5, -5],
    ['[<0]-0;0', 5, -5],
  ])('%s', (code, ofFive, ofMinusFive) => {
    expect([shownOf(code, 5), shownOf(code, -5)]).toEqual([ofFive, ofMinusFive]);
  });
});

describe('formats that show different numbers in different ways', () => {
  test.each([
    ['[=0]?;[hh]:mm', 0, 'plain'],
    ['[=0]?;[hh]:mm', 0.3125, 'time'],
    ['[<1]hh:mm;[hh]:mm', 0.3125, 'clock'],
    ['[<1]hh:mm;[hh]:mm', 1.5, 'time'],
    ['[>40000]yyyy-mm-dd;0', 45_717, 'date'],
    ['[>40000]yyyy-mm-dd;0', 12, 'plain'],
    ['[Red]yyyy-mm-dd;[Blue]General', 45_717, 'date'],
    ['[Red]yyyy-mm-dd;[Blue]General', -1, 'plain'],
    ['[<1]0%;0', 0.6, { kind: 'unit', unit: '%', times: 100, over: 1 }],
    ['[<1]0%;0', 60, 'plain'],
    ['[>=1000000]0.0,, "mkr";[>=1000]0, "tkr";0', 1_400_000, { kind: 'unit', unit: 'mkr', times: 1, over: 1_000_000 }],
    ['[>=1000000]0.0,, "mkr";[>=1000]0, "tkr";0', 264_000, { kind: 'unit', unit: 'tkr', times: 1, over: 1000 }],
    ['[>=1000000]0.0,, "mkr";[>=1000]0, "tkr";0', 12, 'plain'],
    ['0 "tkr";0', -5, 'plain'],
  ])('%s of %d', (code, value, kind) => {
    const format = classifyFormat(code);
    expect(typeof format === 'object' && format.kind === 'sections' ? format.of(value) : format).toEqual(kind);
  });
});

test('formats built into Excel', () => {
  const kinds = Array.from({ length: 60 }, (_, id) => classifyBuiltIn(id));
  const idsOf = (kind: string) => kinds.flatMap((found, id) => (found === kind ? [id] : []));
  expect(idsOf('date')).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);
  expect(idsOf('time')).toEqual([46]);
  expect(idsOf('clock')).toEqual([18, 19, 20, 21, 32, 33, 45, 47, 55, 56]);
});
