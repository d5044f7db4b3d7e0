import type { Figures } from '../../../functions/shared/domain/figure.ts';
import type { Attendance } from '../../../templates/upload/attendance/sheet.ts';
import type { Cost } from '../../../templates/upload/costs/sheet.ts';
import type { Participant } from '../../../templates/upload/participants/sheet.ts';
import type { ExampleRows } from '../../support/exampleRows.ts';
import { plainBudget } from './plainBudget.ts';
import { plainConcentration } from './plainConcentration.ts';
import { plainProfile } from './plainProfile.ts';
import { plainLocalFigures } from './plainLocalFigures.ts';

type P = Partial<Participant>;
type A = Partial<Attendance>;

/** `docs/definitions.md#41-definitions` written down a second time, as plainly as possible and with nothing of the product: slow, and only for small sheets. */
export function plainFigures(sheets: ExampleRows, from: string, to: string): Figures {
  const { project = {}, participants = [], attendance = [], costs = [] } = sheets;
  const rows = participants.filter((row) => row.exitReason !== 'misregistered');
  const figures: Record<string, Figures[string]> = {};

  // Who is who.
  const everyone: { identityNumber?: string | undefined; localId?: string | undefined }[] = [...rows, ...attendance];
  const who = (row: P | A): string => {
    if (row.identityNumber) return `P${row.identityNumber}`;
    for (const other of everyone) if (other.localId === row.localId && other.identityNumber) return `P${other.identityNumber}`;
    return `D${row.localId}`;
  };
  const names = [...new Set(rows.map(who))];
  const persons = names.map((name) => {
    const own = rows.filter((row) => who(row) === name);
    const first = sorted(own, (r) => `${r.startsOn}${r.measure?.padStart(2, '0')}`)[0] ?? {};
    const isOut = own.every((row) => row.endsOn);
    const exit: P = isOut ? (sorted(own, (r) => `${r.endsOn}${r.startsOn}${r.measure?.padStart(2, '0')}`).at(-1) ?? {}) : {};
    return { name, own, first, exit, age: ageAt(first.bornOn, first.startsOn ?? '') };
  });
  type Person = (typeof persons)[number];
  const sexOf = (person: Person) => person.first.sex ?? 'unstated';
  const within = (date: string | undefined) => date !== undefined && from <= date && date <= to;
  const overlapping = (row: P) => (row.startsOn ?? '') <= to && (row.endsOn ?? '9999') >= from;

  const split = (key: string, parts: readonly { sex: string; value: number }[], round = (value: number) => value) => {
    const sum = (sex?: string) => round(parts.reduce((all, part) => (sex === undefined || part.sex === sex ? all + part.value : all), 0));
    figures[key] = { women: sum('women'), men: sum('men'), nonBinary: sum('nonBinary'), unstated: sum('unstated'), total: sum() };
  };
  const count = (key: string, counted: readonly Person[]) =>
    split(
      key,
      counted.map((person) => ({ sex: sexOf(person), value: 1 })),
    );
  const share = (key: string, part: number, whole: number) => {
    if (whole !== 0) figures[key] = oneDecimal(part, whole);
  };

  const met = persons.filter(({ own }) => own.some(overlapping));
  const started = persons.filter(({ first }) => within(first.startsOn));
  const ended = persons.filter(({ exit }) => within(exit.endsOn));
  count('participants.met', met);
  count('participants.started', started);
  count('participants.ended', ended);
  count(
    'participants.active',
    persons.filter(({ own }) => own.some((row) => (row.startsOn ?? '') <= to && (!row.endsOn || row.endsOn > to))),
  );

  const placed = persons.flatMap((person) => person.own.filter(overlapping).map((row) => ({ person, row })));
  const place = (key: string, wanted: (row: P) => boolean) =>
    split(
      key,
      placed.filter(({ row }) => wanted(row)).map(({ person }) => ({ sex: sexOf(person), value: 1 })),
    );
  place('placements', () => true);
  for (const measure of ['1', '2', '9', '10', '12']) {
    place(`placements.measure.${measure}`, (row) => row.measure === measure);
    for (const unit of ['Nord', 'Syd'])
      if (rows.some((row) => row.unit === unit))
        place(`placements.unit.${unit}.measure.${measure}`, (row) => row.measure === measure && row.unit === unit);
  }

  const isResult = ({ exit }: Person) => ['workUnsubsidised', 'workSubsidised', 'studiesFunded'].includes(exit.exitReason ?? '');
  for (const reason of ['workUnsubsidised', 'workSubsidised', 'studiesFunded', 'municipalEmployment', 'moved']) {
    count(
      `ended.reason.${reason}`,
      ended.filter(({ exit }) => exit.exitReason === reason),
    );
  }
  const resultShare = (key: string, group: readonly Person[]) => share(key, group.filter(isResult).length, group.length);
  resultShare('ended.resultShare', ended);
  for (const sex of ['women', 'men'])
    resultShare(
      `ended.resultShare.${sex}`,
      ended.filter((person) => sexOf(person) === sex),
    );

  // Units and municipalities, as few as the examples have.
  for (const unit of ['Nord', 'Syd']) {
    if (!rows.some((row) => row.unit === unit)) continue;
    count(
      `unit.${unit}.participants.met`,
      persons.filter(({ own }) => own.some((row) => row.unit === unit && overlapping(row))),
    );
    const left = ended.filter(({ exit }) => exit.unit === unit);
    if (persons.some(({ exit }) => exit.unit === unit)) count(`unit.${unit}.participants.ended`, left);
    resultShare(`unit.${unit}.ended.resultShare`, left);
    resultShare(
      `unit.${unit}.ended.resultShare.women`,
      left.filter((person) => sexOf(person) === 'women'),
    );
  }
  if (rows.some((row) => row.unit))
    count(
      'participants.inSeveralUnits',
      persons.filter(({ own }) => new Set(own.filter((row) => row.unit && overlapping(row)).map((row) => row.unit)).size > 1),
    );
  for (const municipality of ['Ragunda', 'Timrå']) {
    const from = persons.filter(({ first }) => first.municipality === municipality);
    if (from.length === 0) continue;
    count(
      `municipality.${municipality}.participants.met`,
      met.filter((person) => from.includes(person)),
    );
    const left = ended.filter((person) => from.includes(person));
    count(`municipality.${municipality}.participants.ended`, left);
    resultShare(`municipality.${municipality}.ended.resultShare`, left);
    resultShare(
      `municipality.${municipality}.ended.resultShare.men`,
      left.filter((person) => sexOf(person) === 'men'),
    );
  }

  const under25 = ({ age }: Person) => age !== undefined && age < 25;
  const middle = ({ age }: Person) => age !== undefined && age >= 25 && age <= 54;
  const old = ({ age }: Person) => age !== undefined && age > 54;
  count('age.under25', met.filter(under25));
  count('age.25to54', met.filter(middle));
  count('age.55plus', met.filter(old));
  count(
    'age.under40',
    met.filter(({ age }) => age !== undefined && age < 40),
  );
  for (const code of ['none', 'compulsory', 'upperSecondary', 'doctoral', 'unknown'])
    count(
      `education.${code}`,
      met.filter(({ first }) => (first.education ?? 'unknown') === code),
    );
  for (const code of ['wage', 'socialAssistance', 'none'])
    count(
      `support.${code}`,
      met.filter(({ first }) => first.supportAtStart?.some((each) => each === code)),
    );
  count(
    'support.unknown',
    met.filter(({ first }) => !first.supportAtStart?.length),
  );
  for (const code of ['under1', '1to3', 'unknown'])
    count(
      `supportTime.${code}`,
      met.filter(({ first }) => (first.supportTime ?? 'unknown') === code),
    );
  for (const code of ['mentalHealth', 'physicalHealth', 'swedish', 'social'])
    count(
      `obstacle.${code}`,
      met.filter(({ first }) => first.obstacles?.some((each) => each === code)),
    );
  count(
    'children.yes',
    met.filter(({ first }) => first.hasChildren === 'yes'),
  );
  count(
    'foreignBackground.yes',
    met.filter(({ first }) => first.hasForeignBackground === 'yes'),
  );
  Object.assign(figures, plainProfile(met, figures));

  const status = ({ first }: Person) => first.employmentAtStart;
  const jobless = (person: Person) => status(person) === 'unemployed' || status(person) === 'inactive';
  count(
    'EECO01',
    started.filter((person) => status(person)),
  );
  count(
    'EECO02',
    started.filter((person) => status(person) === 'unemployed'),
  );
  count(
    'EECO03',
    started.filter((person) => {
      const { unemployedSince, startsOn = '' } = person.first;
      if (status(person) !== 'unemployed' || !unemployedSince) return false;
      return under25(person) ? monthsLater(unemployedSince, 6) < startsOn : monthsLater(unemployedSince, 12) <= startsOn;
    }),
  );
  count(
    'EECO04',
    started.filter((person) => status(person) === 'inactive'),
  );
  count(
    'EECO05',
    started.filter((person) => status(person) === 'employed'),
  );
  count(
    'EECO06',
    started.filter(({ age = 99 }) => age < 18),
  );
  count(
    'EECO07',
    started.filter(({ age = 99 }) => age >= 18 && age < 30),
  );
  count('EECO08', started.filter(old));
  count(
    'EECO09',
    started.filter(({ first }) => first.education === 'none' || first.education === 'compulsory'),
  );
  count(
    'EECO10',
    started.filter(({ first }) => first.education === 'upperSecondary'),
  );
  count(
    'EECO11',
    started.filter(({ first }) => first.education === 'doctoral'),
  );
  count(
    'EECO12',
    started.filter(({ first }) => first.hasDisability === 'yes'),
  );
  count(
    'EECO14',
    started.filter(({ first }) => first.hasForeignBackground === 'yes'),
  );
  count(
    'EECO17',
    started.filter(({ first }) => first.isRural === 'yes'),
  );
  count(
    'EECR01',
    ended.filter((person) => status(person) === 'inactive' && person.exit.employmentAfter === 'jobSeeking'),
  );
  count(
    'EECR02',
    ended.filter(({ exit }) => exit.employmentAfter === 'studies'),
  );
  count(
    'EECR03',
    ended.filter(({ exit }) => exit.gainedQualification === 'yes'),
  );
  count(
    'EECR04',
    ended.filter((person) => jobless(person) && person.exit.employmentAfter === 'work'),
  );
  const sixMonthsOn = persons.filter(({ exit }) => exit.endsOn && within(monthsLater(exit.endsOn, 6)));
  count(
    'EECR05',
    sixMonthsOn.filter((person) => jobless(person) && person.exit.employmentAfterSixMonths === 'work'),
  );
  count(
    'EECR06',
    sixMonthsOn.filter((person) => status(person) === 'employed' && person.exit.improvedAfterSixMonths === 'yes'),
  );

  // Attendance.
  const inMonths = (month = '') => from.slice(0, 7) <= month && month <= to.slice(0, 7);
  const attended = attendance.flatMap((row) => {
    const person = persons.find(({ name }) => name === who(row));
    return person && inMonths(row.month)
      ? [{ row, person, month: row.month ?? '', ms: row.time ?? 0, pay: BigInt(row.time ?? 0) * BigInt(row.supportPerHour ?? 0) }]
      : [];
  });
  const isAnybody = attendance.some((row) => names.includes(who(row)));
  if (isAnybody) {
    const hours = attended.map((each) => ({ ...each, name: each.person.name, sex: sexOf(each.person) }));
    Object.assign(figures, plainConcentration(hours, from, to));
    split(
      'hours.total',
      attended.map(({ person, ms }) => ({ sex: sexOf(person), value: ms })),
      (ms) => Math.round(ms / 36_000) / 100,
    );
    for (const municipality of ['Ragunda', 'Timrå']) {
      const isFrom = ({ first }: Person) => first.municipality === municipality;
      if (!attendance.some((row) => persons.some((person) => person.name === who(row) && isFrom(person)))) continue;
      split(
        `municipality.${municipality}.hours.total`,
        attended.filter(({ person }) => isFrom(person)).map(({ person, ms }) => ({ sex: sexOf(person), value: ms })),
        (ms) => Math.round(ms / 36_000) / 100,
      );
    }
    const people = new Set(attended.filter(({ ms }) => ms > 0).map(({ person }) => person)).size;
    const ms = attended.reduce((sum, each) => sum + each.ms, 0);
    if (people > 0) figures['hours.perParticipant'] = Math.round(ms / 36_000 / people) / 100;
  }
  plainLocalFigures(
    { persons, met, placed, attended, attendance: attendance.filter((row) => names.includes(who(row))) },
    { taught: project.horizontalTeaching ?? [], overlapping, sexOf, split, share, figures },
  );
  const pay = attended.reduce((sum, each) => sum + each.pay, 0n);

  // Money, in öre.
  const booked = (wanted: (row: Partial<Cost>) => boolean) =>
    costs.reduce((sum, row) => (within(row.bookedOn) && wanted(row) ? sum + (row.amount ?? 0) : sum), 0);
  const total = booked(({ financing }) => financing === 'grant');
  const paid = booked(({ financing }) => financing !== 'grant');
  if (costs.length > 0) {
    for (const type of ['staff', 'travel', 'income'])
      figures[`cost.${type}`] = booked((row) => row.financing === 'grant' && row.type === type) / 100;
    figures['cost.total'] = total / 100;
    for (const kind of ['cash', 'workTime', 'inKind']) figures[`coFinancing.${kind}`] = booked(({ financing }) => financing === kind) / 100;
  }
  const hour = 3_600_000n;
  if (isAnybody) figures['coFinancing.participantSupport'] = nearest(pay, hour) / 100;
  if (isAnybody || costs.length > 0) figures['coFinancing.total'] = nearest(BigInt(paid) * hour + pay, hour) / 100;
  const all = BigInt(total + paid) * hour + pay;
  if (all !== 0n)
    figures['coFinancing.share'] = nearest((BigInt(paid) * hour + pay) * 1000n * (all < 0n ? -1n : 1n), all < 0n ? -all : all) / 10;

  Object.assign(figures, plainBudget(sheets, to));

  // Horizontal principles.
  count(
    'horizontal.accessibility.asked',
    met.filter(({ own }) => own.some((row) => row.adaptationAsked === 'yes')),
  );
  count(
    'horizontal.accessibility.met',
    met.filter(({ own }) => own.some((row) => row.adaptationMet === 'yes')),
  );
  const background = (answer: string) => ended.filter(({ first }) => first.hasForeignBackground === answer);
  const nonDiscrimination = 'horizontal.nonDiscrimination';
  resultShare(`${nonDiscrimination}.resultShare.foreignBackground`, background('yes'));
  resultShare(`${nonDiscrimination}.resultShare.swedishBackground`, background('no'));
  resultShare(`${nonDiscrimination}.resultShare.under25`, ended.filter(under25));
  resultShare(`${nonDiscrimination}.resultShare.25to54`, ended.filter(middle));
  resultShare(`${nonDiscrimination}.resultShare.55plus`, ended.filter(old));
  const [swedes, foreign] = [background('no'), background('yes')];
  const [better, worse] = [swedes.filter(isResult).length, foreign.filter(isResult).length];
  share(`${nonDiscrimination}.gap`, better * foreign.length - worse * swedes.length, swedes.length * foreign.length);
  const isWoman = (person: Person) => sexOf(person) === 'women';
  share('horizontal.equality.womenShare.participants.met', met.filter(isWoman).length, met.length);
  share(
    'horizontal.equality.womenShare.placements.measure.9',
    placed.filter(({ person, row }) => isWoman(person) && row.measure === '9').length,
    placed.filter(({ row }) => row.measure === '9').length,
  );
  if (met.length > 0) {
    const [women, men] = [met.filter(isWoman).length, met.filter((person) => sexOf(person) === 'men').length];
    figures['horizontal.equality.even.participants.met'] = Math.min(women, men) * 5 >= met.length * 2;
  }
  return figures;
}

