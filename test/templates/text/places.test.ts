import { describe, expect, test } from 'vitest';
import { wordFindings } from '../../../functions/ingest/answer/wordFindings.ts';
import { listFindings } from '../../../functions/shared/definition/listFindings.ts';
import { sheets } from '../../../templates/index.ts';
import { findingWords } from '../../../templates/text/findingWords.ts';
import { placeWords } from '../../../templates/text/places.ts';
import { nameUnread } from '../../../templates/text/unread.ts';

describe('a place that stands where a name would', () => {
  test.each([
    ['Bladet blad 2 är dolt och läses inte.', 'Blad 2 är dolt och läses inte.'],
    ['Bladet ”blad 2, märke ab12”', 'Blad 2, märke ab12'],
    ['Det läses ur bladet blad 12: 4 rader.', 'Det läses ur blad 12: 4 rader.'],
    ['Kolumnen ”kolumn F” känner vi inte igen.', 'Kolumn F känner vi inte igen.'],
    ['Kolumnen texten i AB1 känner vi inte igen.', 'Kolumn AB känner vi inte igen.'],
    ['Bladet Deltagare saknas.', 'Bladet Deltagare saknas.'],
    ['Kolumnen ”Kön” finns flera gånger.', 'Kolumnen ”Kön” finns flera gånger.'],
    ['Bladet ”blad för Anna”', 'Bladet ”blad för Anna”'],
  ])('%s', (stiff, smooth) => {
    expect(placeWords.smooth(stiff)).toBe(smooth);
  });

  test('is said so in findings and in what was not read', () => {
    const word = wordFindings(sheets, findingWords);
    const [code = ''] = [...findingCodes('Bladet {name} är dolt')];
    const finding = { code, severity: 'note' as const, sheet: 'blad 2', row: 0, column: '', cell: '' };
    expect(word({ ...finding, values: { name: 'blad 2' } }).message).toMatch(/^Blad 2 är dolt/);
    expect(nameUnread({ what: 'column', sheet: 'blad 2', place: 'kolumn F', rows: 3 })).toBe('kolumn F i blad 2, 3 rader');
  });
});

function* findingCodes(beginning: string): Iterable<string> {
  for (const { code, message } of listFindings(sheets, findingWords)) if (message.startsWith(beginning)) yield code;
}
