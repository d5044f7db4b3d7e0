import type { Attendance } from '../../templates/upload/attendance/sheet.ts';
import type { BudgetLine } from '../../templates/upload/budget/sheet.ts';
import type { Cost } from '../../templates/upload/costs/sheet.ts';
import type { Participant } from '../../templates/upload/participants/sheet.ts';
import type { ExampleRows } from './exampleRows.ts';

/** Two years of a middle-sized project, the same every time: about 200 people, their attendance, the ledger and the budget. */
export function realisticRows(): ExampleRows {
  const random = makeRandom(2025);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(random() * items.length)];
    if (item === undefined) throw new Error('Nothing to pick from');
    return item;
  };
  const participants = Array.from({ length: 210 }, (_, index) => person(index, { random, pick }));
  return {
    participants,
    attendance: participants.flatMap((row) => attendanceOf(row, random)),
    costs: months.flatMap((month) => ledgerOf(month, { random, pick })),
    budget: [2024, 2025].flatMap(budgetOf),
    targets: [
      { figure: 'participants.started', period: '2025-K3', women: 15, men: 15, total: 30 },
      { figure: 'participants.met', period: 'wholeProject', women: 120, men: 120, total: 240 },
      { figure: 'ended.resultShare', period: '2025-K3', total: 40 },
      { figure: 'cost.total', period: '2025-K3', total: 950_000 },
    ],
  };
}

type Random = () => number;
interface Chance {
  readonly random: Random;
  readonly pick: <Item>(items: readonly Item[]) => Item;
}

const months = Array.from({ length: 21 }, (_, index) => `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`);
const day = (month: string, number: number) => `${month}-${String(number).padStart(2, '0')}`;

function makeRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function person(index: number, { random, pick }: Chance): Partial<Participant> {
  const start = Math.floor(random() * months.length);
  const end = start + 2 + Math.floor(random() * 10);
  const hasEnded = end < months.length && random() < 0.85;
  const reason = pick([
    ...(['workUnsubsidised', 'workSubsidised', 'studiesFunded', 'workUnsubsidised', 'studiesOther', 'municipalEmployment'] as const),
    ...(['unemploymentInsurance', 'otherSupport', 'ownRequest', 'servicesRequest', 'moved', 'other'] as const),
  ]);
  return {
    identityNumber: `person-${index}`,
    sex: random() < 0.54 ? 'women' : random() < 0.97 ? 'men' : pick(['nonBinary', 'unstated'] as const),
    bornOn: `${1962 + Math.floor(random() * 44)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`,
    startsOn: day(months[start] ?? '2024-01', 1 + Math.floor(random() * 27)),
    measure: pick(['1', '1', '2', '3', '5', '7', '10', '12'] as const),
    employmentAtStart: pick(['unemployed', 'unemployed', 'inactive', 'employed'] as const),
    unemployedSince: random() < 0.4 ? '2022-05-01' : undefined,
    education: pick([
      'none',
      'compulsory',
      'compulsory',
      'upperSecondary',
      'upperSecondary',
      'postSecondaryShort',
      'postSecondaryLong',
    ] as const),
    supportAtStart: pick([
      ['socialAssistance'],
      ['activitySupport'],
      ['establishmentBenefit'],
      ['sicknessBenefit', 'socialAssistance'],
    ] as const),
    supportTime: pick(['under1', '1to3', 'over3'] as const),
    referredBy: pick(['socialAssistance', 'employmentService', 'insuranceAgency', 'self'] as const),
    hasForeignBackground: random() < 0.45 ? 'yes' : 'no',
    isOutsideEu: random() < 0.3 ? 'yes' : 'no',
    hasChildren: random() < 0.4 ? 'yes' : 'no',
    isRural: random() < 0.2 ? 'yes' : 'no',
    workHistory: pick(['never', 'short', 'long'] as const),
    isEnrolledAtAf: random() < 0.8 ? 'yes' : 'no',
    adaptationAsked: index % 9 === 0 ? 'yes' : 'no',
    adaptationMet: index % 12 === 0 && index % 9 === 0 ? 'yes' : undefined,
    ...(hasEnded && {
      endsOn: day(months[end] ?? '2025-09', 28),
      exitReason: reason,
      employmentAfter: reason.startsWith('work') ? 'work' : reason.startsWith('studies') ? 'studies' : 'jobSeeking',
      gainedQualification: random() < 0.2 ? 'yes' : 'no',
      employmentAfterSixMonths: pick(['work', 'studies', 'jobSeeking', 'unknown'] as const),
    }),
  };
}

function attendanceOf({ identityNumber, startsOn = '', endsOn = '9999' }: Partial<Participant>, random: Random): Partial<Attendance>[] {
  return months
    .filter((month) => month >= startsOn.slice(0, 7) && month <= endsOn.slice(0, 7))
    .map((month) => ({ identityNumber, month, time: Math.round(20 + random() * 100) * 3_600_000, supportPerHour: 85_00 }));
}

function ledgerOf(month: string, { random, pick }: Chance): Partial<Cost>[] {
  const line = (row: Partial<Cost>, index: number): Partial<Cost> => ({
    voucher: `A${month}-${index}`,
    bookedOn: day(month, 20),
    financing: 'grant',
    line: pick(['Handledning på arbetsmarknadsenheten', 'Språkstöd', 'Samordnare och projektledning']),
    ...row,
  });
  const amount = (kronor: number) => Math.round(kronor * (0.8 + random() * 0.4) * 100);
  const rows: Partial<Cost>[] = [
    { type: 'staff', amount: amount(182_000) },
    { type: 'externalServices', amount: amount(38_000) },
    { type: 'travel', amount: amount(4_200) },
    { type: 'equipment', amount: amount(9_000) },
    { type: 'premises', amount: amount(21_000) },
    { type: 'indirect', amount: amount(30_000) },
    { type: 'income', amount: -amount(2_500) },
    { type: 'staff', financing: 'workTime', amount: amount(64_000), hours: Math.round(150 + random() * 60) * 3_600_000 },
    { type: 'externalServices', financing: 'cash', amount: amount(24_000), line: undefined },
  ];
  return rows.map(line);
}

function budgetOf(year: number): Partial<BudgetLine>[] {
  const isFirst = year === 2024;
  return [
    { year, line: 'Handledning på arbetsmarknadsenheten', decided: 1_320_000_00, carriedOver: isFirst ? undefined : 140_000_00 },
    { year, line: 'Språkstöd', decided: 640_000_00, carriedOver: isFirst ? undefined : 25_500_00 },
    { year, line: 'Samordnare och projektledning', decided: isFirst ? 990_000_00 : 1_145_000_00 },
    { year, line: 'Studie- och yrkesvägledning för deltagare som står långt från arbetsmarknaden', decided: 85_000_00 },
  ];
}
