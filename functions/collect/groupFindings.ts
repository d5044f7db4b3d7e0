import type { WordedFinding } from '../shared/domain/finding.ts';
import type { FindingGroup } from '../shared/answers/uploadAnswers.ts';
import type { Doer } from '../shared/answers/doer.ts';
import { cellRanges } from '../shared/domain/cellRanges.ts';

const bySeverity = ['stop', 'error', 'warning', 'note'] as const;

/** Sentences shown of one fault in one column; the annotated workbook has them all. */
const SENTENCES_PER_GROUP = 50;

/** Findings as a person reads them: the same fault in one column together, the same sentence with its cells as ranges, worst first. */
export function groupFindings(findings: readonly WordedFinding[], confirmers: ReadonlyMap<string, Doer> = new Map()): FindingGroup[] {
  const groups = Map.groupBy(findings, ({ severity, sheet, code, column, confirmed, waived }) =>
    [severity, sheet, code, column, confirmed?.uploadId, waived?.who].join('\n'),
  );
  return [...groups.values()]
    .flatMap((group) => describeGroup(group, confirmers))
    .sort((a, b) => bySeverity.indexOf(a.severity) - bySeverity.indexOf(b.severity));
}

function describeGroup(group: readonly WordedFinding[], confirmers: ReadonlyMap<string, Doer>): FindingGroup[] {
  const [first] = group;
  if (!first) return [];
  const sentences = [...Map.groupBy(group, ({ message }) => message).entries()];
  return [
    {
      code: first.code,
      severity: first.severity,
      sheet: first.sheet,
      column: first.column,
      count: group.length,
      sentences: sentences.slice(0, SENTENCES_PER_GROUP).map(([message, same]) => ({
        message,
        suggestion: same[0]?.suggestion,
        cells: cellRanges(same.map(({ cell }) => cell)),
        count: same.length,
      })),
      leftOut: Math.max(0, sentences.length - SENTENCES_PER_GROUP),
      ...(first.needsAnswer && { needsAnswer: true }),
      answered: answerOf(first, confirmers),
    },
  ];
}

function answerOf({ confirmed, waived }: WordedFinding, confirmers: ReadonlyMap<string, Doer>): FindingGroup['answered'] {
  if (waived) return { kind: 'waived' };
  return confirmed && { kind: 'confirmed', uploadId: confirmed.uploadId, by: confirmers.get(confirmed.uploadId) };
}
