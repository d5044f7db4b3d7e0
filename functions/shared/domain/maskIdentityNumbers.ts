/**
 * Text that may be shown, with everything that could be an identity number replaced by dots: ten digits or more with nothing but
 * separators between them, and SCB's placeholders. Rather too much than too little: a very long amount goes the same way.
 */
export function maskIdentityNumbers(text: string): string {
  if (text.length < 10) return text;
  return text.replace(digitRuns, maskRun).replace(joinedRuns, maskRun);
}

const maskRun = (run: string): string => (run.replace(/\P{Nd}/gu, '').length >= 10 ? '••••••••' : run);

const digitRuns = /\p{Nd}[\p{Nd}\s\p{Pd}\p{Cf}.,:;/+_−'’*]*(?:[Tt][Ff]?\s?\p{Nd}{2,3}|\p{Nd})/gu;

/** What is left when a T between digits is no placeholder's, and a number begins right after it. */
const joinedRuns = /\p{Nd}(?:[\p{Nd}\s\p{Pd}\p{Cf}.,:;/+_−'’*]|[Tt][Ff]?(?=\s?\p{Nd}))*(?<=\p{Nd})/gu;
