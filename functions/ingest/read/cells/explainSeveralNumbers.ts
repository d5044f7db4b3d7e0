import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { foldText } from '../../../shared/domain/foldText.ts';
import type { SeenNumber } from './parseDecimal.ts';
import { showText } from './showCell.ts';
import type { Remark } from './reading.ts';

/** Two numbers in one cell: which they are and which column each may belong to. */
export function explainSeveralNumbers(seen: readonly SeenNumber[], own: string, sheet: AnySheet): Remark {
  const others = Object.values(sheet.columns)
    .filter((column) => column.form.kind === sheet.columns[own]?.form.kind && column !== sheet.columns[own])
    .map((column) => column.heading);
  const heading = sheet.columns[own]?.heading ?? '';
  const places = seen.map(({ number, wordsBefore }, index) => {
    if (index === 0) return `${showText(number)} → ${heading}`;
    const meant = others.filter((other) => wordsOf(wordsBefore).some((word) => wordsOf(other).includes(word)));
    const columns = meant.length > 0 ? meant : others;
    return columns.length > 0 ? `${showText(number)} → ${columns.join(' / ')}` : showText(number);
  });
  return {
    fault: 'severalNumbers',
    values: { numbers: seen.map(({ number }) => showText(number)).join(' · '), places: places.join(' · ') },
  };
}

/** Words long enough to tell columns apart. */
function wordsOf(text: string): readonly string[] {
  return foldText(text).match(/\p{L}{5,}/gu) ?? [];
}
