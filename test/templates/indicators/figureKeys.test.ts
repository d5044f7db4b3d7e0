import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../functions/shared/definition/audit.ts';
import { defineSum, type FigureKeyOf, type Indicators } from '../../../functions/shared/definition/indicator.ts';
import type { GridRow } from '../../../functions/shared/definition/layout.ts';
import type { CheckDefinition, Report } from '../../../functions/shared/definition/report.ts';
import type { EsfKey } from '../../../templates/funders/esf-plus/shared/esfFigures.ts';
import { attendanceSheet } from '../../../templates/indicators/audit/attendanceSheet.ts';
import { budgetSheet } from '../../../templates/indicators/audit/budgetSheet.ts';
import { inMonths } from '../../../templates/indicators/audit/formulas.ts';
import { attendanceRows } from '../../../templates/indicators/attendanceRows.ts';
import { commonIndicators, type CommonKey } from '../../../templates/indicators/commonIndicators.ts';
import { listFigures } from '../../../templates/indicators/listFigures.ts';
import type { participantFigures } from '../../../templates/indicators/participantFigures.ts';
import { share, sumOf } from '../../../templates/indicators/shares.ts';
import { keyFigure, plainKeyFigure } from '../../../templates/reports/keyFigures.ts';
import { namesByKey, row, shareRow, spanOf } from '../../../templates/reports/rows.ts';

const known = <Key extends CommonKey>(key: Key): Key => key;

describe('figure keys', () => {
  it('are known to the compiler, one by one and as the patterns of families', () => {
    const keys = [
      known('participants.met'),
      known('placements.measure.12'),
      known('ended.resultShare.women'),
      known('support.wage'),
      known('horizontal.equality.even.ended.reason.other'),
      known('horizontal.nonDiscrimination.resultShare.55plus.men'),
    ];
    expect(keys.filter((key) => !listFigures(commonIndicators).has(key))).toEqual([]);
    const families = Object.values(commonIndicators).flatMap((each) => (each.kind === 'family' ? [each.keys] : []));
    for (const key of [known('budget.Resor.2025.spent'), known('budget.2025.awarded'), known('placements.unit.Nord.measure.3')]) {
      expect(families.some((family) => family.test(key))).toBe(true);
    }
  });

  it('that nobody declares do not compile', () => {
    // @ts-expect-error misspelt
    known('participants.mett');
    // @ts-expect-error there are twelve measures
    known('placements.measure.13');
    // @ts-expect-error no such choice
    known('support.lottery');
    // @ts-expect-error misspelt in a family
    known('budget.Resor.2025.spend');
    // @ts-expect-error a label of a family, no figure
    known('placements.unit');
    // @ts-expect-error a funder's own
    known('EECO01');
    expect.assertions(0);
  });

  it('that a share or a derived figure reads are those of what it is made of', () => {
    const sum = sumOf<FigureKeyOf<typeof participantFigures>>;
    expect(share('x', { title: 'X', of: sum('participants.ended'), among: sum('participants.met') })['x.women'].unit).toBe('percent');
    // @ts-expect-error not among them
    expect(sum('participants.left').keys).toEqual(['participants.left']);
    const derived = {
      y: {
        kind: 'derived',
        unit: 'persons',
        title: 'Y',
        // @ts-expect-error not among them
        from: (figures) => Number(figures.total('participants.left')),
      },
    } satisfies Indicators<FigureKeyOf<typeof participantFigures>>;
    expect(Object.keys(derived)).toEqual(['y']);
  });

  it('that a check, a cell or a headline names are common or the funder’s own', () => {
    const check: CheckDefinition<CommonKey> = {
      id: 'x',
      publicPart: 'nothing',
      check: ({ exact, figures }) => {
        // @ts-expect-error misspelt: of counts before rounding
        exact.total('participants.mett');
        // @ts-expect-error misspelt: of printed figures
        expect(figures['cost.totall']).toBeUndefined();
        return [];
      },
      // @ts-expect-error misspelt: in a formula
      formulas: (_, cell) => ({ left: cell('cost.totall'), right: cell('cost.total') }),
    };
    const own: CheckDefinition<EsfKey> = check;
    // @ts-expect-error a check of one funder names figures that others do not have
    const common: CheckDefinition<CommonKey> = own satisfies CheckDefinition<EsfKey> as CheckDefinition<'EECO01'>;
    const headline: Report<EsfKey>['headline'] = ['EECO01', 'participants.met', 'claim.total', 'ESF1420.CO01'];
    // @ts-expect-error misspelt
    const misspelt: Report<EsfKey>['headline'] = ['EECO99'];
    expect([common.id, headline.length, misspelt.length]).toEqual(['x', 4, 1]);
  });

  it('that a row of a layout or the span of a chart names are common or the funder’s own', () => {
    const common = [row('Påbörjade', 'participants.started'), shareRow('Resultat', 'ended.resultShare')];
    const own = [row<EsfKey>('Stöd', 'claim.support'), keyFigure<EsfKey>(['Stöd', 'Stöd'], { key: 'claim.support' })];
    expect([...common, ...own].map(({ key }) => key)).toEqual([
      'participants.started',
      'ended.resultShare',
      'claim.support',
      'claim.support',
    ]);
    expect(spanOf<EsfKey>('claim.support', 'coFinancing.cash')).toEqual(['claim.support', 'coFinancing.cash']);
    const rows: readonly GridRow<CommonKey>[] = [
      // @ts-expect-error misspelt
      row('Påbörjade', 'participants.startad'),
      // @ts-expect-error misspelt
      shareRow('Resultat', 'ended.resultShares'),
      // @ts-expect-error a funder's own
      row('Stöd', 'claim.support'),
      // @ts-expect-error misspelt, of a funder's own
      row<EsfKey>('Stöd', 'claim.suport'),
      // @ts-expect-error misspelt
      plainKeyFigure(['Ekonomi', 'Kostnader'], 'cost.totall'),
      // @ts-expect-error misspelt
      keyFigure(['Deltagare', 'Alla'], { key: 'participants.mett' }),
    ];
    // @ts-expect-error misspelt
    const span = spanOf('cost.staff', 'cost.incomes');
    // @ts-expect-error misspelt
    const names: GridRow<CommonKey>['names'] = namesByKey('cost.totall');
    // @ts-expect-error it has no keys of its own for women and men
    const parts: readonly GridRow<CommonKey>[] = [shareRow('Kostnader', 'cost.total')];
    expect([rows.length, span.length, parts.length, names]).toMatchObject([6, 2, 1, { total: { figure: 'cost.totall', facet: 'value' } }]);
  });

  it('are told from the columns that a sum adds up, which are those of its sheet', () => {
    const sum = { unit: 'hours', title: 'Z', population: attendanceRows, amountOf: () => 0 } as const;
    expect(defineSum({ ...sum, auditColumn: 'Timmar' }).kind).toBe('sum');
    // @ts-expect-error no column of the sheet Närvaro
    expect(defineSum({ ...sum, auditColumn: 'Tid' }).auditColumn).toBe('Tid');
  });

  it('are told from the columns that a formula names, which are those of its sheet', () => {
    expect(columnsOf(attendanceSheet)('Månad')).toBe('Närvaro[Månad]');
    // @ts-expect-error no column of the sheet Närvaro
    expect(columnsOf(attendanceSheet)('Manad')).toBe('Närvaro[Manad]');
    expect(inMonths(columnsOf(attendanceSheet))).toContain('Närvaro[Månad]');
    // @ts-expect-error the sheet Budget has no months
    expect(inMonths(columnsOf(budgetSheet))).toContain('Budget[Månad]');
  });
});
