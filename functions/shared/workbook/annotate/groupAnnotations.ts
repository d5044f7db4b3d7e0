import { cellRanges } from '../../domain/cellRanges.ts';
import type { Severity } from '../../domain/finding.ts';
import type { Annotation } from '../../ports.ts';

/** Findings with the same sentence about cells of one sheet: one row of the list. */
export interface AnnotationGroup {
  readonly severity: Severity;
  readonly code: string;
  readonly sheet: string;
  readonly message: string;
  /** `B5, B7–B19`, or nothing when the finding is about the sheet or the file. */
  readonly cells: string;
  readonly firstCell: string;
  readonly count: number;
}

/** What is said about one cell. */
export interface CellNote {
  /** The worst of its findings. */
  readonly severity: Severity;
  readonly findings: readonly Annotation[];
}

const worstFirst: readonly Severity[] = ['stop', 'error', 'warning', 'note'];

/** The findings as rows of the list: the worst first, then in the order they came. */
export function groupAnnotations(annotations: readonly Annotation[]): AnnotationGroup[] {
  const groups = Map.groupBy(annotations, ({ severity, code, sheet, message }) => [severity, code, sheet, message].join('\n'));
  return [...groups.values()]
    .flatMap((group) => describeGroup(group))
    .sort((a, b) => worstFirst.indexOf(a.severity) - worstFirst.indexOf(b.severity));
}

function describeGroup(group: readonly Annotation[]): AnnotationGroup[] {
  const [first] = group;
  if (!first) return [];
  const { severity, code, sheet, message } = first;
  const cells = group.flatMap(({ cell }) => (cell ? [cell] : []));
  return [{ severity, code, sheet, message, cells: cellRanges(cells), firstCell: cells[0] ?? '', count: group.length }];
}

/** The findings of one sheet by cell address. */
export function notesByCell(annotations: readonly Annotation[]): ReadonlyMap<string, CellNote> {
  const byCell = Map.groupBy(
    annotations.filter(({ cell }) => cell !== ''),
    ({ cell }) => cell,
  );
  return new Map(
    [...byCell].map(([cell, findings]) => {
      const sorted = [...findings].sort((a, b) => worstFirst.indexOf(a.severity) - worstFirst.indexOf(b.severity));
      return [cell, { severity: sorted[0]?.severity ?? 'note', findings: sorted }];
    }),
  );
}
