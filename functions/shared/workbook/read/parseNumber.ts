const ZERO = 0x30;
const NINE = 0x39;
const MINUS = 0x2d;
const DOT = 0x2e;
const EXACT_DIGITS = 15;
const powers = Array.from({ length: EXACT_DIGITS + 1 }, (_, i) => 10 ** i);

/** The number written in the bytes, or NaN. Up to 15 digits are read exactly without making text: an integer divided by a power of ten. */
export function parseNumber(bytes: Buffer, end: number): number {
  const start = bytes[0] === MINUS ? 1 : 0;
  let digits = 0;
  let decimals = 0;
  let value = 0;
  let hasDot = false;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte >= ZERO && byte <= NINE) {
      value = value * 10 + byte - ZERO;
      digits++;
      if (hasDot) decimals++;
    } else if (byte === DOT && !hasDot) hasDot = true;
    else return parseText(bytes, end);
  }
  if (digits === 0 || digits > EXACT_DIGITS) return parseText(bytes, end);
  const magnitude = decimals === 0 ? value : value / (powers[decimals] ?? 1);
  return start === 1 ? 0 - magnitude : magnitude;
}

function parseText(bytes: Buffer, end: number): number {
  const text = bytes.toString('latin1', 0, end).trim();
  if (!/^[+-]?(\d+(?:\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text)) return NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}
