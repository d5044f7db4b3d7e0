import { draftCountyReport } from '../shared/countyLayout.ts';

/** What report.xlsx is drafted from. */
export const layout = draftCountyReport('Delrapport till länsstyrelsen');
