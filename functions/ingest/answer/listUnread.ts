import type { Finding } from '../../shared/domain/finding.ts';
import { MOST_UNREAD, type Unread } from '../../shared/domain/unread.ts';

/** What of a file was not read, by its findings: loose rows of a sheet together, those with most rows first. */
export function listUnread(findings: readonly Finding[]): Unread[] {
  const told = findings.flatMap(({ unread }) => unread ?? []);
  const [rows, others] = [told.filter(({ what }) => what === 'rows'), told.filter(({ what }) => what !== 'rows')];
  const loose = [...Map.groupBy(rows, ({ sheet }) => sheet)].map(([sheet, parts]): Unread => {
    const [first] = parts;
    return {
      what: 'rows',
      sheet,
      place: parts.length === 1 ? (first?.place ?? '') : '',
      rows: parts.reduce((sum, part) => sum + part.rows, 0),
    };
  });
  return [...others, ...loose].toSorted((a, b) => b.rows - a.rows).slice(0, MOST_UNREAD);
}
