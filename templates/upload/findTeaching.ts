import type { BrokenRow, RuleFacts } from '../../functions/shared/definition/rule.ts';
import { codeKey } from '../../functions/shared/domain/codeKey.ts';
import { foldCase } from '../../functions/shared/domain/foldText.ts';

const principles = ['jämställdhet', 'horisontell', 'tillgänglighet', 'diskriminering'] as const;

/** Whether the name of a group says that horizontal principles are taught in it. */
export function soundsLikeTeaching(name: string): boolean {
  const folded = foldCase(name);
  return principles.some((word) => folded.includes(word));
}

/** Names that a project has said are courses. */
export function isCourse({ horizontalTeaching = [] }: Pick<RuleFacts['project'], 'horizontalTeaching'>, name: string): boolean {
  return horizontalTeaching.some((course) => codeKey(course) === codeKey(name));
}

/** The first row of each group that sounds like teaching and that the project's settings do not name. */
export function* findTeaching(
  rows: Iterable<{ readonly group: string | undefined }>,
  { project }: Pick<RuleFacts, 'project'>,
): Iterable<BrokenRow> {
  const seen = new Set<string>();
  let index = 0;
  for (const { group } of rows) {
    const isNew = group !== undefined && !seen.has(codeKey(group));
    if (group !== undefined) seen.add(codeKey(group));
    if (isNew && soundsLikeTeaching(group) && !isCourse(project, group)) yield { index, values: { group } };
    index += 1;
  }
}
