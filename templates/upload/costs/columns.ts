import { choice, date, hours, money, organisationNumber, text } from '../../../functions/shared/definition/column.ts';
import type { Columns } from '../../../functions/shared/definition/column.ts';

/** How a cost is financed (Swedish *finansiering*). */
export const financingChoices = {
  grant: 'Bidrag',
  cash: { word: 'Medfinansiering kontant', also: ['Kontant'] },
  workTime: { word: 'Medfinansiering arbetstid', also: ['Arbetstid'] },
  inKind: { word: 'Medfinansiering annat än pengar', also: ['Annat än pengar'] },
} as const;

/** The columns of Kostnader. */
export const columns = {
  voucher: text({
    heading: 'Verifikationsnummer',
    aliases: ['Verifikat', 'Ver.nr', 'Vernr'],
    code: 'VER',
    max: 40,
    isSeries: true,
    required: true,
    help: 'Numret i bokföringen.',
  }),
  bookedOn: date({
    heading: 'Bokföringsdatum',
    aliases: ['Datum', 'Bokfört'],
    code: 'BOKF',
    required: true,
    help: 'Dagen kostnaden bokfördes.',
  }),
  paidOn: date({ heading: 'Betaldatum', aliases: ['Betald'], code: 'BETALD', help: 'Dagen kostnaden betalades.' }),
  supplier: text({ heading: 'Leverantör', aliases: ['Motpart'], code: 'LEV', max: 120, help: 'Vem som fakturerat.' }),
  organisationNumber: organisationNumber({
    heading: 'Organisationsnummer',
    aliases: ['Org.nr', 'Orgnr'],
    code: 'ORGNR',
    help: 'Leverantörens, tio siffror.',
  }),
  type: choice({
    heading: 'Kostnadsslag',
    aliases: ['Kostnadstyp'],
    code: 'SLAG',
    required: true,
    choices: {
      staff: 'Personal',
      externalServices: 'Externa tjänster',
      travel: 'Resor och logi',
      equipment: 'Utrustning och material',
      premises: 'Lokaler',
      investments: 'Investeringar',
      indirect: 'Indirekta kostnader',
      participantSupport: 'Deltagarersättning',
      income: 'Intäkter',
    },
    help: 'Välj i listan.',
  }),
  line: text({ heading: 'Insats', aliases: ['Aktivitet', 'Budgetpost'], code: 'INSATS', max: 80, help: 'Raden i projektets budget.' }),
  description: text({
    heading: 'Beskrivning',
    aliases: ['Text'],
    code: 'BESKR',
    max: 200,
    keeping: 'never',
    help: 'Fri text. Sparas inte.',
  }),
  amount: money({
    heading: 'Belopp',
    aliases: ['Belopp exkl. moms', 'Kronor', 'Summa'],
    code: 'BELOPP',
    required: true,
    help: 'Kronor utan moms. Minus för kredit och intäkt.',
  }),
  vat: money({ heading: 'Moms', code: 'MOMS', help: 'Kronor.' }),
  financing: choice({
    heading: 'Finansiering',
    aliases: ['Finansieras av'],
    code: 'FIN',
    required: true,
    choices: financingChoices,
    projectDefault: 'defaultFinancing',
    help: 'Bidraget eller medfinansiering.',
  }),
  coFinancier: text({ heading: 'Medfinansiär', code: 'MEDFIN', max: 120, help: 'Vem som står för medfinansieringen.' }),
  hours: hours({ heading: 'Timmar', code: 'TIM', help: 'Vid medfinansiering i arbetstid.' }),
} satisfies Columns;
