import type { AnnexTable, AnnexWords } from '../../shared/definition/annexPlan.ts';
import { auditOf } from '../../shared/definition/audit.ts';
import type { Count } from '../../shared/definition/indicator.ts';
import type { Dataset } from '../../shared/definition/dataset.ts';
import type { Definition } from '../../shared/figures/listDefinitions.ts';
import type { Period } from '../../shared/domain/period.ts';

/** An answer of a special category, and whom it is counted among. */
interface Question {
  readonly about: string;
  readonly answer: string;
  readonly count: Count<unknown>;
  readonly flag: string;
}

/** Counts of special category answers that the annex can tell without telling whose they are. */
function questionOf(definition: Definition): Question | undefined {
  if (definition.kind !== 'count') return undefined;
  const sensitive = auditOf(definition.where)?.sensitive;
  const flag = auditOf(definition.among)?.flag;
  return sensitive && flag !== undefined ? { ...sensitive, count: definition, flag } : undefined;
}

/** Whether a figure is counted on the sheet of special category answers. */
export function isSensitive(definition: Definition): boolean {
  return questionOf(definition) !== undefined;
}

/**
 * Special category answers, each a row with the sex and whom the period concerns, in alphabetical order and without number or pseudonym:
 * enough to count from, not enough to say who gave two of them.
 */
export function sensitiveTable(
  definitions: Iterable<Definition>,
  { dataset, period, words }: { readonly dataset: Dataset; readonly period: Period; readonly words: AnnexWords },
): AnnexTable {
  const questions = [...definitions].flatMap((definition) => questionOf(definition) ?? []);
  const flags = [...new Set(questions.map(({ flag }) => flag))];
  const lines = questions.flatMap(({ about, answer, count, flag }) =>
    count.population
      .of(dataset)
      .filter((item) => (count.among?.(item, period) ?? true) && (count.where?.(item, period) ?? true))
      .map((item) => [about, answer, words.sexes[count.sexOf(item)], ...flags.map((each) => (each === flag ? words.yes : ''))]),
  );
  const { name, title, about, question, answer } = words.sensitive;
  return {
    name,
    title,
    about,
    columns: [question, answer, words.sex, ...flags].map((heading) => ({ heading, format: 'text' })),
    rows: lines.sort((a, b) => compareText(a.join('\n'), b.join('\n'))),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
