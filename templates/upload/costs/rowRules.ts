import type { RowRules } from '../../../functions/shared/definition/rule.ts';
import { kronorText } from '../../../functions/shared/domain/decimalText.ts';
import { isOutside } from '../../../functions/shared/records/projectTime.ts';
import { sayProjectTime } from '../../text/projectTime.ts';
import { newRules } from '../newRules.ts';
import { isAhead } from '../projectTime.ts';
import type { columns } from './columns.ts';

/** What a cost model's flat rate covers of the costs booked on the grant (`docs/funders.md#32-cost-model`): everything, or what is neither bought nor earned. */
const coveredBy: Readonly<Record<string, (type: string) => boolean>> = {
  flat40: (type) => type !== 'income',
  flat15: (type) => ['staff', 'investments', 'indirect', 'participantSupport'].includes(type),
  lumpSum: (type) => type !== 'income',
};
const coveringModel: Readonly<Record<string, string>> = {
  flat40: 'enhetskostnad och schablon 40 %',
  flat15: 'enhetskostnad och schablon 15 %',
  lumpSum: 'klumpsumma',
};

/** Kinds of cost that never carry VAT. */
const withoutVat: readonly string[] = ['staff', 'indirect', 'participantSupport'];

/** Value required or forbidden by the kind of cost and of financing, and the days and amounts that cannot both be right. */
export const rowRules: RowRules<'KOS', typeof columns> = [
  {
    code: 'KOS-BELOPP-101',
    severity: 'warning',
    at: 'amount',
    reads: ['type', 'amount'],
    message: 'Intäkter är {amount} kr. Intäkter skrivs med minus, så att de minskar kostnaderna. Kontrollera tecknet.',
    isBroken: (row) => row.type === 'income' && row.amount > 0,
    values: (row) => ({ amount: kronorText(row.amount) }),
    suggest: (row) => kronorText(-row.amount),
    example: 'Kostnadsslag Intäkter, Belopp 5 000',
  },
  {
    code: 'KOS-BOKF-101',
    severity: 'warning',
    ...newRules,
    at: 'bookedOn',
    reads: ['bookedOn'],
    message:
      'Kostnaden är bokförd {day}, utanför projekttiden {time}. Bara kostnader som uppstått under projekttiden ersätts. Rätta datumet, eller ta bort raden.',
    isBroken: ({ bookedOn }, { project }) => isOutside(project, bookedOn),
    values: ({ bookedOn }, { project }) => ({ day: bookedOn, time: sayProjectTime(project) }),
    example: 'Bokföringsdatum året före projektets start',
  },
  {
    code: 'KOS-BOKF-102',
    severity: 'note',
    at: 'bookedOn',
    reads: ['bookedOn'],
    message: 'Bokföringsdatum {day} ligger framåt i tiden. Kontrollera året.',
    isBroken: ({ bookedOn }, facts) => isAhead(bookedOn, facts),
    values: ({ bookedOn }) => ({ day: bookedOn }),
    example: 'Bokföringsdatum nästa år',
  },
  {
    code: 'KOS-BETALD-101',
    severity: 'note',
    at: 'paidOn',
    reads: ['bookedOn', 'paidOn'],
    message: 'Kostnaden är betald {paid}, innan den bokfördes {booked}. Kontrollera båda datumen.',
    isBroken: ({ bookedOn, paidOn }) => paidOn !== undefined && paidOn < bookedOn,
    values: ({ bookedOn, paidOn = '' }) => ({ paid: paidOn, booked: bookedOn }),
    example: 'Bokföringsdatum 2025-03-10, Betaldatum 2025-03-01',
  },
  {
    code: 'KOS-SLAG-101',
    severity: 'note',
    at: 'type',
    reads: ['type', 'financing'],
    message:
      'Kostnaden ryms i projektets kostnadsmodell, {model}, och ersätts inte för sig. Den sparas men räknas inte i ansökan om utbetalning.',
    isBroken: ({ type, financing }, { project }) => financing === 'grant' && (coveredBy[project.costModel]?.(type) ?? false),
    values: (_, { project }) => ({ model: coveringModel[project.costModel] ?? '' }),
    example: 'Kostnadsslag Lokaler i ett projekt med schablon 40 %',
  },
  {
    code: 'KOS-MOMS-101',
    severity: 'note',
    at: 'vat',
    reads: ['type', 'vat'],
    message: 'Moms är {vat} kr, men det här kostnadsslaget har ingen moms. Kontrollera kostnadsslaget och momsen.',
    isBroken: ({ type, vat = 0 }) => vat !== 0 && withoutVat.includes(type),
    values: ({ vat = 0 }) => ({ vat: kronorText(vat) }),
    example: 'Kostnadsslag Personal, Moms 250',
  },
  {
    code: 'KOS-MOMS-102',
    severity: 'note',
    at: 'vat',
    reads: ['type', 'amount', 'vat'],
    message: 'Moms är {vat} kr på {amount} kr, mer än 25 %. Belopp skrivs utan moms. Kontrollera båda.',
    isBroken: ({ type, amount, vat = 0 }) => !withoutVat.includes(type) && Math.abs(vat) * 4 > Math.abs(amount) + 400,
    values: ({ amount, vat = 0 }) => ({ vat: kronorText(vat), amount: kronorText(amount) }),
    example: 'Belopp 100, Moms 100',
  },
  {
    code: 'KOS-MEDFIN-101',
    severity: 'note',
    at: 'coFinancier',
    reads: ['financing', 'coFinancier'],
    message: 'Medfinansiär saknas. Skriv vem som står för det som inte är pengar; den egna organisationen kan inte göra det.',
    isBroken: ({ financing, coFinancier }) => financing === 'inKind' && coFinancier === undefined,
    example: 'Finansiering Medfinansiering annat än pengar, Medfinansiär tom',
  },
  {
    code: 'KOS-MEDFIN-102',
    severity: 'note',
    at: 'coFinancier',
    reads: ['financing', 'coFinancier'],
    message: 'Medfinansiär är ifylld, men Finansiering är Bidrag. Ta bort medfinansiären, eller ändra Finansiering.',
    isBroken: ({ financing, coFinancier }) => financing === 'grant' && coFinancier !== undefined,
    example: 'Finansiering Bidrag, Medfinansiär Region Norr',
  },
  {
    code: 'KOS-TIM-101',
    severity: 'note',
    at: 'hours',
    reads: ['financing', 'hours'],
    message: 'Timmar saknas för Medfinansiering arbetstid. Skriv de timmar som beloppet gäller.',
    isBroken: ({ financing, hours }) => financing === 'workTime' && hours === undefined,
    example: 'Finansiering Medfinansiering arbetstid, Timmar tom',
  },
  {
    code: 'KOS-TIM-102',
    severity: 'note',
    at: 'hours',
    reads: ['financing', 'hours'],
    message: 'Timmar är ifyllt, men Finansiering är inte Medfinansiering arbetstid. Ta bort timmarna, eller ändra Finansiering.',
    isBroken: ({ financing, hours }) => financing !== 'workTime' && hours !== undefined,
    example: 'Finansiering Bidrag, Timmar 8',
  },
];
