import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../functions/shared/domain/money.ts';
import { cost, type ExampleRows } from '../../../support/exampleRows.ts';
import { calculateAnnex } from '../../../support/calculateAnnex.ts';
import { composeCommon } from '../composeCommon.ts';

/** Two people, one of them without an identity number; a row by mistake, and attendance of somebody who is not in Deltagare. */
const rows: ExampleRows = {
  participants: [
    {
      identityNumber: 'anna-0123456789',
      localId: 'A1',
      sex: 'women',
      bornOn: '1995-03-02',
      startsOn: '2025-03-01',
      measure: '2',
      employmentAtStart: 'unemployed',
      unemployedSince: '2024-01-15',
      education: 'compulsory',
      supportAtStart: ['wage', 'socialAssistance'],
      supportTime: '1to3',
      referredBy: 'self',
      obstacles: ['swedish', 'social'],
      hasForeignBackground: 'yes',
      isOutsideEu: 'no',
      isHomeless: 'no',
      isRural: 'yes',
      hasChildren: 'no',
      workHistory: 'short',
      isEnrolledAtAf: 'yes',
      municipality: ' Ragunda',
      unit: 'Nord',
      adaptationAsked: 'yes',
      adaptationMet: 'no',
      endsOn: '2025-08-31',
      exitReason: 'workSubsidised',
      employmentAfter: 'work',
      gainedQualification: 'no',
      employmentAfterSixMonths: 'studies',
      improvedAfterSixMonths: 'yes',
    },
    { localId: 'B2', startsOn: '2025-07-01', measure: '12', municipality: 'ragunda', unit: ' nord ' },
    {
      identityNumber: 'anna-0123456789',
      startsOn: '2025-05-01',
      endsOn: '2025-06-30',
      exitReason: 'other',
      measure: '10',
      unit: 'Syd',
      adaptationMet: 'yes',
    },
    {
      identityNumber: 'cilla-0123456789',
      startsOn: '2025-01-01',
      endsOn: '2025-01-31',
      exitReason: 'misregistered',
      measure: '1',
      unit: 'Nord',
    },
  ],
  attendance: [
    { localId: 'B2', month: '2025-09', time: 0 },
    { identityNumber: 'anna-0123456789', month: '2025-07', time: 5 * HOUR, supportPerHour: 80_00 },
    { localId: 'A1', month: '2025-07', time: 10 * HOUR, supportPerHour: 100_00 },
    { localId: 'Q9', month: '2025-08', time: 3 * HOUR },
    { identityNumber: 'anna-0123456789', month: '2025-06', time: 8 * HOUR },
  ],
  costs: [
    cost(1_000_50, { voucher: 'A1', type: 'travel', line: ' RESOR ' }),
    cost(2_000_00, { voucher: 'A2', bookedOn: '2024-12-31', type: 'staff', line: 'Resor' }),
    cost(3_000_00, { voucher: 'A3', type: 'staff', financing: 'workTime', line: 'Resor' }),
    cost(4_000_00, { voucher: 'A4', bookedOn: '2025-10-01', line: 'Resor' }),
  ],
  budget: [
    { year: 2025, line: 'Resor ', decided: 50_000_00, carriedOver: 1_000_00 },
    { year: 2025, line: 'resor', type: 'income', decided: 700_00 },
    { year: 2024, line: ' Personal', type: 'cost', decided: 90_000_50 },
  ],
};

const plan = composeCommon(rows, '2025-K3');
const calculated = calculateAnnex(plan);

/** A sheet of the annex on its side: of each column heading, format and cells. */
function tableNamed(name: string) {
  const columns = plan.tables.find((table) => table.name === name)?.columns ?? [];
  return columns.map(({ heading, format }) => {
    const cells = (calculated.get(name) ?? []).map((row) => row[heading]);
    const isDay = format === 'date' || format === 'month';
    return [heading, format, ...cells.map((cell) => (isDay && typeof cell === 'number' ? dayOf(cell) : cell))];
  });
}

/** The day of a spreadsheet's number: 1 January 1970 is 25 569. */
function dayOf(number: number): string {
  return new Date((number - 25_569) * 86_400_000).toISOString().slice(0, 10);
}

