import type { ListSection, SheetLayout } from '../../functions/shared/definition/layout.ts';
import type { BudgetCell } from './budgetTable.ts';
import { guardSection, type GuardCell } from './yearGuard.ts';

/** Words of the table that differ between those who read it. */
export interface BudgetWords {
  /** Over the table. */
  readonly heading: string;
  /** Over the lines. */
  readonly line: string;
  /** What is left of it. */
  readonly remaining: string;
}

/** The budget line by line with its sums, then the guard, in the columns of `budgetTable`. */
export function budgetSections({ heading, line, remaining }: BudgetWords): SheetLayout<never, BudgetCell | GuardCell>['sections'] {
  const lines: ListSection<never, BudgetCell> = {
    kind: 'list',
    heading,
    table: 'BudgetOchUtfall',
    columns: [
      { heading: line, format: 'text' },
      { heading: 'Summa föregående år', headingName: 'grant.column.before', format: 'kronor' },
      { heading: 'Summa året', headingName: 'grant.column.now', format: 'kronor' },
      { heading: 'Överflyttat', headingName: 'grant.column.carriedOver', format: 'kronor' },
      { heading: 'Totalt för uppdraget', headingName: 'grant.column.available', format: 'kronor' },
      { heading: 'Upparbetat', headingName: 'grant.column.spent', format: 'kronor' },
      { heading: remaining, format: 'kronor' },
      { heading: 'Intäktsbudget', format: 'kronor' },
      { heading: 'Intäkter', format: 'kronor' },
      { heading: 'Intäkter kvar', format: 'kronor' },
      { heading: 'Medfinansiering arbetstid, timmar', format: 'hours' },
      { heading: 'Medfinansiering arbetstid, kr', format: 'kronor' },
      { heading: 'Kommentar', format: 'text' },
    ],
    sums: {
      title: 'Summa enligt rader',
      names: [
        'grant.sum.previousYear',
        'grant.sum.year',
        'grant.sum.carriedOver',
        'grant.sum.available',
        'grant.sum.spent',
        'grant.sum.remaining',
        'grant.sum.incomeDecided',
        'grant.sum.received',
        'grant.sum.incomeRemaining',
        'grant.sum.workTime',
        'grant.sum.workTimeValue',
      ],
    },
    repeatsHeadings: true,
  };
  return [
    lines,
    guardSection,
    {
      kind: 'note',
      text: 'Årlig summa är tilldelat och det som är överflyttat för året. Differens är årlig summa minus fördelat; den ska vara 0 eller förklaras. Det som är överflyttat på poster hör till posten och är inte med i någon av dem.',
    },
    {
      kind: 'note',
      text: 'Upparbetat är kostnader som bokförts på posten under året, till och med periodens slut, utan intäkter. Intäkter gäller samma tid. Summorna av beslutat, överflyttat, totalt och kvar gäller kostnadsposter; en post som bara är intäkt summeras som intäkt. Medfinansiering i arbetstid gäller samma tid.',
    },
  ];
}

/** Widths of the table's columns. */
export const budgetWidths: readonly number[] = [44, 17, 17, 17, 17, 17, 17, 17, 17, 17, 15, 17, 30];
