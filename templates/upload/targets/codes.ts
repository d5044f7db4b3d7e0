import type { SheetCodes } from '../../../functions/shared/definition/findingCodes.ts';
import type { columns } from './columns.ts';

/** The finding codes of Mål that are not a rule's. The sentence of each fault is in `templates/text/findings.ts`. A number is never used again. */
export const codes: SheetCodes<'MAL', typeof columns> = {
  sheet: {
    noHeader: 'MAL-BLAD-001',
    repeatedSheet: 'MAL-BLAD-002',
    noRows: 'MAL-BLAD-003',
    ignoredColumn: 'MAL-BLAD-004',
    besideTable: 'MAL-BLAD-007',
    mergedDown: 'MAL-BLAD-061',
    mergedAcross: 'MAL-BLAD-062',
    mergedValue: 'MAL-BLAD-063',
  },
  columns: {
    figure: {
      missing: 'MAL-IND-001',
      unknownFigure: 'MAL-IND-034',
      errorValue: 'MAL-IND-051',
      uncalculated: 'MAL-IND-052',
      missingColumn: 'MAL-IND-091',
      repeatedColumn: 'MAL-IND-092',
    },
    period: {
      missing: 'MAL-PERIOD-001',
      notPeriod: 'MAL-PERIOD-017',
      errorValue: 'MAL-PERIOD-051',
      uncalculated: 'MAL-PERIOD-052',
      missingColumn: 'MAL-PERIOD-091',
      repeatedColumn: 'MAL-PERIOD-092',
    },
    women: {
      notNumber: 'MAL-KV-025',
      twoAmounts: 'MAL-KV-022',
      severalNumbers: 'MAL-KV-023',
      errorValue: 'MAL-KV-051',
      uncalculated: 'MAL-KV-052',
      repeatedColumn: 'MAL-KV-092',
      wrongTotal: 'MAL-KV-093',
      unreadableTotal: 'MAL-KV-094',
    },
    men: {
      notNumber: 'MAL-MAN-025',
      twoAmounts: 'MAL-MAN-022',
      severalNumbers: 'MAL-MAN-023',
      errorValue: 'MAL-MAN-051',
      uncalculated: 'MAL-MAN-052',
      repeatedColumn: 'MAL-MAN-092',
      wrongTotal: 'MAL-MAN-093',
      unreadableTotal: 'MAL-MAN-094',
    },
    total: {
      missing: 'MAL-TOT-001',
      notNumber: 'MAL-TOT-025',
      twoAmounts: 'MAL-TOT-022',
      severalNumbers: 'MAL-TOT-023',
      errorValue: 'MAL-TOT-051',
      uncalculated: 'MAL-TOT-052',
      missingColumn: 'MAL-TOT-091',
      repeatedColumn: 'MAL-TOT-092',
      wrongTotal: 'MAL-TOT-093',
      unreadableTotal: 'MAL-TOT-094',
    },
  },
};
