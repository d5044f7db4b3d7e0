import { describe, expect, it } from 'vitest';
import { monthFileName, reportFileName, templateFileName } from '../../../../functions/shared/domain/fileNames.ts';
import { periodNamed } from '../../../support/figuresIn.ts';

const period = periodNamed('2025-K3');
const refused = '\\/:*?"<>|';

describe('what a file is saved as', () => {
  it.each([
    ['Vägen till arbete', 'Kvartalsrapport 2025-K3 Vägen till arbete.xlsx'],
    [`a${refused}b`, 'Kvartalsrapport 2025-K3 a_________b.xlsx'],
    ['två\r\n rader\u2028här\u0000 ', 'Kvartalsrapport 2025-K3 två rader här.xlsx'],
    ['Slutet... ', 'Kvartalsrapport 2025-K3 Slutet.xlsx'],
    ['a. b', 'Kvartalsrapport 2025-K3 a. b.xlsx'],
  ])('a report of the project %j', (name, expected) => {
    expect(reportFileName({ report: 'Kvartalsrapport', period, project: { name } })).toBe(expected);
  });

  it('a report is cut at 120 characters, and not at a space or a full stop', () => {
    const named = (name: string) => reportFileName({ report: '', period, project: { name } });
    expect(named('x'.repeat(200))).toBe(`2025-K3 ${'x'.repeat(112)}.xlsx`);
    expect(named(`${'x'.repeat(110)}. . yyy`)).toBe(`2025-K3 ${'x'.repeat(110)}.xlsx`);
  });

  it('a month’s file, with the month first in capitals', () => {
    expect(monthFileName('mars 2025', { name: ' Vägen: till arbete?' })).toBe('Mars2025_Vägen  till arbete.xlsx');
  });

  it('a workbook to fill in', () => {
    expect(templateFileName('Underlag', { name: `Vägen ${refused}till*arbete/ ` })).toBe('Underlag Vägen          till arbete.xlsx');
  });
});
