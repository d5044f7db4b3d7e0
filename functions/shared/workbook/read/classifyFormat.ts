/** What a number format shows: a calendar date, an amount of time, or any other number. */
export type FormatKind = 'plain' | 'date' | 'time';

const elapsed = /^(?:h+|m+|s+)$/i;

/** Kind of a number format code, by its first section: the one positive numbers are shown with. */
export function classifyFormat(code: string): FormatKind {
  const { symbols, isElapsed } = readSymbols(code);
  if (symbols.includes('general') || symbols.includes('standard') || symbols.includes('@')) return 'plain';
  const bare = symbols.replace(/s[.,]0+/g, 's').replace(/am\/pm|a\/p/g, 'h');
  if (/[0#?]/.test(bare)) return 'plain';
  // Years also as Excel's Swedish edition shows them, and Japanese and Buddhist years.
  if (/[ydebg\u00e5]|m{3}/.test(bare)) return 'date';
  if (isElapsed || /[hs]/.test(bare)) return 'time';
  return bare.includes('m') ? 'date' : 'plain';
}

/** Kind of a format that is built into Excel, by its id. */
export function classifyBuiltIn(id: number): FormatKind {
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 33) || (id >= 45 && id <= 47) || (id >= 55 && id <= 56)) return 'time';
  if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return 'date';
  return 'plain';
}

/** The first section in lower case without quoted text, escaped characters, fill, padding, colours, locales and conditions. */
function readSymbols(code: string): { symbols: string; isElapsed: boolean } {
  let symbols = '';
  let isElapsed = false;
  for (let i = 0; i < code.length && code[i] !== ';'; i++) {
    const character = code.charAt(i);
    if (character === '"') i = endOf(code, '"', i);
    else if (character === '\\' || character === '_' || character === '*') i++;
    else if (character === '[') {
      const end = endOf(code, ']', i);
      isElapsed ||= elapsed.test(code.slice(i + 1, end));
      i = end;
    } else symbols += character;
  }
  return { symbols: symbols.toLowerCase(), isElapsed };
}

function endOf(code: string, mark: string, from: number): number {
  const end = code.indexOf(mark, from + 1);
  return end < 0 ? code.length : end;
}