describe('the sheets of the annex', () => {
  it('Personer: each person once, characteristics by the first row, the exit by the last, and where the other rows are', () => {
    expect(tableNamed('Personer')).toEqual([
      ['Nr', 'count', 1, 2],
      ['Pseudonym', 'text', 'anna-0123456', 'B2'],
      ['Kön', 'text', 'Kvinna', 'Uppgift saknas'],
      ['Ålder', 'count', 29, undefined],
      ['Startdatum', 'date', '2025-03-01', '2025-07-01'],
      ['Sysselsättning vid start', 'text', 'Arbetslös', undefined],
      ['Arbetslös sedan', 'date', '2024-01-15', undefined],
      ['Utbildningsnivå', 'text', 'Grundskola', 'Okänd'],
      ['Försörjning vid start', 'text', '; Lön; Försörjningsstöd;', '; Okänd;'],
      ['Tid i offentlig försörjning', 'text', '1–3 år', 'Okänd'],
      ['Anvisad av', 'text', 'Egen ansökan', undefined],
      ['Utländsk bakgrund', 'text', 'Ja', undefined],
      ['Medborgare utanför EU', 'text', 'Nej', undefined],
      ['Hemlös', 'text', 'Nej', undefined],
      ['Landsbygd', 'text', 'Ja', undefined],
      ['Barn i hushållet', 'text', 'Nej', undefined],
      ['Arbetslivserfarenhet', 'text', 'Kortare än 6 månader', 'Okänd'],
      ['Inskriven AF', 'text', 'Ja', undefined],
      ['Kommun', 'text', 'Ragunda', 'Ragunda'],
      ['Slutdatum', 'date', '2025-08-31', undefined],
      ['Avslutsorsak', 'text', 'Arbete med subvention', undefined],
      ['Sysselsättning efter', 'text', 'Arbete', undefined],
      ['Fått kvalifikation', 'text', 'Nej', undefined],
      ['Sysselsättning efter 6 månader', 'text', 'Studier', undefined],
      ['Förbättrad efter 6 månader', 'text', 'Ja', undefined],
      ['Sex månader efter', 'date', '2026-02-28', ''],
      ['Placeringar från', 'count', 1, 3],
      ['Placeringar till', 'count', 2, 3],
      ['Rader i perioden', 'count', 1, 1],
      ['Rader sista dagen', 'count', 0, 1],
      ['Anpassning begärd', 'count', 1, 0],
      ['Anpassning genomförd', 'count', 1, 0],
      ['Närvaro från', 'count', 1, 4],
      ['Närvaro till', 'count', 3, 4],
      ['Timmar i perioden', 'hours', 15, 0],
      ['Ersättning i perioden', 'kronor', 1400, 0],
      ['Månader med timmar', 'count', 1, 0],
      ['Enhet vid avslut', 'text', 'Nord', undefined],
      ['Enheter i perioden', 'count', 1, 1],
    ]);
  });

  it('Placeringar: the rows of Deltagare person by person, then those registered by mistake', () => {
    expect(tableNamed('Placeringar')).toEqual([
      ['Nr', 'count', 1, 1, 2, undefined],
      ['Pseudonym', 'text', 'anna-0123456', 'anna-0123456', 'B2', 'cilla-012345'],
      ['Kön', 'text', 'Kvinna', 'Kvinna', 'Uppgift saknas', undefined],
      ['Startdatum', 'date', '2025-03-01', '2025-05-01', '2025-07-01', '2025-01-01'],
      ['Slutdatum', 'date', '2025-08-31', '2025-06-30', undefined, '2025-01-31'],
      ['Slut eller pågår', 'date', '2025-08-31', '2025-06-30', '9999-12-31', '2025-01-31'],
      ['Insats', 'count', 2, 10, 12, 1],
      ['Enhet', 'text', 'Nord', 'Syd', 'Nord', undefined],
      ['Anpassning begärd', 'text', 'Ja', undefined, undefined, undefined],
      ['Anpassning genomförd', 'text', 'Nej', 'Ja', undefined, undefined],
      ['Inlämning', 'text', 'upload-1', 'upload-1', 'upload-1', 'upload-1'],
      ['Rad i filen', 'count', 2, 4, 3, 5],
      ['I perioden', 'count', 1, 0, 1, 0],
      ['Hittills på enheten', 'count', 1, 0, 1, 0],
      ['Ny på enheten', 'count', 1, 0, 1, 0],
    ]);
  });

  it('Närvaro: person by person, by month, the longest first; then those of nobody in Deltagare', () => {
    expect(tableNamed('Närvaro')).toEqual([
      ['Nr', 'count', 1, 1, 1, 2, undefined],
      ['Pseudonym', 'text', 'anna-0123456', 'anna-0123456', 'anna-0123456', 'B2', 'Q9'],
      ['Kön', 'text', 'Kvinna', 'Kvinna', 'Kvinna', 'Uppgift saknas', undefined],
      ['Månad', 'month', '2025-06-01', '2025-07-01', '2025-07-01', '2025-09-01', '2025-08-01'],
      ['Timmar', 'hours', 8, 10, 5, 0, 3],
      ['Kronor per timme', 'kronor', undefined, 100, 80, undefined, undefined],
      ['Ersättning', 'kronor', 0, 1000, 400, 0, 0],
      ['Ny månad', 'count', 1, 1, 0, 0, 1],
      ['Inlämning', 'text', 'upload-1', 'upload-1', 'upload-1', 'upload-1', 'upload-1'],
      ['Rad i filen', 'count', 6, 4, 3, 2, 5],
      ['Kommun', 'text', 'Ragunda', 'Ragunda', 'Ragunda', 'Ragunda', undefined],
    ]);
  });

  it('Kostnader: the ledger lines with the budget line each is booked on', () => {
    expect(tableNamed('Kostnader')).toEqual([
      ['Verifikation', 'text', 'A1', 'A2', 'A3', 'A4'],
      ['Bokföringsdatum', 'date', '2025-08-15', '2024-12-31', '2025-08-15', '2025-10-01'],
      ['Bokfört år', 'count', 2025, 2024, 2025, 2025],
      ['Kostnadsslag', 'text', 'Resor och logi', 'Personal', 'Personal', 'Personal'],
      ['Finansiering', 'text', 'Bidrag', 'Bidrag', 'Medfinansiering arbetstid', 'Bidrag'],
      ['Budgetpost', 'text', 'Resor', 'Personal', undefined, 'Resor'],
      ['Belopp', 'kronor', 1000.5, 2000, 3000, 4000],
      ['Utgift', 'kronor', 1000.5, 2000, 3000, 4000],
      ['Inkomst', 'kronor', 0, 0, 0, 0],
      ['Inlämning', 'text', 'upload-1', 'upload-1', 'upload-1', 'upload-1'],
      ['Rad i filen', 'count', 2, 3, 4, 5],
    ]);
  });

  it('Budget: which rows a line’s amounts are summed from', () => {
    expect(tableNamed('Budget')).toEqual([
      ['År', 'count', 2025, 2025, 2024],
      ['Budgetpost', 'text', 'Resor', 'Resor', 'Personal'],
      ['Typ', 'text', 'Kostnad', 'Intäkt', 'Kostnad'],
      ['På posten', 'text', 'Ja', 'Nej', 'Ja'],
      ['För året', 'text', 'Nej', 'Nej', 'Nej'],
      ['Beslutat', 'kronor', 50000, 700, 90000.5],
      ['Överflyttat', 'kronor', 1000, 0, 0],
      ['Inlämning', 'text', 'upload-1', 'upload-1', 'upload-1'],
      ['Rad i filen', 'count', 2, 3, 4],
    ]);
  });

  it('Svar: answers of a special category with the sex and nothing else of whom they are', () => {
    expect(tableNamed('Svar')).toEqual([
      ['Uppgift', 'text', 'Hinder', 'Hinder'],
      ['Svar', 'text', 'Bristande svenska', 'Social problematik'],
      ['Kön', 'text', 'Kvinna', 'Kvinna'],
      ['Deltog i perioden', 'text', 'Ja', 'Ja'],
    ]);
  });

  it('are what the formulas of every figure are calculated from', () => {
    const lines = calculated.get('Figurer') ?? [];
    expect(lines.filter(({ Stämmer }) => Stämmer !== 'Ja' && Stämmer !== 'Steg')).toEqual([]);
    const printed = (key: string) => lines.find(({ Nyckel }) => Nyckel === key)?.['Utskrivet'];
    // The income of 700 kronor is not decided on the line, and what is booked after the period is not yet spent.
    expect([printed('budget.Resor.2025.decided'), printed('budget.Resor.2025.spent')]).toEqual([50_000, 1_000.5]);
  });
});
