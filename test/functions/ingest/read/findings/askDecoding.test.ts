import { expect, test } from 'vitest';
import { askDecoding } from '../../../../../functions/ingest/read/findings/askDecoding.ts';
import { sheets } from '../../../../../templates/index.ts';

test('letters in doubt are asked about, with headings and words of lists both ways and nothing that may be a name', () => {
  const texts = [
    ['Kön', 'Kšn'],
    ['Åsa Öberg', '•sa …berg'],
    ['Språkträning', 'SprŒktrŠning'],
    ['F…rsÀmring', 'Försämring'],
  ] as const;
  expect(askDecoding({ read: 'Mac', other: 'Windows', texts }, sheets)).toMatchObject({
    code: 'FIL-131',
    severity: 'warning',
    values: { read: 'Mac', other: 'Windows', readWords: '”Kön”, ”Språkträning”', otherWords: '”Kšn”, ”SprŒktrŠning”' },
  });
  expect(askDecoding({ read: 'DOS', other: 'Windows', texts: [['Malmö f', 'Malm” f']] }, sheets).values).toMatchObject({ readWords: '–' });
});
