import { expect, test } from 'vitest';
import { pageWords } from '../../../../functions/shared/definition/pageWords.ts';
import { participants } from '../../../../templates/upload/participants/sheet.ts';

const { measure, supportAtStart, exitReason } = participants.columns;

test('measures 6 and 7 are shown alike, so that nobody can tell whose disability is known', () => {
  expect(pageWords(measure, '6')).toBe('Stöd till ordinarie anställning');
  expect(pageWords(measure, '7')).toBe(pageWords(measure, '6'));
});

test('support for the sick is shown as public support, beside the other kinds', () => {
  expect(pageWords(supportAtStart, ['wage', 'sicknessBenefit', 'activityCompensation'])).toBe('Lön; Offentlig försörjning');
});

test('what says nothing of health is left as it is written', () => {
  expect(pageWords(measure, '5')).toBeUndefined();
  expect(pageWords(supportAtStart, ['wage'])).toBeUndefined();
  expect(pageWords(exitReason, 'moved')).toBeUndefined();
});
