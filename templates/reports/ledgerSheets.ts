import { cellOf } from '../../functions/shared/definition/cellName.ts';
import type { SheetLayout } from '../../functions/shared/definition/layout.ts';
import type { CommonKey } from '../indicators/commonIndicators.ts';
import type { CostSumName } from './ledgerTables.ts';
import { subtitles } from './sheets.ts';

/** The ledger's grant costs of the period, line by line; `sums` is what the names of the sums begin with. */
export function costsSheet<const Sums extends string>({
  name,
  sums,
}: {
  readonly name: string;
  readonly sums: Sums;
}): SheetLayout<never, CostSumName<Sums>> {
  return {
    name,
    title: 'Kostnader, rad för rad',
    subtitles,
    orientation: 'landscape',
    widths: [17, 13, 13, 26, 16, 24, 24, 16, 14, 16, 16, 42],
    sections: [
      {
        kind: 'list',
        heading: 'Bokförda kostnader på bidraget under perioden',
        table: 'Kostnadsrader',
        columns: [
          { heading: 'Verifikat', format: 'text' },
          { heading: 'Bokfört', format: 'date' },
          { heading: 'Betalt', format: 'date' },
          { heading: 'Leverantör', format: 'text' },
          { heading: 'Org.nummer', format: 'text' },
          { heading: 'Kostnadsslag', format: 'text' },
          { heading: 'Aktivitet', format: 'text' },
          { heading: 'Exkl. moms', format: 'kronor' },
          { heading: 'Moms', format: 'kronor' },
          { heading: 'I ansökan', format: 'kronor' },
          { heading: 'Utelämnat', format: 'kronor' },
          { heading: 'Bedömning', format: 'text' },
        ],
        sums: {
          title: 'Summa',
          names: [null, null, null, null, null, null, `${sums}.amount`, null, `${sums}.claimed`, `${sums}.leftOut`, null],
        },
        repeatsHeadings: true,
      },
    ],
  };
}

/** What others than the grant bring in, line by line. */
export const coFinancingSheet: SheetLayout<CommonKey> = {
  name: 'Medfinansiering',
  title: 'Medfinansiering, rad för rad',
  subtitles,
  orientation: 'landscape',
  widths: [40, 32, 36, 14, 14, 18],
  sections: [
    {
      kind: 'list',
      heading: 'Medfinansiering under perioden',
      table: 'Medfinansiarer',
      columns: [
        { heading: 'Medfinansiär', format: 'text' },
        { heading: 'Typ', format: 'text' },
        { heading: 'Underlag', format: 'text' },
        { heading: 'Datum', format: 'date' },
        { heading: 'Timmar', format: 'hours' },
        { heading: 'Belopp', format: 'kronor' },
      ],
      sums: { title: 'Summa', names: [null, null, null, null, cellOf('coFinancing.total', 'value')] },
      repeatsHeadings: true,
    },
  ],
};
