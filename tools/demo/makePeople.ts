import { addDays, addMonths, ageOn, daysBetween, localDate, type LocalDate } from '../../functions/shared/domain/localDate.ts';
import { demoWords } from '../../templates/text/demo.ts';
import type { Participant } from '../../templates/upload/participants/sheet.ts';
import type { DemoPlan } from './demoPlan.ts';
import { createIdentityNumbers } from './createIdentityNumbers.ts';
import type { Random } from './createRandom.ts';
import { makeExit } from './makeExit.ts';

/** One row of Deltagare as the product stores it; blank columns left out. */
export type ParticipantRow = Partial<Participant> & Pick<Participant, 'startsOn' | 'measure'>;

/** A made-up person: one row per measure, in order. */
export interface DemoPerson {
  readonly rows: readonly ParticipantRow[];
}

type Measure = Participant['measure'];

/** People who come through the project: more in its first months, each with one to three measures after each other. */
export function makePeople({ random, startsOn, today, participants }: DemoPlan): readonly DemoPerson[] {
  const numberOf = createIdentityNumbers();
  const days = daysBetween(startsOn, today);
  return Array.from({ length: participants }, (_, index) => {
    const startedOn = addDays(startsOn, Math.floor(Math.pow(random.fraction(), 1.25) * days));
    return makePerson({ random, today, startedOn, localId: `D-${String(index + 1).padStart(4, '0')}` }, numberOf);
  });
}

interface Arrival {
  readonly random: Random;
  readonly today: LocalDate;
  readonly startedOn: LocalDate;
  readonly localId: string;
}

function makePerson(arrival: Arrival, numberOf: ReturnType<typeof createIdentityNumbers>): DemoPerson {
  const { random, startedOn, today } = arrival;
  const characteristics = makeCharacteristics(arrival, numberOf);
  const path = makePath(characteristics, random);
  const rows: ParticipantRow[] = [];
  let from = startedOn;
  for (const [index, measure] of path.entries()) {
    if (from >= today) break;
    const endsOn = addDays(from, Math.round(random.around(measure === '2' || measure === '4' ? 75 : 130)));
    const row: ParticipantRow = { ...characteristics, startsOn: from, measure, ...placeOf(measure, random) };
    const hasEnded = endsOn < today;
    const isLast = index === path.length - 1 || random.chance(0.12);
    if (!hasEnded) rows.push(row);
    else if (isLast) rows.push({ ...row, endsOn, ...makeExit({ row, endsOn, today, random }) });
    else rows.push({ ...row, endsOn, exitReason: 'other' });
    if (!hasEnded || isLast) break;
    from = addDays(endsOn, random.integer(1, 10));
  }
  return { rows };
}

function placeOf(measure: Measure, random: Random): Pick<ParticipantRow, 'group' | 'unit'> {
  const groups: Readonly<Record<string, readonly string[]>> = demoWords.groups;
  return { group: random.pick(groups[measure] ?? groups[12] ?? []), unit: demoWords.units[measure === '3' || measure === '10' ? 1 : 0] };
}

function makePath({ hasForeignBackground, employmentAtStart }: Partial<Participant>, random: Random): readonly Measure[] {
  const first: Measure =
    hasForeignBackground === 'yes' && random.chance(0.45) ? '10' : random.weighted<Measure>({ 1: 5, 2: 3, 3: 1, 12: 1 });
  if (employmentAtStart === 'employed') return ['3'];
  const later: Measure[] = [random.weighted<Measure>({ 5: 5, 1: 2, 3: 2 }), random.weighted<Measure>({ 4: 5, 2: 2 })];
  return [first, ...later.slice(0, random.weighted({ 0: 3, 1: 4, 2: 3 }) === '0' ? 0 : random.integer(1, 2))].filter(
    (measure, index, all) => all.indexOf(measure) === index,
  );
}

