import type { RowRule, RuleFacts } from '../../functions/shared/definition/rule.ts';
import { isOutside } from '../../functions/shared/records/projectTime.ts';
import { sayProjectTime } from '../text/projectTime.ts';

/** A date column that a rule about the project's time looks at. */
interface Dated<Name extends string, Code extends string> {
  readonly code: Code;
  readonly at: Name;
  /** What the date is called in the sentence. */
  readonly called: string;
  /** What to do about it. */
  readonly advice: string;
}

type RowWith<Name extends string> = Readonly<Record<Name, string | undefined>>;

/** «Arisen within the decided project period» (`docs/funders.md#34-eligibility`): a note on a day, or a month, outside the project's time. */
export function outsideProject<Name extends string, Code extends string>({
  code,
  at,
  called,
  advice,
}: Dated<Name, Code>): RowRule<RowWith<Name>> & Pick<Dated<Name, Code>, 'at' | 'code'> {
  return {
    code,
    severity: 'note',
    at,
    reads: [at],
    message: `${called} {day} ligger utanför projekttiden, {time}. ${advice}`,
    isBroken: (row, { project }) => {
      const day = row[at];
      return day !== undefined && isOutside(project, day);
    },
    values: (row, { project }) => ({ day: row[at] ?? '', time: sayProjectTime(project) }),
    example: `${called} före projektets start`,
  };
}

/** Whether a day, or a month, has not come yet. */
export function isAhead(day: string | undefined, { today }: RuleFacts): boolean {
  return day !== undefined && day > today.slice(0, day.length);
}
