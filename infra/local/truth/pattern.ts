/** A text of a policy as IAM reads it: `*` is any text, `?` one character, `${aws:PrincipalTag/org}` what the session is tagged with. */
export interface Pattern {
  /** As it stands in the policy. */
  readonly text: string;
  readonly parts: readonly Part[];
  /** What everything that is like it begins with, and whether that is all of it. */
  readonly head: string;
  readonly isWhole: boolean;
}

type Part =
  { readonly kind: 'any' | 'one' } | { readonly kind: 'letter'; readonly letter: string } | { readonly kind: 'tag'; readonly name: string };

/** Session tags by name. */
export type Tags = Readonly<Record<string, string>>;

const anything: Part = { kind: 'any' };
const oneLetter: Part = { kind: 'one' };
const tagVariable = 'aws:PrincipalTag/';

/** Reads a text with wildcards. A variable that is not known here throws. */
export function parsePattern(text: string): Pattern {
  return parseWith(text, readWildcards);
}

/** Reads a text in which nothing but variables stands for something else. */
export function parseExactly(text: string): Pattern {
  return parseWith(text, readLetters);
}

function parseWith(text: string, read: (piece: string) => Part[]): Pattern {
  const parts = text.split(/(\$\{[^}]*\})/).flatMap((piece) => (piece.startsWith('${') ? [readVariable(piece)] : read(piece)));
  const [first = parts.length] = parts.flatMap(({ kind }, index) => (kind === 'letter' ? [] : [index]));
  const head = parts
    .slice(0, first)
    .map((part) => (part.kind === 'letter' ? part.letter : ''))
    .join('');
  return { text, parts, head, isWhole: first === parts.length };
}

/** Whether a text is like a pattern. A tag stands for itself, whatever is in it; without it nothing is like the pattern. */
export function isLike(text: string, { parts, head, isWhole }: Pattern, tags: Tags): boolean {
  if (isWhole || !text.startsWith(head)) return text === head;
  const wanted: Part[] = [];
  for (const part of parts) {
    if (part.kind !== 'tag') wanted.push(part);
    else if (Object.hasOwn(tags, part.name)) wanted.push(...readLetters(tags[part.name] ?? ''));
    else return false;
  }
  return matches([...text], wanted);
}

/** From left to right; the last `*` takes one letter more wherever what follows it does not fit. */
function matches(letters: readonly string[], wanted: readonly Part[]): boolean {
  let [at, place] = [0, 0];
  let back: { at: number; place: number } | undefined;
  while (at < letters.length) {
    const part = wanted[place];
    if (part?.kind === 'any') {
      back = { at, place };
      place += 1;
    } else if (part && (part.kind === 'one' || (part.kind === 'letter' && part.letter === letters[at]))) {
      [at, place] = [at + 1, place + 1];
    } else if (back) {
      back.at += 1;
      [at, place] = [back.at, back.place + 1];
    } else {
      return false;
    }
  }
  return wanted.slice(place).every(({ kind }) => kind === 'any');
}

function readVariable(piece: string): Part {
  const name = piece.slice(2, -1);
  if (!name.startsWith(tagVariable)) throw new Error(`Policies with ${piece} are not known here`);
  return { kind: 'tag', name: name.slice(tagVariable.length) };
}

function readWildcards(piece: string): Part[] {
  return [...piece].map((letter) => (letter === '*' ? anything : letter === '?' ? oneLetter : { kind: 'letter', letter }));
}

function readLetters(piece: string): Part[] {
  return [...piece].map((letter) => ({ kind: 'letter', letter }));
}
