import type { SheetCodes } from '../../../functions/shared/definition/findingCodes.ts';
import type { columns } from './columns.ts';

/** The finding codes of Budget that are not a rule's. The sentence of each fault is in `templates/text/findings.ts`. A number is never used again. */
export const codes: SheetCodes<'BUD', typeof columns> = {
  sheet: {
    noHeader: 'BUD-BLAD-001',
    repeatedSheet: 'BUD-BLAD-002',
    noRows: 'BUD-BLAD-003',
    ignoredColumn: 'BUD-BLAD-004',
    besideTable: 'BUD-BLAD-007',
  },
  columns: {
    year: {
      missing: 'BUD-AR-001',
      notYear: 'BUD-AR-015',
      errorValue: 'BUD-AR-051',
      uncalculated: 'BUD-AR-052',
      missingColumn: 'BUD-AR-091',
      repeatedColumn: 'BUD-AR-092',
    },
    line: {
      missing: 'BUD-POST-001',
      tooLong: 'BUD-POST-043',
      identityNumberInText: 'BUD-POST-044',
      errorValue: 'BUD-POST-051',
      uncalculated: 'BUD-POST-052',
      missingColumn: 'BUD-POST-091',
      repeatedColumn: 'BUD-POST-092',
    },
    type: {
      notChoice: 'BUD-TYP-032',
      repairedChoice: 'BUD-TYP-033',
      errorValue: 'BUD-TYP-051',
      uncalculated: 'BUD-TYP-052',
      repeatedColumn: 'BUD-TYP-092',
    },
    decided: {
      missing: 'BUD-BESLUT-001',
      notAmount: 'BUD-BESLUT-021',
      twoAmounts: 'BUD-BESLUT-022',
      severalNumbers: 'BUD-BESLUT-023',
      unitAgainstHeading: 'BUD-BESLUT-026',
      errorValue: 'BUD-BESLUT-051',
      uncalculated: 'BUD-BESLUT-052',
      missingColumn: 'BUD-BESLUT-091',
      repeatedColumn: 'BUD-BESLUT-092',
      wrongTotal: 'BUD-BESLUT-093',
      unreadableTotal: 'BUD-BESLUT-094',
    },
    carriedOver: {
      notAmount: 'BUD-OVERF-021',
      twoAmounts: 'BUD-OVERF-022',
      severalNumbers: 'BUD-OVERF-023',
      unitAgainstHeading: 'BUD-OVERF-026',
      errorValue: 'BUD-OVERF-051',
      uncalculated: 'BUD-OVERF-052',
      repeatedColumn: 'BUD-OVERF-092',
      wrongTotal: 'BUD-OVERF-093',
      unreadableTotal: 'BUD-OVERF-094',
    },
    coFinancing: {
      notAmount: 'BUD-MEDFIN-021',
      twoAmounts: 'BUD-MEDFIN-022',
      severalNumbers: 'BUD-MEDFIN-023',
      unitAgainstHeading: 'BUD-MEDFIN-026',
      errorValue: 'BUD-MEDFIN-051',
      uncalculated: 'BUD-MEDFIN-052',
      repeatedColumn: 'BUD-MEDFIN-092',
      wrongTotal: 'BUD-MEDFIN-093',
      unreadableTotal: 'BUD-MEDFIN-094',
    },
  },
};
