import { maskIdentityNumbers, provesIdentityNumber } from '../domain/maskIdentityNumbers.ts';

/**
 * Ids of our own and of AWS, as they stand in a text: a ULID of the years to 2074, a UUID, a SHA-256 or the short one of a report's version. Their digits
 * are chance; letters stand among them, so that a number that somebody wrote is none.
 */
const id =
  /(?<![\p{L}\p{N}])(?:0[12](?=[0-9]*[A-Z])[0-9A-HJKMNP-TV-Z]{24}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?=[0-9]*[a-f])[0-9a-f]{64}|r[0-9]{1,6}-(?=[0-9]*[a-f])[0-9a-f]{12})(?![\p{L}\p{N}])/gu;

/** A text for the log: what could be an identity number is masked, and ids stay, so that what is logged can be found. One that reads as a number after all goes. */
export function maskWhatIsNoId(text: string): string {
  let shown = '';
  let at = 0;
  for (const match of text.matchAll(id)) {
    if (provesIdentityNumber(match[0])) continue;
    shown += maskIdentityNumbers(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return shown + maskIdentityNumbers(text.slice(at));
}
