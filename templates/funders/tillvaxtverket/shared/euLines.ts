import type { Cost } from '../../../upload/costs/sheet.ts';
import type { JudgeCost } from '../../../indicators/ledgerLines.ts';
import { budgetOptionOf, type BudgetOption } from './euEditions.ts';

/** How the figures' keys of direct cost categories end: `euProject.travel`. */
export type DirectId = 'externalServices' | 'travel' | 'investments' | 'indirect' | 'income';

/** A cost category (Swedish *kostnadsslag*) that is claimed as it is booked. */
export interface DirectLine {
  /** End of the figure's key: `euProject.travel`. */
  readonly id: DirectId;
  readonly title: string;
  readonly types: readonly Cost['type'][];
}

/** Direct cost categories in the portal's order. */
export const directLines: readonly DirectLine[] = [
  { id: 'externalServices', title: 'Externa tjänster', types: ['externalServices'] },
  { id: 'travel', title: 'Resor och logi', types: ['travel'] },
  { id: 'investments', title: 'Investeringar, materiel och lokaler', types: ['equipment', 'premises', 'investments'] },
  { id: 'indirect', title: 'Indirekta kostnader', types: ['indirect'] },
  { id: 'income', title: 'Projektintäkter', types: ['income'] },
];

/** Kinds of booked cost that the budget option claims, salaries too where they are claimed as booked. */
export function claimedTypes({ staff, direct }: BudgetOption): readonly Cost['type'][] {
  return staff === 'ledger' ? ['staff', ...direct] : direct;
}

/** Why the project's budget option leaves a booked cost out of the claim. */
export const judgeEuCost: JudgeCost = ({ type }, project) => {
  const option = budgetOptionOf(project);
  if (claimedTypes(option).includes(type)) return undefined;
  if (type === 'staff' && option.staff === 'hours') return 'Löner redovisas med enhetskostnad per timme, se Löner.';
  if (type === 'participantSupport') return 'Deltagarersättning är inget kostnadsslag i EU-projekt.';
  if (type === 'income') return 'Projektintäkter räknas bara av mot faktiska kostnader.';
  if (!option.flatRate) return 'Täcks av klumpsumman.';
  return `Täcks av schablonen ${String(option.flatRate.percent).replace('.', ',')} %.`;
};
