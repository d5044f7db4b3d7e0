import { describe, expect, test } from 'vitest';
import { rowSchema } from '../../support/rowSchema.ts';
import type { Cell } from '../../../functions/shared/domain/cell.ts';
import { sheets } from '../../../templates/index.ts';
import { ingest, intake } from '../../support/ingestFakes.ts';
import { makeIdentityNumber } from '../../support/makeIdentityNumber.ts';

const person = (index: number) => makeIdentityNumber(9000 + index);
const participants = (...rows: readonly (readonly (Cell | undefined)[])[]) => ({
  name: 'Deltagare',
  rows: [['Personnummer', 'Deltagar-id', 'Startdatum', 'Insats', 'Skyddade personuppgifter'], ...rows],
});
const crowd = (count: number, from = 0) =>
  participants(...Array.from({ length: count }, (_, index) => [person(from + index), undefined, '2025-03-01', 5]));
const attendance = (...rows: readonly (readonly (Cell | undefined)[])[]) => ({
  name: 'Närvaro',
  rows: [['Personnummer', 'Deltagar-id', 'Månad', 'Timmar'], ...rows],
});
const costs = (...rows: readonly (readonly (Cell | undefined)[])[]) => ({
  name: 'Kostnader',
  rows: [
    ['Vernr', 'Datum', 'Kostnadsslag', 'Text', 'Belopp', 'Finansiering'],
    ...rows.map(([voucher, day, amount, text]) => [voucher, day, 'Lokaler', text, amount, 'Bidrag']),
  ],
});

