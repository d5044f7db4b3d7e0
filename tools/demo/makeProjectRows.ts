import type { Project } from '../../functions/shared/records/project.ts';
import { writeRow } from '../../functions/shared/definition/writeRow.ts';
import { uploadWorkbookWords } from '../../templates/text/uploadWorkbook.ts';
import { demoWords } from '../../templates/text/demo.ts';
import { costs } from '../../templates/upload/costs/sheet.ts';
import type { DemoPlan } from './demoPlan.ts';
import { makeAttendance } from './makeAttendance.ts';
import { makeBudget } from './makeBudget.ts';
import { makeCosts } from './makeCosts.ts';
import { makePeople } from './makePeople.ts';
import { awardedAYear } from './makeProjects.ts';
import { makeStaffTime } from './makeStaffTime.ts';
import { makeReferences, makeTargets } from './makeTargets.ts';

type Rows = readonly Readonly<Record<string, unknown>>[];

/** Rows of stored values by sheet id. */
export type RowsBySheet = ReadonlyMap<string, Rows>;

/** Budget of the Social Fund's project and of small ones by Kostnadsslag, and of the grant by the project's own lines. */
const esfShares = { staff: 0.6, externalServices: 0.17, premises: 0.09, travel: 0.04, equipment: 0.05, investments: 0.05 };
const smallShares = { staff: 0.7, externalServices: 0.16, premises: 0.08, travel: 0.03, equipment: 0.03 };
const [first, second, third, fourth] = demoWords.lines;
const grantShares = { [first]: 0.28, [second]: 0.3, [third]: 0.22, [fourth]: 0.2 };

/** A project of the Social Fund: people with attendance, staff time, and costs by Kostnadsslag. */
export function makeEsfRows({ grantAwarded }: Project, plan: DemoPlan): RowsBySheet {
  const people = makePeople(plan);
  const years = Object.keys(grantAwarded);
  const shares = Object.fromEntries(Object.entries(esfShares).map(([type, share]) => [wordOf(type), share]));
  return new Map<string, Rows>([
    ['participants', people.flatMap(({ rows }) => rows)],
    ['attendance', makeAttendance(plan, people)],
    ['costs', makeCosts(plan, { aYear: awardedAYear.esf })],
    ['staffTime', makeStaffTime(plan)],
    ['budget', makeBudget({ awarded: grantAwarded, shares })],
    ['targets', makeTargets(plan.participants, years)],
    ['references', makeReferences(years)],
  ]);
}

/** A grant to a municipality: people, and costs by budget line. 5 000 kronor of this year's grant are not allocated. */
export function makeGrantRows({ grantAwarded }: Project, plan: DemoPlan): RowsBySheet {
  const people = makePeople(plan);
  const gap = { year: plan.today.slice(0, 4), kronor: 5_000 };
  return new Map<string, Rows>([
    ['participants', people.flatMap(({ rows }) => rows)],
    ['costs', makeCosts(plan, { aYear: awardedAYear.grant, shares: grantShares })],
    ['budget', makeBudget({ awarded: grantAwarded, shares: grantShares, gap, carriedOver: 140_000 })],
    ['targets', makeTargets(plan.participants, Object.keys(grantAwarded))],
  ]);
}

/** A small project: people, attendance, costs by Kostnadsslag and a budget, all within a yearly grant. */
export function makeSmallRows({ grantAwarded }: Project, plan: DemoPlan & { readonly aYear: number }): RowsBySheet {
  const people = makePeople(plan);
  const shares = Object.fromEntries(Object.entries(smallShares).map(([type, share]) => [wordOf(type), share]));
  return new Map<string, Rows>([
    ['participants', people.flatMap(({ rows }) => rows)],
    ['attendance', makeAttendance(plan, people)],
    ['costs', makeCosts(plan, { aYear: plan.aYear })],
    ['budget', makeBudget({ awarded: grantAwarded, shares })],
    ['targets', makeTargets(plan.participants, Object.keys(grantAwarded))],
  ]);
}

function wordOf(type: string): string {
  const { type: word } = writeRow(costs, { type }, uploadWorkbookWords);
  if (typeof word !== 'string') throw new Error(`No Kostnadsslag ${type}`);
  return word;
}
