import { choice, hours, identityNumber, money, month, text } from '../../../functions/shared/definition/column.ts';
import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { hoursText } from '../../../functions/shared/domain/decimalText.ts';
import { HOUR } from '../../../functions/shared/domain/money.ts';
import { participants, supportChoices } from '../participants/sheet.ts';
import { attendanceRules, attendanceSheetRules, hoursIn } from './rowRules.ts';

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
  },
  oneOf: [['identityNumber', 'localId']],
  key: ['identityNumber', 'localId', 'month'],
  isKeyUnique: false,
  replaces: { monthsOf: 'month' },
  person: { identityNumber: 'identityNumber', localId: 'localId' },
  rules: [
    {
      number: 101,
      severity: 'error',
      at: 'time',
      reads: ['time'],
      message: 'Timmar är {hours}. Timmar kan inte vara färre än 0. Skriv timmarna i månaden, till exempel 80 eller 37:30.',
      isBroken: (row) => row.time < 0,
      values: (row) => ({ hours: hoursText(row.time) }),
      example: '-8',
    },
    {
      number: 102,
      severity: 'error',
      at: 'time',
      reads: ['time', 'month'],
      message: 'Timmar är {hours}, men {month} har bara {most} timmar. Skriv timmarna i månaden.',
      isBroken: (row) => row.time > hoursIn(row.month),
      values: (row) => ({ hours: hoursText(row.time), month: row.month, most: hoursText(hoursIn(row.month)) }),
      example: 'Månad 2025-02, Timmar 700',
    },
    {
      number: 103,
      severity: 'warning',
      at: 'time',
      reads: ['time', 'month'],
      message: 'Timmar är {hours} i {month}, mer än 200. Kontrollera att det stämmer.',
      isBroken: (row) => row.time > 200 * HOUR && row.time <= hoursIn(row.month),
      values: (row) => ({ hours: hoursText(row.time), month: row.month }),
      example: 'Månad 2025-03, Timmar 210',
    },
    ...attendanceRules,
  ],
  sheetRules: [
    {
      number: 104,
      severity: 'warning',
      at: 'identityNumber',
      looksAt: [participants],
      message:
        'Personen finns inte i Deltagare. Lägg till personen där, eller rätta numret. Raden sparas och prövas igen när en rapport görs.',
      *findBroken(rows, others) {
        const numbers = new Set<string>();
        const localIds = new Set<string>();
        for (const { identityNumber, localId } of others.rows(participants)) {
          if (identityNumber !== undefined) numbers.add(identityNumber);
          if (localId !== undefined) localIds.add(localId);
        }
        for (const [index, { identityNumber, localId }] of rows.entries()) {
          const isKnown = (identityNumber !== undefined && numbers.has(identityNumber)) || (localId !== undefined && localIds.has(localId));
          if (!isKnown) yield { index };
        }
      },
      example: 'Ett personnummer som inte finns i Deltagare',
    },
    ...attendanceSheetRules,
  ],
});

/** One row of Närvaro. */
export type Attendance = RecordOf<typeof attendance>;
