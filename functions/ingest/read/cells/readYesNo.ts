import type { Form } from '../../../shared/definition/column.ts';
import { foldCase } from '../../../shared/domain/foldText.ts';
import { matchChoice } from './matchChoice.ts';
import { repaired, textOf } from './readChoice.ts';
import type { CellReader, ReadingContext } from './reading.ts';
import { showCell } from './showCell.ts';

/** Reads yes, no and the column's other answers. Where a number is an answer, 0 is no and more is yes. */
export function readYesNo({ others, count }: Extract<Form, { kind: 'yesNo' }>, { words }: ReadingContext): CellReader {
  const yes = new Set(words.yes);
  const no = new Set(words.no);
  const [yesWord = '', noWord = ''] = [words.yes[0], words.no[0]].map((word = '') => word.charAt(0).toUpperCase() + word.slice(1));
  const match = matchChoice({ yes: { word: yesWord, also: words.yes }, no: { word: noWord, also: words.no }, ...others }, true);
  return (cell) => {
    if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
    const text = foldCase(textOf(cell));
    if (yes.has(text)) return 'yes';
    if (no.has(text)) return 'no';
    if (count && /^\d{1,2}$/.test(text)) return Number(text) > 0 ? 'yes' : 'no';
    const matched = match(text);
    if (matched.kind === 'exact') return matched.code;
    const entered = showCell(cell);
    if (matched.kind === 'repaired') return { ...repaired(entered, matched), value: matched.code };
    return { fault: 'notYesNo', values: { entered }, ...(matched.nearest === undefined ? {} : { suggestion: matched.nearest }) };
  };
}
