import type { PlainRow, Stored } from '../../functions/shared/domain/dataset.ts';

/** Rows of a project as they are stored, by sheet: people over twelve months, a row of attendance for each month, and a ledger of two lines a person. */
export function projectRows(people: number): ReadonlyMap<string, readonly Stored<PlainRow>[]> {
  const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % items.length];
  const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}`);
  const origin = (row: number) => ({ upload: 'upload-1', row });
  const pseudonymOf = (index: number) => `pseudonym-${index.toString(36).padStart(33, '0')}`;
  const participants = Array.from({ length: people }, (_, index) => ({
    identityNumber: pseudonymOf(index),
    sex: pick(['women', 'men'], index),
    bornOn: `${1960 + (index % 48)}-0${1 + (index % 9)}-1${index % 9}`,
    startsOn: `2025-${String(1 + (index % 9)).padStart(2, '0')}-1${index % 9}`,
    ...(index % 3 === 0 && {
      endsOn: '2025-11-28',
      exitReason: pick(['workUnsubsidised', 'studiesFunded', 'ownRequest', 'other'], index),
      employmentAfter: pick(['work', 'studies', 'jobSeeking'], index),
    }),
    measure: String(1 + (index % 12)),
    employmentAtStart: pick(['unemployed', 'inactive', 'employed'], index),
    unemployedSince: index % 2 === 0 ? '2023-05-01' : undefined,
    education: pick(['none', 'compulsory', 'upperSecondary', 'postSecondaryLong'], index),
    supportAtStart: [pick(['socialAssistance', 'activitySupport', 'sicknessBenefit'], index)],
    supportTime: pick(['under1', '1to3', 'over3'], index),
    referredBy: pick(['socialAssistance', 'employmentService', 'self'], index),
    hasForeignBackground: pick(['yes', 'no'], index),
    hasDisability: pick(['yes', 'no', 'refused'], index),
    obstacles: [pick(['mentalHealth', 'swedish'], index)],
    unit: pick(['Nord', 'Syd', 'Väst'], index),
    municipality: pick(['Sollentuna', 'Sigtuna'], index),
    origin: origin(index + 2),
  }));
  const attendance = participants.flatMap(({ identityNumber }, index) =>
    months.map((month, place) => ({
      identityNumber,
      month,
      time: (20 + ((index + place) % 100)) * 3_600_000,
      supportPerHour: 85_00,
      origin: origin(index * 12 + place + 2),
    })),
  );
  const costs = Array.from({ length: people * 2 }, (_, index) => ({
    voucher: `A${index}`,
    bookedOn: `${months[index % 12] ?? '2025-01'}-20`,
    type: pick(['staff', 'travel', 'externalServices', 'premises', 'income'], index),
    financing: pick(['grant', 'grant', 'cash', 'workTime'], index),
    amount: 1000_00 + (index % 977) * 13,
    line: pick(['Handledning', 'Språkstöd'], index),
    origin: origin(index + 2),
  }));
  const staffTime = Array.from({ length: 600 }, (_, index) => ({
    employee: `employee-${index % 50}`,
    function: 'projectWorker',
    month: pick(months, Math.floor(index / 50)),
    time: 160 * 3_600_000,
    origin: origin(index + 2),
  }));
  const budget = ['Handledning', 'Språkstöd'].map((line, index) => ({
    year: 2025,
    line,
    decided: 5_000_000_00,
    origin: origin(index + 2),
  }));
  return new Map<string, readonly Stored<PlainRow>[]>([
    ['participants', participants],
    ['attendance', attendance],
    ['costs', costs],
    ['staffTime', staffTime],
    ['budget', budget],
  ]);
}
