import { foldCase } from './foldText.ts';

/** Words without digits, and one word that is no number alone: nothing to fold but case. */
const words = /^[!-/:-~ÅÄÖåäö]+(?: [!-/:-~ÅÄÖåäö]+)*$/;
const word = /^[!-~ÅÄÖåäö]+$/;
const noNumber = /[!-+:-~ÅÄÖåäö]/;
const letterThenDigit = /(\p{L}) (?=\p{Nd})/gu;
const digitThenLetter = /(\p{Nd}) (?=\p{L})/gu;
/** A number as a cell, a text or another program writes it: `7`, `007`, `7.0`. */
const number = /^(\d+)(?:[.,]0+)?$/;

/**
 * What a local code or a name is compared by: NFC, in capitals, without characters that nobody sees, with one kind of space and hyphen, none between a
 * letter and a digit; of a number alone neither leading zeros nor empty decimals (`docs/definitions.md#codes-and-names`). Shown nowhere.
 */
export function codeKey(text: string): string {
  if (words.test(text) || (word.test(text) && noNumber.test(text))) return text.toUpperCase();
  const folded = foldCase(text).toUpperCase().normalize('NFC').replace(letterThenDigit, '$1').replace(digitThenLetter, '$1');
  const [, digits] = number.exec(folded) ?? [];
  return digits === undefined ? folded : digits.replace(/^0+(?=\d)/, '');
}
