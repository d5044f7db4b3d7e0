import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../../functions/shared/domain/cell.ts';
import type { ProjectWaiver } from '../../../../../functions/shared/records/waiver.ts';
import { exampleProject } from '../../../../support/exampleProject.ts';
import { ingest, intake } from '../../../../support/ingestFakes.ts';
import { makeIdentityNumber } from '../../../../support/makeIdentityNumber.ts';

const costs = (...rows: readonly (readonly (Cell | undefined)[])[]) => ({
  name: 'Kostnader',
  rows: [
    ['Vernr', 'Datum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
    ...rows.map(([voucher, amount, type = 'Lokaler']) => [voucher, '2025-03-01', type, amount, 'Bidrag']),
  ],
});
const attendance = (...rows: readonly (readonly [number, number])[]) => ({
  name: 'Närvaro',
  rows: [['Personnummer', 'Månad', 'Timmar'], ...rows.map(([person, hours]) => [makeIdentityNumber(9000 + person), '2025-03', hours])],
});
const confirmed = { confirmedBecause: 'Stämmer, kredit kommer.', confirmedBy: 'anna' };
const waiver = (more: Partial<ProjectWaiver> = {}): ProjectWaiver => ({
  ...{
    id: 'w1',
    projectId: exampleProject.id,
    code: 'KOS-BELOPP-101',
    who: 'Eva Ek, enhetschef',
    because: 'återbetalning från Region Norr',
  },
  ...{ from: '2025-01-01', until: '2025-12-31', by: 'eva', at: '2025-01-01T08:00:00.000Z' },
  ...more,
});

describe('a confirmed warning', () => {
  test('is a note with its day and reason when the same row comes again, and nothing is asked', async () => {
    const { deps, upload, result, answers } = intake();
    const twice = costs(['A1', 5000, 'Intäkter'], ['A2', 100]);
    expect(await ingest(upload('u1', [twice]), deps)).toEqual({ kind: 'needs-confirmation' });
    expect(await ingest(upload('u2', [twice], confirmed), deps)).toEqual({ kind: 'stored', revision: 1 });
    expect(await answers.confirmations.list(exampleProject.id)).toMatchObject([
      { uploadId: 'u2', by: 'anna', because: 'Stämmer, kredit kommer.' },
    ]);

    const more = costs(['A2', 100], ['A1', 5000, 'Intäkter'], ['A3', 70]);
    expect(await ingest(upload('u3', [more]), deps)).toEqual({ kind: 'stored', revision: 2 });
    expect(result('u3').findings).toMatchObject([
      {
        code: 'KOS-BELOPP-101',
        severity: 'note',
        cell: 'D3',
        message:
          'Intäkter är 5 000 kr. Intäkter skrivs med minus, så att de minskar kostnaderna. Kontrollera tecknet. Bekräftad 2025-11-21: Stämmer, kredit kommer.',
      },
    ]);
  });

  test('is asked about again when a value its rule looks at has changed', async () => {
    const { deps, upload, result } = intake();
    await ingest(upload('u1', [costs(['A1', 5000, 'Intäkter'])], confirmed), deps);
    expect(await ingest(upload('u2', [costs(['A1', 5001, 'Intäkter'])]), deps)).toEqual({ kind: 'needs-confirmation' });
    expect(result('u2').findings).toMatchObject([{ severity: 'warning' }]);
  });

  test('about one person says nothing about another', async () => {
    const { deps, upload, result } = intake();
    await ingest(upload('u1', [attendance([1, 210])], confirmed), deps);
    await ingest(upload('u2', [attendance([1, 210], [2, 210])]), deps);
    const told = result('u2').findings.map(({ code, severity, row }) => `${row} ${code} ${severity}`);
    expect(told).toEqual(['2 NAR-TIM-103 note', '2 NAR-PNR-104 note', '3 NAR-TIM-103 warning', '3 NAR-PNR-104 warning']);
  });

  test('about a repeated line does not hold for a third repeat', async () => {
    const { deps, upload, result } = intake();
    await ingest(upload('u1', [costs(['A1', 100], ['A1', 100])], confirmed), deps);
    await ingest(upload('u2', [costs(['A1', 100], ['A1', 100], ['A1', 100])]), deps);
    expect(result('u2').findings.map(({ row, severity }) => [row, severity])).toEqual([
      [3, 'note'],
      [4, 'warning'],
    ]);
  });

  test('is kept without anything that points at a person', async () => {
    const { deps, upload, answers } = intake();
    await ingest(upload('u1', [attendance([1, 210])], confirmed), {
      ...deps,
      pseudonyms: { ofOrganisation: async () => () => 'abcdefgh' },
    });
    const kept = JSON.stringify(await answers.confirmations.list(exampleProject.id));
    expect(kept).toContain('"marks":["abcdefgh","abcdefgh"]');
    expect(kept).not.toContain(makeIdentityNumber(9001));
  });

  test('never answers for people or money that would vanish', async () => {
    const { deps, upload } = intake();
    const [many, few] = [costs(['A1', 100], ['A2', 100]), costs(['A1', 100])];
    await ingest(upload('u1', [many]), deps);
    expect(await ingest(upload('u2', [few], confirmed), deps)).toEqual({ kind: 'stored', revision: 2 });
    await ingest(upload('u3', [many]), deps);
    expect(await ingest(upload('u4', [few]), deps)).toEqual({ kind: 'needs-confirmation' });
  });
});

describe('a waived warning', () => {
  test('is a note that says who decided, why and until when', async () => {
    const { deps, upload, result, answers } = intake();
    await answers.waivers.put(waiver());
    expect(await ingest(upload('u1', [costs(['A1', 5000, 'Intäkter'])]), deps)).toEqual({ kind: 'stored', revision: 1 });
    expect(result('u1').findings[0]).toMatchObject({ severity: 'note' });
    expect(result('u1').findings[0]?.message).toMatch(
      /Undantaget till och med 2025-12-31, beslutat av Eva Ek, enhetschef: återbetalning från Region Norr\.$/,
    );
  });

  test('asks again after the last day, before the first, and once it has been ended', async () => {
    for (const more of [{ until: '2025-11-20' }, { from: '2025-11-22' }, { endedAt: '2025-06-01T08:00:00.000Z' }]) {
      const { deps, upload, answers } = intake();
      await answers.waivers.put(waiver(more));
      expect(await ingest(upload('u1', [costs(['A1', 5000, 'Intäkter'])]), deps)).toEqual({ kind: 'needs-confirmation' });
    }
  });

  test('cannot be an error: a cell that cannot be read stays one', async () => {
    const { deps, upload, answers } = intake();
    await answers.waivers.put(waiver({ code: 'KOS-BELOPP-021' }));
    expect(await ingest(upload('u1', [costs(['A1', 'enligt avtal'])]), deps)).toEqual({ kind: 'rejected' });
  });

  test('covers as many rows as there are', async () => {
    const { deps, upload, receipts, answers } = intake();
    await answers.waivers.put(waiver());
    const rows = Array.from({ length: 6000 }, (_, index): Cell[] => [`A${index}`, 5000, 'Intäkter']);
    expect(await ingest(upload('u1', [costs(...rows)]), deps)).toEqual({ kind: 'stored', revision: 1 });
    expect(receipts.get('u1')?.counts).toMatchObject({ warning: 0, note: 6001 });
  });
});
