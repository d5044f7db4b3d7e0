/** How much of a file is looked at, and how many of its pairs of bytes have a NUL where ASCII has one. */
const LOOKED_AT = 4096;
const MOST_ASCII = 0.5;

/** UTF-16 without a mark: of ASCII, which most of a table is, every other byte is NUL. */
export function wideWithoutMark(file: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const pairs = Math.min(file.length, LOOKED_AT) >> 1;
  if (pairs === 0 || file.length % 2 !== 0) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (file[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [high = 0, low = 0] = zeros;
  if (high === 0 && low > pairs * MOST_ASCII) return 'utf-16le';
  return low === 0 && high > pairs * MOST_ASCII ? 'utf-16be' : undefined;
}
