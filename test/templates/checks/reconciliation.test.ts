import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funders } from '../../../templates/index.ts';
import { calculateAnnex } from '../../support/calculateAnnex.ts';
import { composeAnnexOf } from '../../support/composeAnnexOf.ts';
import { composeReport } from '../../support/fillReport.ts';
import { participant, cost, ended, type ExampleRows } from '../../support/exampleRows.ts';
import { examplePeriods, exampleSheets } from '../indicators/exampleSheets.ts';

const orders = funders.flatMap((funder) => funder.reports.map((report) => ({ name: `${funder.id} ${report.id}`, funder, report })));

function reconciled(order: (typeof orders)[number], rows: ExampleRows, period: string) {
  return composeReport(order, period, rows).content.checks.filter(({ id }) => id.startsWith('reconciliation.'));
}

describe('reconciliation', () => {
  it.each(orders)('every accepted row is counted or left out for a reason, in $name of any rows', (order) => {
    fc.assert(
      fc.property(exampleSheets, examplePeriods, (rows, period) => {
        const checks = reconciled(order, rows, period);
        expect(checks.filter(({ ok }) => !ok)).toEqual([]);
        expect(checks.find(({ id }) => id === 'reconciliation.participants')?.left).toBe(rows.participants?.length);
      }),
      { numRuns: 12 },
    );
  });

  it('tells attendance of the misregistered from that of people whom Deltagare does not have', () => {
    const [order] = orders;
    if (!order) throw new Error('No report');
    const hour = { month: '2025-07', time: 3_600_000 };
    const rows: ExampleRows = {
      participants: [
        participant('a'),
        ended('b', { localId: 'x', exitReason: 'misregistered' }),
        ended('', { identityNumber: undefined, localId: 'y', exitReason: 'misregistered' }),
      ],
      attendance: [
        { identityNumber: 'b', ...hour },
        { localId: 'x', ...hour },
        { identityNumber: 'c', localId: 'y', ...hour },
        { identityNumber: 'c', ...hour },
        { localId: 'z', ...hour },
      ],
    };
    const checks = composeReport(order, '2025-K3', rows).content.checks;
    expect(checks.find(({ id }) => id === 'reconciliation.attendance')).toMatchObject({
      title: 'Närvaro: 5 godtagna rader mot 0 räknade + 4 om felregistrerade personer + 1 om personer som inte finns i Deltagare',
      ok: true,
    });
    expect(checks.find(({ id }) => id === 'attendance.known')).toMatchObject({ ok: false, left: 4, right: 5 });
    const annex = calculateAnnex(composeAnnexOf(rows, '2025-K3', order));
    expect(annex.get('Närvaro')?.map((row) => row['Nr'])).toEqual([0, 0, 0, 0, undefined]);
    expect(annex.get('Avstämning')?.filter((row) => row['Formlerna ger samma'] === 'Nej')).toEqual([]);
  });

  it('says how many rows were left out and why', () => {
    const [order] = orders;
    if (!order) throw new Error('No report');
    const rows: ExampleRows = {
      participants: [participant('a'), ended('b', { exitReason: 'misregistered' }), ended('c', { endsOn: '2025-04-30' })],
      attendance: [
        { identityNumber: 'a', month: '2025-07', time: 3_600_000 },
        { identityNumber: 'nobody', month: '2025-07', time: 3_600_000 },
        { identityNumber: 'a', month: '2025-01', time: 3_600_000 },
      ],
      costs: [cost(100), cost(200, { financing: 'cash' }), cost(300, { bookedOn: '2024-01-31' })],
      staffTime: [
        { employee: 'e', function: 'projectManager', month: '2025-07', time: 3_600_000 },
        { employee: 'e', function: 'projectManager', month: '2025-07', time: 3_600_000, financing: 'inKind' },
        { employee: 'f', function: 'projectManager', month: '2025-08', time: 3_600_000 * 1800 },
        { employee: 'f', function: 'projectManager', month: '2025-09', time: 3_600_000 },
      ],
    };
    expect(reconciled(order, rows, '2025-K3').map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'Deltagare: 3 godtagna rader mot 1 räknade + 1 felregistreringar + 1 utanför perioden',
        'Närvaro: 3 godtagna rader mot 1 räknade + 1 om personer som inte finns i Deltagare + 1 utanför perioden',
        'Kostnader: 3 godtagna rader mot 1 räknade + 1 medfinansiering, räknade för sig + 1 utanför perioden',
        'Personaltid: 4 godtagna rader mot 2 räknade + 1 med annan finansiering än bidraget + 1 över årets tak för timmar',
      ]),
    );
  });
});
