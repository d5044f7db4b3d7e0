import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seenText } from '../../../../../functions/ingest/read/cells/seenText.ts';
import { withoutUnseen } from '../../../../../functions/shared/domain/unseen.ts';

const [word, free] = [seenText(false), seenText(true)];

/** Texts made of what is cleaned away and what is not, so that both often stand side by side. */
const pieces = ['19800101-9801', 'Ja', 'å', '=', '"', "'", '’', ' ', '\t', '\u001a', '\u00ad', '\u200b', '\u00a0', '~', '7'];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 6 }).map((chosen) => chosen.join(''));

describe('what a cell of text shows', () => {
  test.each([
    ['="007"', '007', '007'],
    ['="a ""b"" c"', 'a "b" c', 'a "b" c'],
    ["'007", '007', '007'],
    ["'Ja", 'Ja', "'Ja"],
    ['’Ja', 'Ja', '’Ja'],
    [' Ja ', 'Ja', 'Ja'],
    ['Ja ', 'Ja', 'Ja'],
    [' Ja', 'Ja', 'Ja'],
    ['Ja\u001a', 'Ja', 'Ja'],
    ['Ja\n', 'Ja', 'Ja'],
    ['Ja och nej', 'Ja och nej', 'Ja och nej'],
    ['J\u00ada', 'Ja', 'J\u00ada'],
    ['Å\u200bsa', 'Åsa', 'Å\u200bsa'],
    ['', '', ''],
    [' ', '', ''],
  ])('%j', (written, asWord, asFreeText) => {
    expect(word(written)).toBe(asWord);
    expect(free(written)).toBe(asFreeText);
  });

  test('nothing is trimmed or unseen in it any more, and a text of ordinary letters is as it was written', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const seen = word(text);
        expect(seen).toBe(seen.trim());
        expect(seen).toBe(withoutUnseen(seen));
        expect(seen).not.toContain('\u001a');
        if (/^[\w~-]+$/.test(text)) expect(seen).toBe(text);
      }),
    );
  });

  test('a character that is cleaned away changes nothing, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Ja', '007', 'Grupp 1', 'Åsa'),
        fc.nat(),
        fc.constantFrom('\u200b', '\u001a', '\u00ad'),
        (text, at, unseen) => {
          const place = at % (text.length + 1);
          expect(word(text.slice(0, place) + unseen + text.slice(place))).toBe(text);
        },
      ),
    );
  });
});
