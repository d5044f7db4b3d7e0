import { choice, hours, money, month, text } from '../../../functions/shared/definition/column.ts';
import type { Columns } from '../../../functions/shared/definition/column.ts';
import { financingChoices } from '../costs/columns.ts';

/** The columns of Personaltid. */
export const columns = {
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
} satisfies Columns;
