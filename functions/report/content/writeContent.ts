import type { Indicators } from '../../shared/definition/indicator.ts';
import type { Comparison, ReportContent } from '../../shared/domain/figure.ts';

/** Bytes that a report's JSON may have (`docs/definitions.md#names-that-people-write`). */
const MOST_BYTES = 5_000_000;
/** Characters of a report's JSON that somebody may want to read line by line. */
const READABLE = 1_500_000;

type Lines = ReportContent['comparisons'];

/**
 * The report as JSON: indented, or without spaces where it is large. Above 5 MB comparisons of names that people write are left out: first
 * those with nothing on either side, then family by family of figures, the one that takes most room first.
 */
export function writeContent(content: ReportContent, indicators: Indicators): Uint8Array {
  const whole = encode(content);
  if (whole.length <= MOST_BYTES) return whole;
  const families = Object.values(indicators).flatMap((indicator) => (indicator.kind === 'family' ? [indicator.keys] : []));
  const familyOf = (line: string) => families.find((keys) => keys.test(line) || keys.test(line.replace(/\.(?:women|men)$/, '')));
  const told = Object.entries(content.comparisons).filter(([line, compared]) => familyOf(line) === undefined || compared.some(tells));
  const byRoom = [...Map.groupBy(told, ([line]) => familyOf(line))].filter(([family]) => family !== undefined).toSorted(byRoomTaken);
  let comparisons: Lines = Object.fromEntries(told);
  let fitted = encode({ ...content, comparisons });
  for (const [, lines] of byRoom) {
    if (fitted.length <= MOST_BYTES) break;
    const left = new Set(lines.map(([line]) => line));
    comparisons = Object.fromEntries(Object.entries(comparisons).filter(([line]) => !left.has(line)));
    fitted = encode({ ...content, comparisons });
  }
  return fitted;
}

/** Whether there is anything but 0 on either side. */
function tells({ value, change }: Comparison): boolean {
  return [value, change].some((each) => typeof each === 'number' && each !== 0);
}

type Family = readonly [unknown, readonly (readonly [string, readonly Comparison[]])[]];

function byRoomTaken(a: Family, b: Family): number {
  const [roomOfA, roomOfB] = [a, b].map(([, lines]) => JSON.stringify(lines).length);
  return (roomOfB ?? 0) - (roomOfA ?? 0);
}

function encode(content: ReportContent): Uint8Array {
  const indented = JSON.stringify(content, null, 2);
  return new TextEncoder().encode(indented.length <= READABLE ? indented : JSON.stringify(content));
}
