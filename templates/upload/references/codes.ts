import type { SheetCodes } from '../../../functions/shared/definition/findingCodes.ts';
import type { columns } from './columns.ts';

/** The finding codes of Jämförelsetal that are not a rule's. The sentence of each fault is in `templates/text/findings.ts`. A number is never used again. */
export const codes: SheetCodes<'JMF', typeof columns> = {
  sheet: {
    noHeader: 'JMF-BLAD-001',
    repeatedSheet: 'JMF-BLAD-002',
    noRows: 'JMF-BLAD-003',
    ignoredColumn: 'JMF-BLAD-004',
    besideTable: 'JMF-BLAD-007',
    mergedDown: 'JMF-BLAD-061',
    mergedAcross: 'JMF-BLAD-062',
    mergedValue: 'JMF-BLAD-063',
  },
  columns: {
    figure: {
      missing: 'JMF-IND-001',
      unknownFigure: 'JMF-IND-034',
      otherFigure: 'JMF-IND-035',
      tooLong: 'JMF-IND-043',
      identityNumberInText: 'JMF-IND-044',
      errorValue: 'JMF-IND-051',
      uncalculated: 'JMF-IND-052',
      missingColumn: 'JMF-IND-091',
      repeatedColumn: 'JMF-IND-092',
    },
    period: {
      missing: 'JMF-PERIOD-001',
      notPeriod: 'JMF-PERIOD-017',
      errorValue: 'JMF-PERIOD-051',
      uncalculated: 'JMF-PERIOD-052',
      missingColumn: 'JMF-PERIOD-091',
      repeatedColumn: 'JMF-PERIOD-092',
    },
    area: {
      missing: 'JMF-OMR-001',
      tooLong: 'JMF-OMR-043',
      identityNumberInText: 'JMF-OMR-044',
      errorValue: 'JMF-OMR-051',
      uncalculated: 'JMF-OMR-052',
      missingColumn: 'JMF-OMR-091',
      repeatedColumn: 'JMF-OMR-092',
    },
    value: {
      missing: 'JMF-VARDE-001',
      notNumber: 'JMF-VARDE-025',
      twoAmounts: 'JMF-VARDE-022',
      severalNumbers: 'JMF-VARDE-023',
      errorValue: 'JMF-VARDE-051',
      uncalculated: 'JMF-VARDE-052',
      missingColumn: 'JMF-VARDE-091',
      repeatedColumn: 'JMF-VARDE-092',
      wrongTotal: 'JMF-VARDE-093',
      unreadableTotal: 'JMF-VARDE-094',
    },
    source: {
      tooLong: 'JMF-KALLA-043',
      identityNumberInText: 'JMF-KALLA-044',
      errorValue: 'JMF-KALLA-051',
      uncalculated: 'JMF-KALLA-052',
      repeatedColumn: 'JMF-KALLA-092',
    },
  },
};
