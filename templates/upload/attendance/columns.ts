import { choice, hours, identityNumber, money, month, text } from '../../../functions/shared/definition/column.ts';
import type { Columns } from '../../../functions/shared/definition/column.ts';
import { supportChoices } from '../participants/columns.ts';

/** The columns of Närvaro. */
export const columns = {
  identityNumber: identityNumber({
    heading: 'Personnummer',
    aliases: ['Pnr', 'Person-nr', 'Personnr'],
    code: 'PNR',
    help: 'Tolv siffror, ÅÅÅÅMMDDNNNN.',
    ageOn: 'month',
  }),
  localId: text({
    heading: 'Deltagar-id',
    aliases: ['Id', 'Löpnummer', 'Kod'],
    code: 'ID',
    max: 40,
    keeping: 'sealed',
    help: 'Samma kod som i Deltagare.',
  }),
  month: month({ heading: 'Månad', aliases: ['Period'], code: 'MAN', required: true, help: 'Till exempel 2025-03 eller mars 2025.' }),
  time: hours({ heading: 'Timmar', aliases: ['Antal timmar', 'Tid'], code: 'TIM', required: true, help: 'Timmar i månaden.' }),
  support: choice({
    heading: 'Ersättningsform',
    aliases: ['Ersättning'],
    code: 'FORM',
    choices: supportChoices,
    help: 'Ersättningen personen har.',
  }),
  supportPerHour: money({ heading: 'Ersättning per timme', aliases: ['Timersättning'], code: 'KRTIM', help: 'Kronor per timme.' }),
  financier: text({ heading: 'Finansiär', code: 'FIN', max: 80, help: 'Vem som betalar ersättningen.' }),
  group: text({
    heading: 'Delinsats',
    aliases: ['Grupp'],
    code: 'DELINS',
    max: 80,
    help: 'Gruppen eller kursen som timmarna gäller. Tomt: personens enda delinsats i månaden, enligt Deltagare.',
  }),
} satisfies Columns;
