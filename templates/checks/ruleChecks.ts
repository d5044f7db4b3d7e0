import { makeOtherSheets } from '../../functions/shared/definition/rule.ts';
import { oncePerDataset, type Dataset } from '../../functions/shared/definition/dataset.ts';
import type { CheckDefinition } from '../../functions/shared/definition/report.ts';
import type { Columns } from '../../functions/shared/definition/column.ts';
import type { Sheet } from '../../functions/shared/definition/sheet.ts';
import { weighRule } from '../../functions/shared/definition/weighRule.ts';
import type { AnyRow } from '../../functions/shared/domain/dataset.ts';
import { attendance } from '../upload/attendance/sheet.ts';
import { budget } from '../upload/budget/sheet.ts';
import { costs } from '../upload/costs/sheet.ts';
import { participants } from '../upload/participants/sheet.ts';
import { staffTime } from '../upload/staffTime/sheet.ts';
import { checkEqual } from './defineCheck.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';

/** A rule of a sheet, under the ids of the sheet and the column and the number of its finding. */
type RuleCheck = CheckDefinition<CommonKey, `rule.${string}.${string}.${string}`, never>;

/** What is tried on the rows in force once more when a report is made, because sheets come in any order. */
function checkAgain<C extends Columns>(
  sheet: Sheet<C>,
  othersOf: (dataset: Dataset) => ReadonlyMap<string, readonly AnyRow[]>,
): RuleCheck[] {
  return sheet.sheetRules.flatMap((rule): RuleCheck[] => {
    const { again } = rule;
    if (again === undefined) return [];
    const id = `rule.${sheet.id}.${rule.at}.${rule.code.slice(-3)}` as const;
    return [
      {
        id,
        publicPart: 'nothing',
        check: ({ dataset, project, period }) => {
          const rows = dataset.rows(sheet);
          const today = period.lastDay;
          if (rows.length === 0 || !weighRule({ ...rule, sharpFrom: undefined }, today)) return [];
          const counts = brokenCounts(dataset);
          const tried = `${id} ${today}`;
          const count = counts.get(tried) ?? [...rule.findBroken(rows, makeOtherSheets(othersOf(dataset)), { today, project })].length;
          counts.set(tried, count);
          return [checkEqual({ title: again, left: count, right: 0 })];
        },
      },
    ];
  });
}

/** How many rows broke a rule on a day: every report of a period asks the same of the same rows. */
const brokenCounts = oncePerDataset(() => new Map<string, number>());

const none = (): ReadonlyMap<string, readonly AnyRow[]> => new Map();

/** The rules over people and their attendance, tried again. */
export const personRuleChecks: readonly RuleCheck[] = [
  ...checkAgain(participants, none),
  ...checkAgain(attendance, (dataset) => new Map([[participants.id, dataset.rows(participants)]])),
];

/** The rules over costs and staff time, tried again. */
export const moneyRuleChecks: readonly RuleCheck[] = [
  ...checkAgain(costs, (dataset) => new Map([[budget.id, dataset.rows(budget)]])),
  ...checkAgain(staffTime, none),
];
