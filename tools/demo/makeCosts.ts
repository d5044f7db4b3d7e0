import { checkDigitOf } from '../../functions/shared/domain/checkDigit.ts';
import { addDays, type LocalDate } from '../../functions/shared/domain/localDate.ts';
import { HOUR } from '../../functions/shared/domain/money.ts';
import { monthsOf, parsePeriod, span } from '../../functions/shared/domain/period.ts';
import { demoWords } from '../../templates/text/demo.ts';
import type { Cost } from '../../templates/upload/costs/sheet.ts';
import type { DemoPlan } from './demoPlan.ts';
import type { Random } from './createRandom.ts';

/** One row of Kostnader; blank columns left out. */
export type CostRow = Partial<Cost> & Pick<Cost, 'bookedOn' | 'type' | 'amount' | 'financing'>;

/** Kinds of cost: how many a month, and öre each around. */
const invoices = {
  externalServices: { aMonth: 1.2, amount: 3_800_000 },
  travel: { aMonth: 2.5, amount: 240_000 },
  equipment: { aMonth: 0.9, amount: 620_000 },
  premises: { aMonth: 1, amount: 2_150_000 },
  investments: { aMonth: 0.08, amount: 4_500_000 },
} as const;
type Invoiced = keyof typeof invoices;

/** What a ledger is made from. */
export interface CostPlan {
  /** Kronor of the grant a year: nearly all of it is used. */
  readonly aYear: number;
  /** Share of the grant by budget line; without lines the costs stand by Kostnadsslag only. */
  readonly shares?: Readonly<Record<string, number>>;
}

/** What the months of a ledger have in common. */
interface Ledger extends CostPlan {
  readonly random: Random;
  dayIn(day?: number): LocalDate;
}

/** The project's ledger: wages, invoices, a credit note now and then, and co-financing. */
export function makeCosts({ random, startsOn, today }: DemoPlan, plan: CostPlan): readonly CostRow[] {
  const rows = monthsOf(span(startsOn, addDays(today, -1))).flatMap((month) => {
    const ledger = { ...plan, random, dayIn: createDayPicker(month, today, random) };
    return [...makeWages(ledger), ...makeInvoices(ledger), ...makeCoFinancing(ledger)];
  });
  const booked = rows
    .filter(({ bookedOn }) => bookedOn < today)
    .sort((a, b) => (a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0));
  return booked.map((row, index) => ({ ...row, voucher: `A${String(10_001 + index)}` }));
}

/** A day of the month; days that have not come yet are left out later. */
function createDayPicker(month: string, today: LocalDate, random: Random): (day?: number) => LocalDate {
  const last = Number((parsePeriod(month)?.lastDay ?? today).slice(8));
  return (day) => `${month}-${String(Math.min(day ?? random.integer(1, last), last)).padStart(2, '0')}`;
}

function makeWages({ random, dayIn, aYear, shares = { '': 1 } }: Ledger): readonly CostRow[] {
  return Object.entries(shares).map(([line, share]) => ({
    bookedOn: dayIn(27),
    paidOn: dayIn(27),
    type: 'staff',
    description: demoWords.descriptions.staff,
    amount: Math.round(random.around((aYear * 100 * share * 0.58) / 12)),
    financing: 'grant',
    ...(line && { line }),
  }));
}

function makeInvoices(ledger: Ledger): readonly CostRow[] {
  const { random, dayIn, aYear } = ledger;
  const kinds: readonly Invoiced[] = ['externalServices', 'travel', 'equipment', 'premises', 'investments'];
  return kinds.flatMap((type) => {
    const { aMonth, amount } = invoices[type];
    const count = Math.floor(aMonth) + (random.chance(aMonth % 1) ? 1 : 0);
    const each = () => Math.round(random.around((amount * aYear) / 3_200_000));
    return Array.from({ length: count }, () => makeInvoice({ type, amount: each(), bookedOn: dayIn() }, ledger));
  });
}

function makeInvoice(
  { type, amount, bookedOn }: { readonly type: Invoiced; readonly amount: number; readonly bookedOn: LocalDate },
  { random, shares }: Ledger,
): CostRow {
  const supplier = random.pick(demoWords.suppliers[type]);
  const signed = random.chance(0.03) ? -Math.round(amount / 3) : amount;
  return {
    bookedOn,
    paidOn: addDays(bookedOn, random.integer(5, 30)),
    supplier,
    organisationNumber: organisationNumberOf(supplier),
    type,
    description: demoWords.descriptions[type],
    amount: signed,
    ...(type !== 'premises' && { vat: Math.round(signed / 4) }),
    financing: 'grant',
    ...(shares && { line: random.weighted(shares) }),
  };
}

function makeCoFinancing({ random, dayIn, shares }: Ledger): readonly CostRow[] {
  const line = shares && { line: random.weighted(shares) };
  const hours = random.integer(60, 150);
  const workTime: CostRow = {
    bookedOn: dayIn(28),
    type: 'staff',
    description: demoWords.descriptions.workTime,
    amount: hours * 41_500,
    financing: 'workTime',
    coFinancier: demoWords.coFinancers.own,
    hours: hours * HOUR,
    ...line,
  };
  const cash: CostRow = {
    bookedOn: dayIn(15),
    type: 'premises',
    supplier: demoWords.suppliers.premises[0],
    amount: Math.round(random.around(900_000)),
    financing: 'cash',
    coFinancier: random.chance(0.5) ? demoWords.coFinancers.own : demoWords.coFinancers.other,
    ...line,
  };
  return random.chance(0.4) ? [workTime, cash] : [workTime];
}

/** Right check digit, in a series that no company has been given. */
function organisationNumberOf(supplier: string): string {
  const series = [...supplier].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1000, 7);
  const nine = `559999${String(series).padStart(3, '0')}`;
  return `${nine}${checkDigitOf(nine)}`;
}
