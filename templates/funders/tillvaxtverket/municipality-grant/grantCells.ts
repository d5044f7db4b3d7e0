import type { Cells, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { defineEach } from '../../../../functions/shared/definition/indicator.ts';
import { listByKey } from '../../../../functions/shared/definition/listByKey.ts';
import { kronor } from '../../../../functions/shared/domain/money.ts';
import { isCost, budgetRows as budgetSheetRows } from '../../../indicators/budgetLines.ts';
import { addRows, budgetRows, budgetSums, grantYear } from './budgetTable.ts';
import type { TillvaxtverketKey } from '../shared/euFigures.ts';

/** What a year was awarded, has from the year before and has allocated to its lines, in öre. */
interface GrantOfYear {
  readonly awarded: number | undefined;
  readonly carriedOver: number;
  readonly allocated: number;
}

function grantOf(facts: ReportFacts<TillvaxtverketKey>, year: number): GrantOfYear {
  const awarded = facts.project.grantAwarded[year];
  const rows = budgetSheetRows.of(facts.dataset).filter((row) => row.year === year && isCost(row));
  return {
    awarded: awarded === undefined ? undefined : Math.round(awarded * 100),
    carriedOver: rows.reduce((sum, { carriedOver = 0 }) => sum + carriedOver, 0),
    allocated: rows.reduce((sum, { decided }) => sum + decided, 0),
  };
}

type GuardName = 'heading' | 'awarded' | 'carriedOver' | 'yearSum' | 'allocated' | 'difference' | 'verdict';

const notAwarded = 'tilldelat belopp saknas';

/** The arithmetic guard of one year: `<prefix>.awarded`, `.carriedOver`, `.yearSum`, `.allocated`, `.difference`. */
function guardCells<const Prefix extends string>(
  prefix: Prefix,
  yearOf: (facts: ReportFacts<TillvaxtverketKey>) => number,
): Cells<TillvaxtverketKey, `${Prefix}.${GuardName}`> {
  const read = (facts: ReportFacts<TillvaxtverketKey>) => grantOf(facts, yearOf(facts));
  const withAwarded = (facts: ReportFacts<TillvaxtverketKey>, amountOf: (grant: GrantOfYear & { readonly awarded: number }) => number) => {
    const grant = read(facts);
    return grant.awarded === undefined ? notAwarded : kronor(amountOf({ ...grant, awarded: grant.awarded }));
  };
  const guard: Cells<TillvaxtverketKey, GuardName> = {
    heading: (facts) => String(yearOf(facts)),
    awarded: (facts) => withAwarded(facts, ({ awarded }) => awarded),
    carriedOver: (facts) => kronor(read(facts).carriedOver),
    yearSum: (facts) => withAwarded(facts, ({ awarded, carriedOver }) => awarded + carriedOver),
    allocated: (facts) => kronor(read(facts).allocated),
    difference: (facts) => withAwarded(facts, ({ awarded, allocated }) => awarded - allocated),
    verdict: (facts) => {
      const { awarded, allocated } = read(facts);
      if (awarded === undefined) return notAwarded;
      if (awarded === allocated) return 'Hela beloppet är fördelat';
      return awarded > allocated ? 'Allt är inte fördelat' : 'Mer är fördelat än tilldelat';
    },
  };
  return defineEach(listByKey(guard), ([name, cell]) => [`${prefix}.${name}`, cell]);
}

/** Cells of the grant that are no figures of their own: they follow the year the period ends in. */
export const grantCells = {
  ...guardCells('grant.now', grantYear),
  ...guardCells('grant.before', (facts) => grantYear(facts) - 1),
  ...budgetSums,
  'grant.column.before': (facts) => `Summa ${grantYear(facts) - 1}`,
  'grant.column.now': (facts) => `Summa ${grantYear(facts)}`,
  'grant.column.carriedOver': (facts) => `Överflyttat från ${grantYear(facts) - 1}`,
  'grant.column.available': (facts) => `Totalt för uppdraget ${grantYear(facts)}`,
  'grant.column.spent': ({ period }) => `Upparbetat t.o.m. ${period.lastDay}`,
  'grant.usedShare': (facts) => {
    const { available, spent } = addRows(budgetRows(facts));
    return available === 0 ? 'underlag saknas' : Math.round((spent / available) * 1000) / 10;
  },
} satisfies Cells<TillvaxtverketKey>;