function sorted<T>(items: readonly T[], by: (item: T) => string): T[] {
  return [...items].sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
}

/** Whole years, by the calendar of Date. */
function ageAt(bornOn: string | undefined, day: string): number | undefined {
  if (bornOn === undefined) return undefined;
  if (bornOn.length === 4) return Number(day.slice(0, 4)) - Number(bornOn);
  let age = 0;
  const [year = 0, month = 1, date = 1] = bornOn.split('-').map(Number);
  while (Date.UTC(year + age + 1, month - 1, date) <= Date.parse(day)) age++;
  return age;
}

/** The day some months later, by the calendar of Date. */
function monthsLater(day: string, months: number): string {
  const moved = new Date(day);
  const date = moved.getUTCDate();
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months + 1);
  moved.setUTCDate(0);
  if (date < moved.getUTCDate()) moved.setUTCDate(date);
  return moved.toISOString().slice(0, 10);
}

function nearest(dividend: bigint, divisor: bigint): number {
  const magnitude = dividend < 0n ? -dividend : dividend;
  const whole = magnitude / divisor + (2n * (magnitude % divisor) >= divisor ? 1n : 0n);
  return Number(dividend < 0n ? -whole : whole);
}

function oneDecimal(part: number, whole: number): number {
  return nearest(BigInt(part) * 1000n, BigInt(whole)) / 10;
}
