import { describe, expect, it } from 'vitest';
import { hasWord, listWords, monthDate, shortPseudonym, wordIn, wordsOf } from '../../../../templates/indicators/audit/auditWords.ts';
import { sexWords } from '../../../../templates/text/annexWords.ts';
import { choiceWords } from '../../../../templates/upload/choiceWords.ts';
import { participants } from '../../../../templates/upload/participants/sheet.ts';

const { education } = participants.columns;

describe('the words of the annex', () => {
  it('are those of the upload’s choices; a code that is no choice any more stands as it is, a blank stays blank', () => {
    const word = wordIn(education);
    expect([word('compulsory'), word('latin'), word(undefined)]).toEqual(['Grundskola', 'latin', undefined]);
  });

  it('of each sex are those of Deltagare', () => {
    expect(sexWords).toEqual(Object.fromEntries(choiceWords(participants.columns.sex)));
  });

  it('of one code are a rule for that word, of several for each, and blanks are no words', () => {
    expect(wordsOf(education, ['compulsory'])).toBe('Grundskola');
    expect(wordsOf(education, ['compulsory', undefined, 'unknown'])).toEqual({ oneOf: ['Grundskola', 'Okänd'] });
    expect(wordsOf(education, [])).toEqual({ oneOf: [] });
  });

  it('of several answers stand in one cell so that one of them is found and no part of one', () => {
    expect(listWords(['Lön', 'Annat'])).toBe('; Lön; Annat;');
    expect(hasWord('Lön')).toBe('*; Lön;*');
    expect(listWords([])).toBeUndefined();
  });

  it('show twelve characters of a pseudonym, and a month by its first day', () => {
    expect([shortPseudonym('0123456789abcdef'), shortPseudonym(undefined)]).toEqual(['0123456789ab', undefined]);
    expect(monthDate('2025-03')).toEqual({ date: '2025-03-01' });
  });
});
