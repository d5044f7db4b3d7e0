import { describe, expect, it } from 'vitest';
import { choice, choices, date, yesNo } from '../../../functions/shared/definition/column.ts';
import { choiceWords } from '../../../templates/upload/choiceWords.ts';

const named = { heading: 'X', code: 'X', help: '' };

describe('the words of a column’s choices', () => {
  it('are listed by code in the order they are declared, without the other words that mean the same', () => {
    const kinds = { work: 'Arbete', study: { word: 'Studier', also: ['Skola', '2'] } };
    const words = [
      ['work', 'Arbete'],
      ['study', 'Studier'],
    ];
    expect(choiceWords(choice({ ...named, choices: kinds }))).toEqual(words);
    expect(choiceWords(choices({ ...named, choices: kinds }))).toEqual(words);
  });

  it('begin with yes and no where these are the answers', () => {
    expect(choiceWords(yesNo({ ...named, others: { unknown: 'Okänt' } }))).toEqual([
      ['yes', 'Ja'],
      ['no', 'Nej'],
      ['unknown', 'Okänt'],
    ]);
  });

  it('are none of a column that is no choice', () => {
    expect(choiceWords(date(named))).toEqual([]);
  });
});
