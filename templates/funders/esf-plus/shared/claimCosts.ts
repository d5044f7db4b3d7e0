import type { ExactFigures } from '../../../../functions/shared/definition/indicator.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { costTypes, type MoneyKey } from '../../../indicators/costFigures.ts';
import type { Cost } from '../../../upload/costs/sheet.ts';

type CostModel = Project['costModel'];

const byTheHour = 'Ersätts med enhetskostnad per timme, se Personal.';

/** Why a model leaves a kind of cost out of the claim; a kind that is not named is claimed as it is booked. */
const reasons: Readonly<Record<CostModel, Readonly<Partial<Record<Cost['type'], string>>>>> = {
  flat40: reasonsFor('Täcks av schablonen 40 %.', {
    staff: byTheHour,
    income: 'Räknas inte av när schablonen 40 % täcker övriga kostnader.',
  }),
  flat15: {
    staff: byTheHour,
    indirect: 'Täcks av schablonen 15 %.',
    investments: 'Ingår inte bland de direkta kostnaderna med schablonen 15 %.',
    participantSupport: 'Ingår inte bland de direkta kostnaderna: deltagarersättning är medfinansiering.',
  },
  actual: {},
  lumpSum: reasonsFor('Täcks av klumpsumman, som betalas ut i sin helhet mot slutrapporten.', {}),
};

function reasonsFor(
  reason: string,
  others: Readonly<Partial<Record<Cost['type'], string>>>,
): Readonly<Partial<Record<Cost['type'], string>>> {
  return { ...Object.fromEntries(costTypes.map(([type]) => [type, reason])), ...others };
}

/** Why a kind of cost is left out of the claim, in Swedish; undefined when it is claimed. */
export function reasonLeftOut(type: Cost['type'], costModel: CostModel): string | undefined {
  return reasons[costModel][type];
}

/** Kinds of cost that the model claims as they are booked, with their names. */
export function claimedTypes(costModel: CostModel): typeof costTypes {
  return costTypes.filter(([type]) => !Object.hasOwn(reasons[costModel], type));
}

/** Öre of grant costs that are claimed as they are booked. */
export function directCosts(figures: ExactFigures<MoneyKey>, costModel: CostModel): bigint {
  return claimedTypes(costModel).reduce((sum, [type]) => sum + figures.total(`cost.${type}`), 0n);
}
