import type { Choices } from '../../../shared/definition/column.ts';
import { matchChoice, type LocalValues, type MatchedChoice } from './matchChoice.ts';
import type { CellReader, ReadableCell, Remark } from './reading.ts';
import { showCell, showText } from './showCell.ts';

/** Reads one of the choices into its code. */
export function readChoice(choices: Choices, repair: boolean, local?: LocalValues): CellReader {
  const match = matchChoice(choices, repair, local);
  return (cell) => {
    const text = textOf(cell);
    const matched = match(text);
    if (matched.kind === 'exact') return matched.code;
    if (matched.kind === 'repaired') return { ...repaired(showCell(cell), matched), value: matched.code };
    return { ...notChoice(showCell(cell), matched), unknown: text };
  };
}

/** Reads several choices, separated by `;` or line breaks, into their codes. The first that cannot be read is the cell's fault. */
export function readChoices(choices: Choices, local?: LocalValues): CellReader {
  const match = matchChoice(choices, true, local);
  return (cell) => {
    const codes: string[] = [];
    let note: Remark | undefined;
    for (const part of textOf(cell).split(/[;\n]/)) {
      if (part.trim() === '') continue;
      const matched = match(part);
      if (matched.kind === 'none') return { ...notChoice(showText(part), matched), unknown: part };
      if (matched.kind === 'repaired') note ??= repaired(showText(part), matched);
      if (!codes.includes(matched.code)) codes.push(matched.code);
    }
    if (codes.length === 0) return undefined;
    return note ? { ...note, value: codes } : codes;
  };
}

/** Text of a cell to match: numbers as they are written, nothing of dates and times. */
export function textOf(cell: ReadableCell): string {
  return typeof cell === 'string' ? cell : typeof cell === 'number' ? String(cell) : '';
}

/** A choice that was understood after one repair. */
export function repaired(entered: string, { word }: { readonly word: string }): Remark {
  return { fault: 'repairedChoice', values: { entered, choice: word }, suggestion: word };
}

function notChoice(entered: string, { nearest }: Extract<MatchedChoice, { kind: 'none' }>): Remark {
  return { fault: 'notChoice', values: { entered }, ...(nearest === undefined ? {} : { suggestion: nearest }) };
}
