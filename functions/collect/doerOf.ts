import type { Doer } from '../shared/answers/doer.ts';
import type { Person } from '../shared/signIn/person.ts';

/** Who did something, as the reader may know it: no subject id leaves the API. */
export function doerOf(by: string, reader: Person): Doer {
  if (by === reader.id) return 'you';
  return by === 'system' ? 'system' : 'colleague';
}