describe('storing', () => {
  test('a workbook without findings is stored: all its sheets by one move of the pointer', async () => {
    const { deps, upload, result, history, receipts } = intake();
    const message = upload('u1', [crowd(3), costs(['A1', '2025-03-01', 100, 'Hyra'])]);
    expect(await ingest(message, deps)).toEqual({ kind: 'stored', revision: 1 });
    expect(history).toHaveLength(1);
    expect(Object.keys(history[0]?.sheets ?? {})).toEqual(['participants', 'costs']);
    expect(result('u1').diff).toEqual({
      Deltagare: { added: 3, changed: 0, removed: 0, unchanged: 0 },
      Kostnader: { added: 1, changed: 0, removed: 0, unchanged: 0 },
    });
    expect(receipts.get('u1')).toMatchObject({
      outcome: 'stored',
      revision: 1,
      rows: { Deltagare: 3, Kostnader: 1 },
      counts: { error: 0 },
    });
    expect(receipts.get('u1')?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(receipts.get('u1')?.annotatedKey).toBeUndefined();
  });

  test('what is stored fits the schema, without descriptions, with pseudonyms in place of people', async () => {
    const { deps, upload, inForce, pages } = intake();
    await ingest(upload('u1', [participants([person(1), 'A1', '2025-03-01', 5]), costs(['A1', '2025-03-01', 100, 'Hyra'])]), deps);
    for (const sheet of sheets) for (const { row } of inForce(sheet.id)) expect(() => rowSchema(sheet).parse(row)).not.toThrow();
    const [row] = inForce('participants');
    expect(row?.sealed).toEqual({ identityNumber: person(1), localId: 'A1' });
    expect(row?.row).toMatchObject({
      bornOn: `${person(1).slice(0, 4)}-${person(1).slice(4, 6)}-${person(1).slice(6, 8)}`,
      origin: { upload: 'u1', row: 2 },
    });
    const plain = JSON.stringify([...pages.values()].flat().map((one) => one.row));
    for (const text of [person(1), person(1).slice(2), '"A1"}', 'Hyra']) expect(plain).not.toContain(text);
  });

  test('an error rejects everything: nothing is stored, the workbook comes back with its findings', async () => {
    const { deps, upload, result, history, receipts, annotated, pages } = intake();
    const message = upload('u1', [crowd(3), costs(['A1', 'igår', 100])]);
    expect(await ingest(message, deps)).toEqual({ kind: 'rejected' });
    expect(history).toEqual([]);
    expect(pages.size).toBe(0);
    expect(result('u1')).toMatchObject({ outcome: 'rejected', diff: {}, findings: [{ cell: 'B2' }] });
    expect(receipts.get('u1')?.annotatedKey).toBe('annotated/vagen/u1');
    expect(annotated[0]).toMatchObject([{ sheet: 'Kostnader', cell: 'B2', severity: 'error' }]);
  });

  test('a repeated key is an error at the later row, whichever way the person is written', async () => {
    const { deps, upload, result } = intake();
    await ingest(
      upload('u1', [
        participants([person(1), 'A1', '2025-03-01', 5], [undefined, 'A1', '1/3 2025', 'Praktik'], [person(1), undefined, '2025-03-02', 5]),
      ]),
      deps,
    );
    expect(result('u1').findings).toMatchObject([{ code: 'DEL-ID-095', severity: 'error', cell: 'B3' }]);
    expect(result('u1').findings[0]?.message).toContain('upprepar rad 2');
  });
});

describe('warnings', () => {
  const doubled = costs(['A1', '2025-03-01', 100, 'Hyra'], ['A1', '2025-03-01', 100, 'Hyra'], ['A1', '2025-03-01', 100, 'El']);

  test('ask for confirmation, and confirmed both rows count', async () => {
    const { deps, upload, result, receipts, inForce } = intake();
    const message = upload('u1', [doubled]);
    expect(await ingest(message, deps)).toEqual({ kind: 'needs-confirmation' });
    expect(result('u1').findings).toMatchObject([{ code: 'KOS-VER-101', severity: 'warning', cell: 'A3' }]);
    expect(result('u1').diff).toMatchObject({ Kostnader: { added: 3 } });
    const asked = receipts.get('u1');
    if (!asked) throw new Error('no receipt');
    receipts.set('u1', { ...asked, outcome: 'received', confirmedBecause: 'två hyror' });
    expect(await ingest(message, deps)).toEqual({ kind: 'stored', revision: 1 });
    expect(receipts.get('u1')).toMatchObject({ outcome: 'stored', confirmedBecause: 'två hyror' });
    expect(inForce('costs')).toHaveLength(3);
  });

  test('a confirmation does not hold for warnings that came after it', async () => {
    const { deps, upload, receipts } = intake();
    const message = upload('u1', [crowd(3), doubled]);
    await ingest(message, deps);
    await ingest(upload('other', [crowd(40, 100)]), deps);
    const asked = receipts.get('u1');
    if (!asked) throw new Error('no receipt');
    receipts.set('u1', { ...asked, outcome: 'received', confirmedBecause: 'två hyror' });
    expect(await ingest(message, deps)).toEqual({ kind: 'needs-confirmation' });
    expect(receipts.get('u1')?.confirmedBecause).toBeUndefined();
  });

  test('attendance of somebody unknown, a ledger line outside the budget', async () => {
    const { deps, upload, result } = intake();
    const budget = {
      name: 'Budget',
      rows: [
        ['År', 'Budgetpost', 'Beslutat belopp'],
        [2025, 'Lokaler', 1000],
      ],
    };
    const ledger = {
      name: 'Kostnader',
      rows: [
        ['Vernr', 'Datum', 'Kostnadsslag', 'Insats', 'Belopp', 'Finansiering'],
        ['A1', '2025-03-01', 'Lokaler', ' LOKALER', 1, 'Bidrag'],
        ['A2', '2025-03-01', 'Lokaler', 'Hyra', 1, 'Bidrag'],
      ],
    };
    await ingest(upload('u1', [crowd(1), budget]), deps);
    await ingest(upload('u2', [ledger, attendance([person(0), undefined, '2025-03', 10], [undefined, 'okänd', '2025-03', 10])]), deps);
    expect(result('u2').findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual(['NAR-ID-104 B3', 'KOS-INSATS-101 D3']);
  });

  test('people who vanish, one in ten exactly is let through', async () => {
    const { deps, upload, result, inForce } = intake();
    await ingest(upload('u1', [crowd(20)]), deps);
    expect(await ingest(upload('u2', [crowd(18)]), deps)).toEqual({ kind: 'stored', revision: 2 });
    expect(await ingest(upload('u3', [crowd(16)]), deps)).toEqual({ kind: 'needs-confirmation' });
    expect(result('u3').findings).toMatchObject([{ code: 'DEL-BLAD-005', severity: 'warning', cell: '' }]);
    expect(result('u3').findings[0]?.message).toContain('2 av 18 personer');
    expect(inForce('participants')).toHaveLength(18);
  });

  test('money that vanishes', async () => {
    const { deps, upload, result } = intake();
    await ingest(upload('u1', [costs(['A1', '2025-03-01', 900], ['A2', '2025-04-01', 100])]), deps);
    expect(await ingest(upload('u2', [costs(['A1', '2025-03-01', 700])]), deps)).toEqual({ kind: 'needs-confirmation' });
    expect(result('u2').findings[0]?.message).toContain('från 1 000 till 800 kr');
  });
});

describe('what an upload replaces', () => {
  const first = [crowd(2), costs(['A1', '2025-01-31', 100], ['A2', '2025-02-28', 200])];

  test('people as a whole, the ledger by the months in it', async () => {
    const { deps, upload, result, inForce } = intake();
    await ingest(upload('u1', first), deps);
    await ingest(upload('u2', [crowd(3), costs(['A2', '2025-02-28', 201], ['A3', '2025-02-28', 50])]), deps);
    expect(result('u2').diff).toEqual({
      Deltagare: { added: 1, changed: 0, removed: 0, unchanged: 2 },
      Kostnader: { added: 1, changed: 1, removed: 0, unchanged: 1 },
    });
    expect(inForce('costs').map(({ row }) => [row['voucher'], row.origin.upload])).toEqual([
      ['A1', 'u1'],
      ['A2', 'u2'],
      ['A3', 'u2'],
    ]);
  });

  test('everything, when asked for', async () => {
    const { deps, upload, inForce } = intake();
    await ingest(upload('u1', first), deps);
    await ingest(upload('u2', [costs(['A9', '2025-02-28', 300])], { mode: 'whole' }), deps);
    expect(inForce('costs')).toHaveLength(1);
    expect(inForce('participants')).toHaveLength(2);
  });

  test('nothing, when it is an addition; a row that is there already is refused or warned about', async () => {
    const { deps, upload, result, inForce } = intake();
    await ingest(upload('u1', first), deps);
    await ingest(upload('u2', [crowd(1, 50), costs(['A3', '2025-02-28', 300])], { mode: 'addition' }), deps);
    expect(inForce('participants')).toHaveLength(3);
    expect(inForce('participants').every(({ sealed }) => sealed?.['identityNumber'] !== undefined)).toBe(true);
    await ingest(upload('u3', [crowd(1), costs(['A1', '2025-01-31', 100])], { mode: 'addition' }), deps);
    expect(result('u3').findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['DEL-PNR-096', 'error'],
      ['KOS-VER-101', 'warning'],
    ]);
  });

  test('a sheet without rows is asked about, and leaves what is stored', async () => {
    const { deps, upload, result, inForce } = intake();
    await ingest(upload('u1', first), deps);
    await ingest(upload('u2', [participants(), costs(['A2', '2025-02-28', 200])]), deps);
    expect(inForce('participants')).toHaveLength(2);
    expect(result('u2').findings).toMatchObject([{ code: 'DEL-BLAD-057', severity: 'warning' }]);
  });
});

describe('protected people', () => {
  test('nothing that identifies them is kept, only pseudonyms, birth date and sex', async () => {
    const { deps, upload, inForce } = intake();
    await ingest(
      upload('u1', [
        participants(
          [person(1), 'A1', '2025-03-01', 5, 'Ja'],
          [person(2), undefined, '2025-03-01', 5, 'Nej'],
          ['19850101Tf29', 'A3', '2025-03-01', 5],
        ),
        attendance([person(1), undefined, '2025-03', 10], [person(2), undefined, '2025-03', 10]),
      ]),
      deps,
    );
    expect(inForce('participants').map(({ sealed }) => sealed)).toEqual([undefined, { identityNumber: person(2) }, undefined]);
    expect(inForce('attendance').map(({ sealed }) => sealed)).toEqual([undefined, { identityNumber: person(2) }]);
    expect(inForce('participants')[2]?.row).toMatchObject({
      bornOn: '1985',
      ageAtStart: 40,
      sex: 'women',
      isProtected: 'yes',
      identityNumber: undefined,
    });
  });

  test('who becomes protected later is told of in a note, and all that is stored is to be written anew', async () => {
    const { deps, upload, result, protectQueue, protection } = intake();
    await ingest(upload('u1', [crowd(2), attendance([person(0), undefined, '2025-03', 10], [person(1), undefined, '2025-03', 10])]), deps);
    expect(protectQueue.messages).toEqual([]);
    const marked = upload('u2', [participants([person(0), 'A1', '2025-03-01', 5, 'Ja'], [person(1), undefined, '2025-03-01', 5])]);
    expect(await ingest(marked, deps)).toEqual({ kind: 'stored', revision: 2 });
    expect(result('u2').findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['DEL-SKYDD-103 note']);
    expect(protectQueue.messages).toEqual([{}]);
    const { number, people } = await protection.read();
    expect([number, people.map(({ id, since, row, names }) => [id, since.uploadId, since.by, row, names.size])]).toEqual([
      1,
      [['1-0', 'u2', 'anna', 2, 2]],
    ]);
  });

  test('nobody is let go by a list without the mark: it asks, and confirmed she is still protected', async () => {
    const { deps, upload, result, receipts, inForce, history } = intake();
    await ingest(
      upload('u1', [participants([person(0), undefined, '2025-03-01', 5, 'Ja'], [person(1), undefined, '2025-03-01', 5])]),
      deps,
    );
    const unmarked = upload('u2', [crowd(2), attendance([person(0), undefined, '2025-03', 10])]);
    expect(await ingest(unmarked, deps)).toEqual({ kind: 'needs-confirmation' });
    expect(result('u2').findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['DEL-SKYDD-102 warning']);
    const asked = receipts.get('u2');
    if (asked) receipts.set('u2', { ...asked, outcome: 'received', confirmedBecause: 'listan stämmer', confirmedBy: 'bo' });
    expect(await ingest(unmarked, deps)).toEqual({ kind: 'stored', revision: 2 });
    expect(inForce('participants').map(({ row, sealed }) => [row['isProtected'], sealed])).toEqual([
      ['yes', undefined],
      [undefined, { identityNumber: person(1) }],
    ]);
    expect(inForce('attendance').map(({ sealed }) => sealed)).toEqual([undefined]);
    expect([history[0]?.protection, receipts.get('u2')]).toMatchObject([1, { protectedRows: 2, protection: 1 }]);
  });

  test('an upload that read the register before somebody was protected is compared again', async () => {
    const { deps, upload, inForce, protection, holdBack } = intake();
    await ingest(upload('u1', [crowd(2)]), deps);
    const late = upload('u2', [crowd(3)]);
    const pseudonymOf = await deps.pseudonyms.ofOrganisation();
    const [people, at] = [[{ names: [pseudonymOf(person(0))], row: 2 }], '2025-11-21T12:00:00.000Z'];
    let hasRaced = false;
    const racing = {
      ...deps,
      snapshots: {
        ...deps.snapshots,
        write: async (...given: Parameters<typeof deps.snapshots.write>) => {
          if (!hasRaced) {
            hasRaced = true;
            await protection.append({
              kind: 'protected',
              number: 1,
              at,
              by: 'bo',
              projectId: 'other',
              uploadId: 'o1',
              people,
            });
            holdBack();
          }
          return deps.snapshots.write(...given);
        },
      },
    };
    expect(await ingest(late, racing)).toEqual({ kind: 'needs-confirmation' });
    expect(inForce('participants')).toHaveLength(2);
  });

  test('two with the same birthday and sex would share a placeholder', async () => {
    const { deps, upload, result } = intake();
    await ingest(upload('u1', [participants(['19850101Tf29', 'A1', '2025-03-01', 5], ['19850101Tf29', 'A2', '2025-03-01', 5])]), deps);
    expect(result('u1').findings.map(({ code, cell }) => `${code} ${cell}`)).toEqual([
      'DEL-SKYDD-103 E2',
      'DEL-SKYDD-101 E3',
      'DEL-SKYDD-103 E3',
    ]);
  });
});

describe('when things go wrong', () => {
  test('a message that comes twice changes nothing', async () => {
    const { deps, upload, history } = intake();
    const message = upload('u1', [crowd(3)]);
    await ingest(message, deps);
    expect(await ingest(message, deps)).toEqual({ kind: 'answered', outcome: 'stored' });
    expect(history).toHaveLength(1);
  });

  test('after a crash before the receipt the same answer is given, though others have stored since', async () => {
    const { deps, upload, history, result, receipts } = intake();
    await ingest(upload('u0', [crowd(2)]), deps);
    const message = upload('u1', [crowd(3)]);
    const crash = new Error('crash');
    const put: typeof deps.uploads.put = async (receipt, read) => {
      if (receipt.outcome !== 'received') throw crash;
      return deps.uploads.put(receipt, read);
    };
    const crashing = { ...deps, uploads: { ...deps.uploads, put } };
    await expect(ingest(message, crashing)).rejects.toBe(crash);
    await ingest(upload('u2', [costs(['A1', '2025-03-01', 1])]), deps);
    expect(await ingest(message, deps)).toEqual({ kind: 'stored', revision: 2 });
    expect(history.map(({ uploadId }) => uploadId)).toEqual(['u2', 'u1', 'u0']);
    expect(result('u1').diff).toEqual({ Deltagare: { added: 1, changed: 0, removed: 0, unchanged: 2 } });
    expect(receipts.get('u1')).toMatchObject({ outcome: 'stored', revision: 2 });
  });

  test('the loser of a race is compared again with what won', async () => {
    const { deps, upload, history, result } = intake();
    const message = upload('u1', [crowd(3)]);
    const rival = upload('rival', [costs(['A1', '2025-03-01', 1])]);
    let hasRaced = false;
    const racing = {
      ...deps,
      snapshots: {
        ...deps.snapshots,
        write: async (...given: Parameters<typeof deps.snapshots.write>) => {
          if (!hasRaced) {
            hasRaced = true;
            await ingest(rival, deps);
          }
          return deps.snapshots.write(...given);
        },
      },
    };
    expect(await ingest(message, racing)).toEqual({ kind: 'stored', revision: 2 });
    expect(Object.keys(history[0]?.sheets ?? {}).sort()).toEqual(['costs', 'participants']);
    expect(result('u1').diff).toEqual({ Deltagare: { added: 3, changed: 0, removed: 0, unchanged: 0 } });
  });

  test('a delivery that is late never takes back an answer or a go-ahead given meanwhile', async () => {
    const { deps, upload, receipts, history } = intake();
    const message = upload('u1', [costs(['A1', '2025-03-01', 1], ['A1', '2025-03-01', 1])]);
    const late = {
      ...deps,
      uploads: {
        ...deps.uploads,
        put: async (...given: Parameters<typeof deps.uploads.put>) => {
          // The file is pinned first; what is late is the answer.
          if (given[0].outcome === 'received') return deps.uploads.put(...given);
          await ingest(message, deps);
          const asked = receipts.get('u1');
          if (asked) receipts.set('u1', { ...asked, outcome: 'received', confirmedBy: 'bo', confirmedBecause: 'two of them' });
          return deps.uploads.put(...given);
        },
      },
    };
    await expect(ingest(message, late)).rejects.toThrow('answered or confirmed while');
    expect(receipts.get('u1')).toMatchObject({ outcome: 'received', confirmedBy: 'bo' });
    expect(await ingest(message, deps)).toEqual({ kind: 'stored', revision: 1 });
    expect(history).toHaveLength(1);
  });

  test('an upload that always loses is a fault, so that it comes back', async () => {
    const { deps, upload, receipts } = intake();
    const losing = { ...deps, snapshots: { ...deps.snapshots, moveCurrent: async () => 'lost' as const } };
    await expect(ingest(upload('u1', [crowd(3)]), losing)).rejects.toThrow('moved the pointer');
    expect(receipts.get('u1')?.outcome).toBe('received');
  });

  test('a file that cannot be read is rejected with one finding', async () => {
    const { deps, upload, result, annotated } = intake();
    const unreadable = { ...deps, workbooks: { read: async () => ({ kind: 'unreadable', fault: 'oldExcel' }) as const } };
    expect(await ingest(upload('u1', []), unreadable)).toEqual({ kind: 'rejected' });
    expect(result('u1').findings).toMatchObject([{ code: 'FIL-002', severity: 'stop' }]);
    expect(annotated).toEqual([]);
  });

  test('an upload without a receipt is a fault', async () => {
    const { deps } = intake();
    await expect(ingest({ projectId: 'vagen', uploadId: 'u9' }, deps)).rejects.toThrow('no receipt');
  });
});
