import { auditedApart } from '../../functions/shared/definition/audit.ts';
import type { Indicators } from '../../functions/shared/definition/indicator.ts';
import { participants } from '../upload/participants/sheet.ts';
import { countPeople, isMet } from './people.ts';
import type { Person } from './registers/personRegister.ts';

const { obstacles } = participants.columns;

/** People met in the period by which of two obstacles they have: told apart in the annex, as obstacles are, with nobody's name. */
function combined(answer: string, isCombination: (has: { readonly mental: boolean; readonly physical: boolean }) => boolean) {
  const where = ({ first: { obstacles: named = [] } }: Person) =>
    isCombination({ mental: named.includes('mentalHealth'), physical: named.includes('physicalHealth') });
  return countPeople({
    title: `Kombination av hinder: ${answer}`,
    among: isMet,
    where: auditedApart(where, { about: `${obstacles.heading}, kombination`, answer }),
  });
}

/** How psychological and physical obstacles (Swedish *hinder*) come together, whatever else a person has. */
export const obstacleFigures = {
  'obstacleCombination.mentalAndPhysical': combined('både psykisk och fysisk ohälsa', (has) => has.mental && has.physical),
  'obstacleCombination.mentalOnly': combined('bara psykisk ohälsa, inte fysisk', (has) => has.mental && !has.physical),
  'obstacleCombination.physicalOnly': combined('bara fysisk ohälsa, inte psykisk', (has) => has.physical && !has.mental),
  'obstacleCombination.oneOnly': combined('bara en av psykisk och fysisk ohälsa', (has) => has.mental !== has.physical),
} satisfies Indicators;
