import type { FigureCell } from '../../../../functions/shared/definition/audit.ts';
import {
  defineEach,
  defineSum,
  type Derived,
  type ExactFigures,
  type FigureKeyOf,
  type Indicator,
  type Indicators,
  type Sum,
} from '../../../../functions/shared/definition/indicator.ts';
import { divideRounded, hours, kronor } from '../../../../functions/shared/domain/money.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import type { KeyOf } from '../../../indicators/defineFunder.ts';
import type { MoneyKey } from '../../../indicators/costFigures.ts';
import { budgetOptionOf } from './euEditions.ts';
import { claimedTypes, directLines, type DirectId } from './euLines.ts';
import type { SalaryLine } from './priceHours.ts';
import { isWorkedIn, salaryLines, type SalaryHeading } from './salaryLines.ts';

const handbook = 'Tillväxtverkets handbok för EU-projekt 2021–2027';

type SalarySum = Sum<SalaryLine, SalaryHeading>;

const step = (title: string, options: Pick<SalarySum, 'unit' | 'amountOf' | 'auditColumn'>): SalarySum =>
  defineSum({ title: `EU-projekt: ${title}`, population: salaryLines, among: isWorkedIn, isInternal: true, ...options });

const steps = {
  'euProject.priced': step('löner, timme för timme', { unit: 'kronor', auditColumn: 'Belopp', amountOf: ({ amount }) => amount }),
  'euProject.worked': step('timmar på bidraget', { unit: 'hours', auditColumn: 'Timmar', amountOf: ({ row }) => row.time }),
} satisfies Indicators;

/** What the claim is worked out from. */
type Reads = MoneyKey | FigureKeyOf<typeof steps>;

type DerivedPart =
  | 'hours'
  | 'staff'
  | 'payroll'
  | 'flatRate'
  | DirectId
  | 'total'
  | 'excludedCosts'
  | 'coFinancingRequired'
  | 'coFinancingPaidIn'
  | 'support';
/** Formulas of the annex read derived parts of the claim too. */
type ClaimReads = Reads | `euProject.${DerivedPart}`;

/** What is claimed in a period, in öre: each line rounded, the sums made of rounded lines. */
interface EuClaim {
  readonly staff: bigint;
  readonly payroll: bigint;
  readonly flatRate: bigint;
  /** By the end of the figure's key. */
  readonly direct: ReadonlyMap<string, bigint>;
  readonly total: bigint;
  /** What of the ledger is claimed. */
  readonly booked: bigint;
  readonly required: bigint;
}

/** Shares may have decimals: six of them are exact. */
const PARTS = 1_000_000;
const takePercent = (ore: bigint, percent: number) => divideRounded(ore * BigInt(Math.round(percent * PARTS)), BigInt(100 * PARTS));

function claimOf(figures: ExactFigures<Reads>, project: Project): EuClaim {
  const option = budgetOptionOf(project);
  const claimed = claimedTypes(option);
  const staff = option.staff === 'hours' ? figures.total('euProject.priced') : option.staff === 'ledger' ? figures.total('cost.staff') : 0n;
  const payroll = divideRounded(staff * BigInt(option.payroll), 10_000n);
  const flatRate = takePercent(staff + payroll, option.flatRate?.percent ?? 0);
  const direct = new Map(
    directLines.map(({ id, types }) => [
      id,
      types.filter((type) => claimed.includes(type)).reduce((sum, type) => sum + figures.total(`cost.${type}`), 0n),
    ]),
  );
  const directSum = [...direct.values()].reduce((sum, ore) => sum + ore, 0n);
  const total = staff + payroll + flatRate + directSum;
  const booked = directSum + (option.staff === 'ledger' ? staff : 0n);
  return { staff, payroll, flatRate, direct, total, booked, required: takePercent(total, project.coFinancingShare) };
}

/** Only a project that makes the report, and has hours or costs, has a claim. */
function hasClaim(figures: ExactFigures<Reads>, { reports }: Project): boolean {
  return reports.includes('eu-project') && (figures.has('euProject.priced') || figures.has('cost.total'));
}

type Formula = (cell: FigureCell<ClaimReads>, option: ReturnType<typeof budgetOptionOf>, project: Project) => string;

