import { addDays, addMonths, type LocalDate } from '../../functions/shared/domain/localDate.ts';
import type { Participant } from '../../templates/upload/participants/sheet.ts';
import type { Random } from './createRandom.ts';

type Exit = Pick<
  Partial<Participant>,
  'exitReason' | 'employmentAfter' | 'gainedQualification' | 'supportAfter' | 'employmentAfterSixMonths' | 'improvedAfterSixMonths'
>;
type Reason = NonNullable<Participant['exitReason']>;
type After = NonNullable<Participant['employmentAfter']>;

/** How it went when a person left: known after 28 days, and once more after six months. */
export function makeExit({
  row,
  endsOn,
  today,
  random,
}: {
  readonly row: Partial<Participant>;
  readonly endsOn: LocalDate;
  readonly today: LocalDate;
  readonly random: Random;
}): Exit {
  const exitReason: Reason = random.weighted({
    workUnsubsidised: 19,
    workSubsidised: 15,
    municipalEmployment: 5,
    studiesFunded: 12,
    studiesOther: 5,
    unemploymentInsurance: 4,
    otherSupport: 11,
    ownRequest: 12,
    servicesRequest: 6,
    moved: 4,
    misregistered: 0.7,
    other: 6,
  });
  const gainedQualification = random.chance(exitReason === 'studiesFunded' ? 0.4 : 0.14) ? 'yes' : 'no';
  if (addDays(endsOn, 28) > today) return { exitReason, gainedQualification };
  const employmentAfter = afterOf(exitReason, random);
  const soon: Exit = { exitReason, gainedQualification, employmentAfter, supportAfter: [supportOf(employmentAfter, random)] };
  if (addMonths(endsOn, 6) > today) return soon;
  const stays = random.chance(0.78);
  return {
    ...soon,
    employmentAfterSixMonths: stays ? employmentAfter : random.weighted({ work: 3, studies: 1, jobSeeking: 3, other: 1, unknown: 2 }),
    ...(row.employmentAtStart === 'employed' && { improvedAfterSixMonths: random.weighted({ yes: 5, no: 4, unknown: 1 }) }),
  };
}

function afterOf(reason: Reason, random: Random): After {
  switch (reason) {
    case 'workUnsubsidised':
    case 'workSubsidised':
    case 'municipalEmployment':
      return 'work';
    case 'studiesFunded':
    case 'studiesOther':
      return 'studies';
    case 'unemploymentInsurance':
      return 'jobSeeking';
    case 'otherSupport':
    case 'ownRequest':
    case 'servicesRequest':
    case 'moved':
    case 'misregistered':
    case 'other':
      return random.weighted({ jobSeeking: 6, other: 4 });
  }
}

function supportOf(after: After, random: Random): NonNullable<Participant['supportAfter']>[number] {
  switch (after) {
    case 'work':
      return 'wage';
    case 'studies':
      return 'studyAid';
    case 'jobSeeking':
      return random.weighted({ socialAssistance: 5, unemploymentInsurance: 3, activitySupport: 2 });
    case 'other':
      return random.weighted({ socialAssistance: 4, sicknessBenefit: 3, none: 2, unknown: 1 });
  }
}
