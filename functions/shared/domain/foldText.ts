import { withoutUnseen } from './unseen.ts';

/** Letters, digits and single spaces between words: nothing to fold but case. */
const plain = /^[!-~ÅÄÖåäö]+(?: [!-~ÅÄÖåäö]+)*$/;

/** Text to compare by: lower case, one kind of space and hyphen, none at the ends. Keeps å, ä and ö apart from a and o. */
export function foldCase(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  return withoutUnseen(text)
    .normalize('NFC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Text to compare by when diacritics are forgiven too. */
export function foldText(text: string): string {
  return foldCase(text).normalize('NFD').replace(/\p{M}/gu, '');
}
