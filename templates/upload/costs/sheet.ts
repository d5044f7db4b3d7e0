import { choice, date, hours, money, organisationNumber, text } from '../../../functions/shared/definition/column.ts';
import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import { kronorText } from '../../../functions/shared/domain/decimalText.ts';
import { foldCase } from '../../../functions/shared/domain/foldText.ts';
import { nearestText } from '../../../functions/shared/domain/nearestText.ts';
import { budget } from '../budget/sheet.ts';
import { costRules } from './rowRules.ts';
import { ledgerRules } from './sheetRules.ts';

/** How a cost is financed (Swedish *finansiering*). */
export const financingChoices = {
  grant: 'Bidrag',
  cash: { word: 'Medfinansiering kontant', also: ['Kontant'] },
  workTime: { word: 'Medfinansiering arbetstid', also: ['Arbetstid'] },
  inKind: { word: 'Medfinansiering annat än pengar', also: ['Annat än pengar'] },
} as const;

/** Kostnader: one row per ledger line. */
export const costs = defineSheet({
  id: 'costs',
  name: 'Kostnader',
  aliases: ['Kostnad', 'Huvudbok', 'Reskontra'],
  code: 'KOS',
  help: 'En rad per rad i huvudboken. Kreditfakturor och intäkter är negativa.',
  columns: {
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
  },
  oneOf: [],
  key: ['voucher', 'type', 'line', 'financing'],
  isKeyUnique: false,
  replaces: { monthsOf: 'bookedOn' },
  difference: { of: 'amount', plus: ['Debet', 'Debit'], minus: ['Kredit', 'Credit'] },
  brake: { amount: 'amount' },
  offers: { line: { sheet: budget, column: 'line' } },
  rules: [
    {
      number: 101,
      severity: 'warning',
      at: 'amount',
      reads: ['type', 'amount'],
      message: 'Intäkter är {amount} kr. Intäkter skrivs med minus, så att de minskar kostnaderna. Kontrollera tecknet.',
      isBroken: (row) => row.type === 'income' && row.amount > 0,
      values: (row) => ({ amount: kronorText(row.amount) }),
      suggest: (row) => kronorText(-row.amount),
      example: 'Kostnadsslag Intäkter, Belopp 5 000',
    },
    ...costRules,
  ],
  sheetRules: [
    {
      number: 101,
      severity: 'warning',
      at: 'voucher',
      reads: ['voucher', 'bookedOn', 'amount'],
      again: 'Rader i Kostnader som i alla delar är lika en annan rad',
      message: 'Raden är i alla delar lik {against}. Ta bort den ena om den kommit med två gånger. Bekräftar du räknas båda.',
      *findBroken(rows) {
        const seen = new Map<string, { readonly index: number; readonly description: string | undefined }[]>();
        for (const [index, row] of rows.entries()) {
          const line = [
            row.voucher,
            row.bookedOn,
            row.paidOn,
            row.supplier,
            row.organisationNumber,
            row.type,
            row.line,
            row.amount,
            row.vat,
            row.financing,
            row.coFinancier,
            row.hours,
          ].join('\n');
          const alike = seen.get(line);
          // Rows already stored have lost their description: they may be the same line.
          const same = alike?.find(({ description }) => description === row.description || description === undefined);
          if (same) yield { index, against: same.index };
          else if (alike) alike.push({ index, description: row.description });
          else seen.set(line, [{ index, description: row.description }]);
        }
      },
      example: 'Samma verifikation, datum, konto och belopp två gånger',
    },
    {
      number: 101,
      severity: 'warning',
      at: 'line',
      looksAt: [budget],
      message: 'Insatsen {line} finns inte bland budgetposterna. Skriv den som i Budget, eller lägg till posten där.',
      *findBroken(rows, others) {
        const lines = new Map(others.rows(budget).map(({ line = '' }) => [foldCase(line), line]));
        if (lines.size === 0) return;
        const nearest = remember((line) => nearestText(line, [...lines.values()]));
        for (const [index, { line }] of rows.entries()) {
          if (line === undefined || lines.has(foldCase(line))) continue;
          const suggestion = nearest(line);
          yield { index, values: { line }, ...(suggestion !== undefined && { suggestion }) };
        }
      },
      example: 'Insats Lokalhyra när Budget inte har någon sådan post',
    },
    ...ledgerRules,
  ],
});

/** Asks once for each text: many rows are booked on the same line. */
function remember(ask: (text: string) => string | undefined): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, ask(text));
    return known.get(text);
  };
}

/** One row of Kostnader. */
export type Cost = RecordOf<typeof costs>;
