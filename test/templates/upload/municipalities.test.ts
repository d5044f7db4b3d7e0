import { expect, test } from 'vitest';
import { municipalityNames } from '../../../templates/upload/municipalities.ts';

test('municipalities stand in the order of the Swedish alphabet', () => {
  expect(municipalityNames).toHaveLength(290);
  expect(municipalityNames).toEqual(municipalityNames.toSorted((a, b) => a.localeCompare(b, 'sv')));
});
