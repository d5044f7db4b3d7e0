import { foldText } from '../../../shared/domain/foldText.ts';
import { parsePeriod } from '../../../shared/domain/period.ts';
import { monthIn } from './readMonth.ts';
import type { CellReader, ReadingContext } from './reading.ts';
import { showCell } from './showCell.ts';

/** Reads a period: `2025`, `2025-K3`, `2025-T2`, a month, a span of days, or the words for the whole project. */
export function readPeriod(whole: string | undefined, { words, today }: ReadingContext): CellReader {
  const thisYear = Number(today.slice(0, 4));
  return (cell) => {
    // Spreadsheets turn 2025-03 into the first of March by themselves.
    if (typeof cell === 'object' && 'date' in cell && cell.date.endsWith('-01')) return cell.date.slice(0, 7);
    const text = typeof cell === 'number' ? String(cell) : cell;
    if (typeof text === 'string') {
      if (whole !== undefined && foldText(text) === foldText(whole)) return 'wholeProject';
      const period = parsePeriod(canonical(text)) ?? parsePeriod(monthIn(text, words, thisYear) ?? '');
      if (period) return period.id;
    }
    return { fault: 'notPeriod', values: { entered: showCell(cell) } };
  };
}

/** `K3 2025`, `kvartal 3 2025` and `2025 k3` as `2025-K3`; spans with any dash between. */
function canonical(text: string): string {
  const clean = text
    .replace(/\s+/g, ' ')
    .replace(/[\u2010-\u2013]/g, '-')
    .trim()
    .toUpperCase();
  const span = /^(\d{4}-\d\d-\d\d) ?[-/] ?(\d{4}-\d\d-\d\d)$/.exec(clean);
  if (span) return `${span[1]}/${span[2]}`;
  const part = /^(?:(\d{4})[ -]?)?([KT])(?:VARTAL|ERTIAL)? ?(\d)(?:[ -](\d{4}))?$/.exec(clean);
  return part ? `${part[1] ?? part[4]}-${part[2]}${part[3]}` : clean;
}