/** The same claim as formulas over the cells of its figures, by the end of the figure's key. */
const formulas = {
  hours: (cell) => `ROUND(${cell('euProject.worked')},2)`,
  staff: (cell, { staff }) =>
    staff === 'hours' ? `ROUND(${cell('euProject.priced')},2)` : staff === 'ledger' ? `ROUND(${cell('cost.staff')},2)` : '0',
  payroll: (cell, { payroll }) => `ROUND(${cell('euProject.staff')}*${payroll}/10000,2)`,
  flatRate: (cell, { flatRate }) => `ROUND((${cell('euProject.staff')}+${cell('euProject.payroll')})*${flatRate?.percent ?? 0}/100,2)`,
  total: (cell) =>
    `ROUND(${(['staff', 'payroll', 'flatRate', ...directLines.map(({ id }) => id)] as const).map((id) => cell(`euProject.${id}`)).join('+')},2)`,
  excludedCosts: (cell, { staff }) =>
    `ROUND(${[cell('cost.total'), ...(staff === 'ledger' ? [cell('euProject.staff')] : []), ...directLines.map(({ id }) => cell(`euProject.${id}`))].join('-')},2)`,
  coFinancingRequired: (cell, _, { coFinancingShare }) => `ROUND(${cell('euProject.total')}*${coFinancingShare}/100,2)`,
  coFinancingPaidIn: (cell) => `ROUND(${cell('coFinancing.cash')},2)`,
  support: (cell) => `ROUND(${cell('euProject.total')}-${cell('euProject.coFinancingRequired')},2)`,
} satisfies Readonly<Record<string, Formula>>;

/** Costs of some kinds, as far as the option claims them. */
function sumTypes(types: (typeof directLines)[number]['types']): Formula {
  return (cell, option) => {
    const claimed = claimedTypes(option);
    const cells = types.filter((type) => claimed.includes(type)).map((type) => cell(`cost.${type}`));
    return cells.length === 0 ? '0' : `ROUND(${cells.join('+')},2)`;
  };
}

const inOption =
  (formula: Formula): Derived<ClaimReads>['formula'] =>
  (cell, _, project) =>
    formula(cell, budgetOptionOf(project), project);

function derive(
  title: string,
  source: string,
  { ofClaim, formula }: { readonly ofClaim: (claim: EuClaim, figures: ExactFigures<Reads>) => bigint; readonly formula: Formula },
): Derived<ClaimReads> {
  return {
    kind: 'derived',
    unit: 'kronor',
    title: `EU-projekt: ${title}`,
    source: `${source} — ${handbook}`,
    from: (figures, _, project) => (hasClaim(figures, project) ? kronor(Number(ofClaim(claimOf(figures, project), figures))) : undefined),
    formula: inOption(formula),
  };
}

/** The claim of an EU project (Swedish *ansökan om utbetalning*), `docs/forms.md#f8-eu-project`. */
export const euFigures = {
  ...steps,
  'euProject.hours': {
    kind: 'derived',
    unit: 'hours',
    title: 'EU-projekt: arbetade timmar',
    source: `Timmar på bidraget ur Personaltid — ${handbook}`,
    from: (figures, _, project) => (hasClaim(figures, project) ? hours(Number(figures.total('euProject.worked'))) : undefined),
    formula: inOption(formulas.hours),
  },
  'euProject.staff': derive('Löner', 'Ordinarie månadslön × 12 / 1 720 timmar, fast under projektet, uppräknad 2,4 % var tolfte månad', {
    ofClaim: ({ staff }) => staff,
    formula: formulas.staff,
  }),
  'euProject.payroll': derive('Lönekostnadspåslag', 'LKP 45,24 % på löner, 2014–2020 — Redovisningsalternativ version 5.1', {
    ofClaim: ({ payroll }) => payroll,
    formula: formulas.payroll,
  }),
  'euProject.flatRate': derive('Schablon', 'Schablon på lönekostnaden enligt beslutet', {
    ofClaim: ({ flatRate }) => flatRate,
    formula: formulas.flatRate,
  }),
  ...defineEach(directLines, ({ id, title, types }) => [
    `euProject.${id}`,
    derive(title, 'Faktiska kostnader per kostnadsslag', { ofClaim: ({ direct }) => direct.get(id) ?? 0n, formula: sumTypes(types) }),
  ]),
  'euProject.total': derive('Summa kostnader', 'Löner, schablon och faktiska kostnader minus projektintäkter', {
    ofClaim: ({ total }) => total,
    formula: formulas.total,
  }),
  'euProject.excludedCosts': derive('Kostnader som inte tas med', 'Det som schablonen täcker redovisas inte', {
    ofClaim: ({ booked }, figures) => figures.total('cost.total') - booked,
    formula: formulas.excludedCosts,
  }),
  'euProject.coFinancingRequired': derive('Medfinansiering enligt beslutet', 'Beslutets andel av summa kostnader', {
    ofClaim: ({ required }) => required,
    formula: formulas.coFinancingRequired,
  }),
  'euProject.coFinancingPaidIn': derive('Inbetald extern kontant medfinansiering', 'Inbetald medfinansiering', {
    ofClaim: (_, figures) => figures.total('coFinancing.cash'),
    formula: formulas.coFinancingPaidIn,
  }),
  'euProject.support': derive('Beräknat EU-stöd', 'Summa kostnader minus medfinansiering enligt beslutet', {
    ofClaim: ({ total, required }) => total - required,
    formula: formulas.support,
  }),
} satisfies Readonly<Record<FigureKeyOf<typeof steps> | `euProject.${DerivedPart}`, Indicator<ClaimReads>>>;

/** What reports to Tillväxtverket may name. */
export type TillvaxtverketKey = KeyOf<typeof euFigures>;
