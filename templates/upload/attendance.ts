import { choice, hours, identityNumber, money, month, text } from '../../functions/shared/definition/column.ts';
import { defineSheet, type RecordOf } from '../../functions/shared/definition/sheet.ts';
import { supportChoices } from './participants.ts';

/** Närvaro: one row per person and month. */
export const attendance = defineSheet({
  id: 'attendance',
  name: 'Närvaro',
  aliases: ['Närvarorapport'],
  code: 'NAR',
  help: 'En rad per person och månad.',
  columns: {
    identityNumber: identityNumber({
      heading: 'Personnummer',
      aliases: ['Pnr', 'Person-nr', 'Personnr'],
      code: 'PNR',
      help: 'Tolv siffror, ÅÅÅÅMMDDNNNN.',
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
  },
  oneOf: [['identityNumber', 'localId']],
  key: ['identityNumber', 'localId', 'month'],
  isKeyUnique: false,
  replaces: { monthsOf: 'month' },
  rules: [],
  sheetRules: [],
});

/** One row of Närvaro. */
export type Attendance = RecordOf<typeof attendance>;
