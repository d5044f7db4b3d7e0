import { kronorText } from '../../functions/shared/domain/decimalText.ts';
import type { Unread } from '../../functions/shared/domain/unread.ts';
import { count } from './count.ts';
import { placeWords } from './places.ts';

const places: Readonly<Record<Unread['what'], (part: Unread) => string>> = {
  sheet: ({ sheet }) => `bladet ${sheet}`,
  table: ({ sheet, place }) => `en tabell i bladet ${sheet}, ${place}`,
  column: ({ sheet, place }) => `kolumnen ${place} i bladet ${sheet}`,
  rows: ({ sheet, place }) => `rader i bladet ${sheet}${place && `, ${place}`}`,
};

/** What of a file was not read, in rows and kronor: `bladet Huvudbok, 103 rader, 1 850 000 kr`. */
export function nameUnread(part: Unread): string {
  const { rows, amount } = part;
  const parts = [
    placeWords.smooth(places[part.what](part)),
    count(rows, 'rad', 'rader'),
    ...(amount === undefined ? [] : [`${kronorText(amount)} kr`]),
  ];
  return parts.join(', ');
}
