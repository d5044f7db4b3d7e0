import type { BrokenRow, OtherSheets, RuleFacts, SheetRules } from '../../../functions/shared/definition/rule.ts';
import type { RowOf } from '../../../functions/shared/definition/column.ts';
import type { Readable } from '../../../functions/shared/domain/view.ts';
import { kronorText } from '../../../functions/shared/domain/decimalText.ts';
import { codeKey } from '../../../functions/shared/domain/codeKey.ts';
import { addMonths } from '../../../functions/shared/domain/localDate.ts';
import type { Ore } from '../../../functions/shared/domain/money.ts';
import { nearestText } from '../../../functions/shared/domain/nearestText.ts';
import { budget } from '../budget/sheet.ts';
import { choiceWords } from '../choiceWords.ts';
import { newRules } from '../newRules.ts';
import { columns } from './columns.ts';

type Row = Readable<RowOf<typeof columns>>;

/** Months after which a booked cost ought to be paid. */
const PAID_WITHIN = 3;

/** What the lines of the ledger say beside each other and beside Budget. */
export const sheetRules: SheetRules<'KOS', typeof columns> = [
  {
    code: 'KOS-VER-101',
    severity: 'warning',
    at: 'voucher',
    reads: ['voucher', 'bookedOn', 'amount'],
    again: 'Rader i Kostnader som i alla delar är lika en annan rad',
    message: 'Raden är i alla delar lik {against}. Ta bort den ena om den kommit med två gånger. Bekräftar du räknas båda.',
    *findBroken(rows) {
      const seen = new Map<string, { readonly index: number; readonly description: string | undefined }[]>();
      for (const [index, row] of rows.entries()) {
        const line = [
          codeKey(row.voucher),
          row.bookedOn,
          row.paidOn,
          codeKey(row.supplier ?? ''),
          row.organisationNumber,
          row.type,
          codeKey(row.line ?? ''),
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
    code: 'KOS-INSATS-101',
    severity: 'warning',
    at: 'line',
    looksAt: [budget],
    message: 'Insatsen {line} finns inte bland budgetposterna. Skriv den som i Budget, eller lägg till posten där.',
    *findBroken(rows, others) {
      const lines = new Map(others.rows(budget).map(({ line = '' }) => [codeKey(line), line]));
      if (lines.size === 0) return;
      const nearest = remember((line) => nearestText(line, [...lines.values()]));
      for (const [index, { line }] of rows.entries()) {
        if (line === undefined || lines.has(codeKey(line))) continue;
        const suggestion = nearest(line);
        yield { index, values: { line }, ...(suggestion !== undefined && { suggestion }) };
      }
    },
    example: 'Insats Lokalhyra när Budget inte har någon sådan post',
  },
  {
    code: 'KOS-LEV-101',
    severity: 'note',
    at: 'supplier',
    reads: ['supplier', 'type', 'financing'],
    message: 'Leverantör saknas för Externa tjänster. Skriv vem som fakturerat.',
    *findBroken(rows) {
      if (rows.every(({ supplier }) => supplier === undefined)) return;
      for (const [index, { supplier, type, financing }] of rows.entries()) {
        if (type === 'externalServices' && financing === 'grant' && supplier === undefined) yield { index };
      }
    },
    example: 'Kostnadsslag Externa tjänster och Leverantör tom, när andra rader har Leverantör',
  },
  {
    code: 'KOS-BETALD-102',
    severity: 'note',
    at: 'paidOn',
    reads: ['paidOn', 'bookedOn'],
    message:
      'Betaldatum saknas, fast kostnaden bokfördes {day}. Direkta kostnader ska vara både bokförda och betalda. Fyll i när den betalades.',
    *findBroken(rows, _, { today }) {
      // Who never fills in the column has its payments elsewhere.
      if (rows.every(({ paidOn }) => paidOn === undefined)) return;
      const latest = addMonths(today, -PAID_WITHIN);
      for (const [index, { paidOn, bookedOn, type, financing }] of rows.entries()) {
        const isPaidApart = type === 'staff' || type === 'indirect' || type === 'income' || financing !== 'grant';
        if (paidOn === undefined && !isPaidApart && bookedOn < latest) yield { index, values: { day: bookedOn } };
      }
    },
    example: 'Betaldatum tomt på en kostnad som bokfördes för ett halvår sedan, när andra rader har Betaldatum',
  },
  {
    code: 'KOS-FIN-101',
    severity: 'warning',
    ...newRules,
    at: 'financing',
    reads: ['financing', 'supplier', 'amount', 'voucher'],
    again: 'Rader med bidrag i annat än pengar som också står som direkt kostnad',
    message:
      'Det som bokförs som Medfinansiering annat än pengar står också som direkt kostnad på {against}. Samma kostnad får inte räknas två gånger. Ta bort den ena.',
    findBroken: findCountedTwice,
    example: 'samma verifikat och belopp som Bidrag och som Medfinansiering annat än pengar',
  },
  {
    code: 'KOS-BELOPP-102',
    severity: 'note',
    at: 'amount',
    reads: ['amount', 'line', 'type', 'bookedOn'],
    looksAt: [budget],
    message:
      'Med den här raden är {spent} kr upparbetat på {line} {year}, mer än de {available} kr som finns. Kontrollera raden, eller begär ändrad budget.',
    findBroken: findOverspent,
    example: 'Belopp 6 000 på en budgetpost med 5 000',
  },
  {
    code: 'KOS-BELOPP-103',
    severity: 'warning',
    at: 'amount',
    reads: ['amount', 'type'],
    message:
      'Alla kostnader i filen har minus: {rows} rader, tillsammans {amount} kr. De läses som krediter, som minskar kostnaden. Kontrollera tecknen, och bekräfta eller rätta dem.',
    findBroken: findTurnedSigns,
    example: 'tre rader med Belopp -1 000 och ingen med plus',
  },
];

/** Credits alone that are more than a correction or two: so ledgers write costs that are listed as credits. */
const FEWEST_CREDITS = 3;

function* findTurnedSigns(rows: readonly Row[], _: OtherSheets, { firstNew = 0 }: RuleFacts): Iterable<BrokenRow> {
  let [count, sum, first] = [0, 0, -1];
  for (let index = firstNew; index < rows.length; index++) {
    const { type, amount } = rows[index] ?? { type: 'income', amount: 0 };
    if (type === 'income' || !amount) continue;
    if (amount > 0) return;
    if (count++ === 0) first = index;
    sum += amount;
  }
  if (count >= FEWEST_CREDITS) yield { index: first, values: { rows: String(count), amount: kronorText(sum) } };
}

/** Asks once for each text: many rows are booked on the same line. */
function remember(ask: (text: string) => string | undefined): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    if (!known.has(text)) known.set(text, ask(text));
    return known.get(text);
  };
}

/** Costs under «offentligt bidrag i annat än pengar» must not also be direct costs (`docs/funders.md#33-financing`). */
function* findCountedTwice(rows: readonly Row[]): Iterable<BrokenRow> {
  const keysOf = ({ voucher, supplier, amount }: Row): string[] => [
    `voucher ${codeKey(voucher)} ${amount}`,
    ...(supplier === undefined ? [] : [`supplier ${codeKey(supplier)} ${amount}`]),
  ];
  const direct = new Map<string, number>();
  for (const [index, row] of rows.entries()) {
    if (row.financing !== 'grant') continue;
    for (const key of keysOf(row)) if (!direct.has(key)) direct.set(key, index);
  }
  for (const [index, row] of rows.entries()) {
    if (row.financing !== 'inKind') continue;
    const against = keysOf(row)
      .map((key) => direct.get(key))
      .find((one) => one !== undefined);
    if (against !== undefined) yield { index, against };
  }
}

const typeWords = new Map(choiceWords(columns.type));

/** The row with which a budget line was overspent for good: costs against what there is for costs, whatever comes in, and after every credit. */
function* findOverspent(rows: readonly Row[], others: OtherSheets): Iterable<BrokenRow> {
  const limits = new Map<string, Ore | undefined>();
  for (const { year, line, type, decided = 0, carriedOver = 0 } of others.rows(budget)) {
    if (year === undefined || line === undefined) continue;
    const key = lineKey(year, line);
    const known = limits.get(key);
    limits.set(key, type === 'income' ? known : (known ?? 0) + decided + carriedOver);
  }
  if (limits.size === 0) return;
  const spent = new Map<string, Ore>();
  const overspent = new Map<string, BrokenRow>();
  for (const [index, { line = '', type, bookedOn, amount, financing }] of rows.entries()) {
    if (financing !== 'grant' || type === 'income') continue;
    const year = bookedOn.slice(0, 4);
    const name = limits.has(lineKey(year, line)) ? line : (typeWords.get(type) ?? '');
    const key = lineKey(year, name);
    const limit = limits.get(key);
    if (limit === undefined) continue;
    const after = (spent.get(key) ?? 0) + amount;
    spent.set(key, after);
    if (after <= limit) overspent.delete(key);
    else if (!overspent.has(key))
      overspent.set(key, { index, values: { spent: kronorText(after), line: name, year, available: kronorText(limit) } });
  }
  yield* [...overspent.values()].toSorted((a, b) => a.index - b.index);
}

/** A budget line in a year, however its name is written. */
function lineKey(year: number | string, line: string): string {
  return `${year} ${codeKey(line)}`;
}
