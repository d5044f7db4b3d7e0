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
    '[Red]yyyy-mm-dd;[Blue]General',
    '[>40000]yyyy-mm-dd;0',
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
    expect(classifyFormat(code)).toBe('time');
  });
});

describe('other number formats', () => {
  test.each([
    '',
    'General',
    'GENERAL',
    'Standard',
    'General" dagar"',
    '0',
    '0.00',
    '#,##0.00',
    '# ##0 kr',
    '#,##0 SEK',
    '#,##0\\ "kr";[Red]\\-#,##0\\ "kr"',
    '[$kr-41D] #,##0.00',
    '0.00E+00',
    '##0.0E+0',
    '0%',
    '# ?/?',
    '@',
    '0 "dagar"',
    '0 dagar',
    '0 \\h',
    '0_d',
    '0*y',
    '00000000-0000',
    '"yyyy-mm-dd"',
    ';;;',
    '"Ja";"Ja";"Nej"',
    '[Yellow]0',
    '[Magenta]#,##0',
    '_-* #,##0.00\\ [$kr-41D]_-;\\-* #,##0.00\\ [$kr-41D]_-;_-* "-"??\\ [$kr-41D]_-;_-@_-',
    '"slarvigt',
    '[slarvigt',
  ])('%s', (code) => {
    expect(classifyFormat(code)).toBe('plain');
  });
});

test('formats built into Excel', () => {
  const kinds = Array.from({ length: 60 }, (_, id) => classifyBuiltIn(id));
  const idsOf = (kind: string) => kinds.flatMap((found, id) => (found === kind ? [id] : []));
  expect(idsOf('date')).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58]);
  expect(idsOf('time')).toEqual([18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56]);
});
