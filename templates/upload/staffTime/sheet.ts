import { choice, hours, money, month, text } from '../../../functions/shared/definition/column.ts';
import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { financingChoices } from '../costs/sheet.ts';
import { staffTimeRules, staffTimeSheetRules } from './rowRules.ts';

/** Personaltid: one row per employee, function and month. */
export const staffTime = defineSheet({
  id: 'staffTime',
  name: 'Personaltid',
  aliases: [],
  code: 'PER',
  help: 'En rad per anställd, funktion och månad.',
  columns: {
    employee: text({
      heading: 'Anställd',
      code: 'ANST',
      max: 80,
      required: true,
      keeping: 'pseudonym',
      help: 'Er egen kod eller namn. Sparas bara som pseudonym.',
    }),
    function: choice({
      heading: 'Funktion',
      code: 'FUNK',
      required: true,
      choices: {
        seniorProjectManager: 'Projektledare i större projekt',
        projectManager: { word: 'Projektledare', also: ['Delprojektledare', 'Projektledare/delprojektledare'] },
        projectWorker: 'Projektmedarbetare',
        projectEconomist: 'Projektekonom',
        projectAdministrator: 'Projektadministratör',
      },
      help: 'Funktionen styr enhetskostnaden.',
    }),
    region: choice({
      heading: 'Region',
      code: 'REGION',
      choices: { sweden: 'Riket', stockholm: 'Stockholm' },
      help: 'Riket när cellen är tom.',
    }),
    month: month({ heading: 'Månad', aliases: ['Period'], code: 'MAN', required: true, help: 'Till exempel 2025-03 eller mars 2025.' }),
    time: hours({ heading: 'Timmar', aliases: ['Antal timmar', 'Tid'], code: 'TIM', required: true, help: 'Timmar i månaden.' }),
    monthlySalary: money({ heading: 'Månadslön', code: 'LON', help: 'Kronor, för Tillväxtverkets EU-projekt.' }),
    financing: choice({
      heading: 'Finansiering',
      aliases: ['Finansieras av'],
      code: 'FIN',
      choices: financingChoices,
      help: 'Bidrag när cellen är tom.',
    }),
  },
  oneOf: [],
  key: ['employee', 'function', 'region', 'month', 'financing'],
  isKeyUnique: false,
  replaces: { monthsOf: 'month' },
  rules: staffTimeRules,
  sheetRules: staffTimeSheetRules,
});

/** One row of Personaltid. */
export type StaffTime = RecordOf<typeof staffTime>;
