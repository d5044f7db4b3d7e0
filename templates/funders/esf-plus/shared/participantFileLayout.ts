import type { MonthFileLayout } from '../../../../functions/shared/definition/monthFile.ts';

/**
 * The participant file (`docs/forms.md#f1-scb`). SCB's own template is only there after sign-in: the contents are verified, names and order are
 * assumed. Another template is another layout in the edition; nothing else needs to change.
 */
export const participantFileLayout: MonthFileLayout = {
  version: '1',
  sheet: 'Deltagare',
  columns: [
    { field: 'identityNumber', header: 'Personnummer', width: 22 },
    { field: 'startsOn', header: 'Startdatum', width: 14 },
    { field: 'endsOn', header: 'Slutdatum', width: 14 },
    { field: 'hours', header: 'Antal timmar', width: 15 },
    { field: 'email', header: 'E-postadress', width: 16 },
    { field: 'mobile', header: 'Mobilnummer', width: 16 },
  ],
  dateFormat: 'yyyy-mm-dd',
  hoursFormat: '0.00',
  unknown: 'okänt',
};