function makeCharacteristics(
  { random, startedOn, localId }: Arrival,
  numberOf: ReturnType<typeof createIdentityNumbers>,
): Partial<Participant> {
  const sex = random.chance(0.54) ? 'women' : 'men';
  const bornOn = makeBirthDate(startedOn, random);
  const hasForeignBackground = random.weighted({ yes: 44, no: 52, unknown: 4 });
  const employmentAtStart = random.weighted({ unemployed: 70, inactive: 24, employed: 6 });
  return {
    ...makeIdentity({ random, bornOn, sex, localId }, numberOf),
    referredBy: random.weighted({
      socialAssistance: 42,
      employmentService: 30,
      insuranceAgency: 8,
      region: 4,
      youthDuty: 5,
      self: 9,
      other: 2,
    }),
    employmentAtStart,
    ...(employmentAtStart === 'unemployed' && {
      unemployedSince: addMonths(startedOn, -Math.round(random.around(18) + random.integer(0, 14))),
    }),
    education: random.weighted(
      hasForeignBackground === 'yes'
        ? { none: 14, compulsory: 36, upperSecondary: 28, postSecondaryShort: 6, postSecondaryLong: 10, unknown: 6 }
        : { none: 3, compulsory: 34, upperSecondary: 50, postSecondaryShort: 6, postSecondaryLong: 5, doctoral: 0.5, unknown: 1.5 },
    ),
    supportAtStart: makeSupport(employmentAtStart, random),
    supportTime: random.weighted({ under1: 30, '1to3': 34, over3: 30, unknown: 6 }),
    hasForeignBackground,
    isOutsideEu: hasForeignBackground === 'yes' ? random.weighted({ yes: 40, no: 55, unknown: 5 }) : 'no',
    ...(random.chance(0.9) && { hasDisability: random.weighted({ yes: 16, no: 72, refused: 12 }) }),
    isHomeless: random.weighted({ yes: 4, no: 92, unknown: 4 }),
    isRural: random.weighted({ yes: 38, no: 60, unknown: 2 }),
    hasChildren: ageOn(bornOn, startedOn) < 22 ? 'no' : random.weighted({ yes: 42, no: 54, unknown: 4 }),
    obstacles: makeObstacles(hasForeignBackground === 'yes', random),
    workHistory: random.weighted({ never: 24, short: 26, long: 44, unknown: 6 }),
    isEnrolledAtAf: random.weighted({ yes: 74, no: 22, unknown: 4 }),
    ...makeAdaptation(random),
  };
}

/** Most have an identity number; some have only the project's own id: no consent, or protected data. */
function makeIdentity(
  { random, bornOn, sex, localId }: { random: Random; bornOn: LocalDate; sex: 'women' | 'men'; localId: string },
  numberOf: ReturnType<typeof createIdentityNumbers>,
): Partial<Participant> {
  const identityNumber = random.chance(0.96) ? numberOf(bornOn, sex) : undefined;
  if (identityNumber !== undefined) return { identityNumber };
  return { localId, sex, ...(random.chance(0.3) ? { bornOn, isProtected: 'yes' } : { bornOn: bornOn.slice(0, 4), isProtected: 'no' }) };
}

function makeBirthDate(startedOn: LocalDate, random: Random): LocalDate {
  const age = random.weighted({ '17': 2, '20': 24, '28': 28, '38': 26, '48': 14, '57': 6 });
  const year = Number(startedOn.slice(0, 4)) - Number(age) - random.integer(0, 7);
  return localDate(year, random.integer(1, 12), random.integer(1, 28)) ?? startedOn;
}

function makeSupport(employment: Participant['employmentAtStart'], random: Random): Participant['supportAtStart'] {
  if (employment === 'employed') return ['wage'];
  const first = random.weighted({
    socialAssistance: 44,
    activitySupport: 22,
    unemploymentInsurance: 9,
    sicknessBenefit: 6,
    activityCompensation: 5,
    establishmentBenefit: 6,
    none: 6,
    unknown: 2,
  });
  return first === 'activitySupport' && random.chance(0.3) ? ['activitySupport', 'socialAssistance'] : [first];
}

function makeObstacles(isForeign: boolean, random: Random): Participant['obstacles'] {
  const first = random.weighted({
    mentalHealth: 26,
    physicalHealth: 16,
    swedish: isForeign ? 40 : 0,
    social: 12,
    neuropsychiatric: 9,
    addiction: 4,
    notClear: 14,
  });
  if (first === 'notClear') return ['notClear'];
  const second = random.weighted({ mentalHealth: 3, social: 2, physicalHealth: 2 });
  return random.chance(0.25) && second !== first ? [first, second] : [first];
}

function makeAdaptation(random: Random): Pick<Partial<Participant>, 'adaptationAsked' | 'adaptationMet'> {
  if (!random.chance(0.13)) return { adaptationAsked: 'no' };
  return { adaptationAsked: 'yes', adaptationMet: random.chance(0.84) ? 'yes' : 'no' };
}
