import { draftCountyReport } from '../countyLayout.ts';

/** The first edition of report.xlsx. */
export const layout = draftCountyReport('Delrapport till länsstyrelsen');
