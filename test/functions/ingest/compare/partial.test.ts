import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { Cell } from '../../../../functions/shared/domain/cell.ts';
import { ingest, intake } from '../../../support/ingestFakes.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';

const person = (index: number) => makeIdentityNumber(9000 + index);
type Row = readonly (Cell | undefined)[];
const participants = (...rows: readonly Row[]) => ({
  name: 'Deltagare',
  rows: [['Personnummer', 'Startdatum', 'Slutdatum', 'Insats', 'Delinsats', 'Telefon'], ...rows],
});
const good = (index: number, group?: string): Row => [person(index), '2025-03-01', undefined, 5, group, '070'];
/** Slutdatum says nothing: the person and the measure can still be told. */
const badEnd = (index: number, group?: string): Row => [person(index), '2025-03-01', 'snart', 5, group, '070'];
/** The person cannot be told. */
const badPerson = (group?: string): Row => ['19800101-0000', '2025-03-01', undefined, 5, group, '070'];
const costs = (...rows: readonly Row[]) => ({
  name: 'Kostnader',
  rows: [
    ['Vernr', 'Datum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
    ...rows.map(([voucher, day, amount]) => [voucher, day, 'Lokaler', amount, 'Bidrag']),
  ],
});
const partial = { isPartial: true, confirmedBecause: 'rätt' } as const;

const refusedSchema = z.object({
  marks: z.object({ corrects: z.string(), project: z.string() }),
  sheets: z.array(
    z.object({
      name: z.string(),
      headings: z.array(z.string()),
      rows: z.array(z.object({ cells: z.array(z.unknown()), faults: z.string() })),
    }),
  ),
});
const refusedBook = ({ files, receipts }: ReturnType<typeof intake>, uploadId: string) => {
  const bytes = files.files.get(receipts.get(uploadId)?.refusedKey ?? '');
  return refusedSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
};
const groupsIn = (project: ReturnType<typeof intake>) => project.inForce('participants').map(({ row }) => row['group']);

describe('storing what is right', () => {
  test('is never done unless asked for', async () => {
    const { deps, upload, history } = intake();
    expect(await ingest(upload('u1', [participants(good(1), badEnd(2))]), deps)).toEqual({ kind: 'rejected' });
    expect(history).toEqual([]);
  });

  test('stores the good rows and gives the refused ones back as they stood, with what is wrong', async () => {
    const project = intake();
    const { deps, upload, result, receipts } = project;
    expect(await ingest(upload('u1', [participants(good(1, 'A'), badEnd(2, '=B'), good(3, 'C'))], partial), deps)).toEqual({
      kind: 'stored',
      revision: 1,
    });
    expect(groupsIn(project)).toEqual(['A', 'C']);
    expect(result('u1')).toMatchObject({
      outcome: 'stored',
      diff: { Deltagare: { added: 2, changed: 0, removed: 0, unchanged: 0 } },
      refused: { Deltagare: { rows: 1, stay: 0, isUncertain: false } },
    });
    expect(receipts.get('u1')).toMatchObject({ outcome: 'stored', refusedKey: 'annotated/vagen/u1.refused.xlsx' });
    const { marks, sheets } = refusedBook(project, 'u1');
    expect(marks).toEqual({ corrects: 'u1', project: 'vagen' });
    expect(sheets[0]?.headings).toEqual(['Personnummer', 'Startdatum', 'Slutdatum', 'Insats', 'Delinsats', 'Telefon']);
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([[person(2), '2025-03-01', 'snart', 5, '=B', '070']]);
    expect(sheets[0]?.rows[0]?.faults).toMatch(/^Slutdatum: Texten i C3 /);
  });

  test('leaves the stored row of a refused one, and takes away those that are gone from the file', async () => {
    const project = intake();
    const { deps, upload, result } = project;
    await ingest(upload('u1', [participants(good(1, 'A'), good(2, 'A'), good(3, 'A'))]), deps);
    await ingest(upload('u2', [participants(good(1, 'B'), badEnd(2, 'B'))], partial), deps);
    expect(groupsIn(project)).toEqual(['A', 'B']);
    expect(project.inForce('participants')[0]?.sealed).toEqual({ identityNumber: person(2) });
    expect(result('u2').refused).toEqual({ Deltagare: { rows: 1, stay: 1, isUncertain: false } });
    expect(result('u2').diff).toEqual({ Deltagare: { added: 0, changed: 1, removed: 1, unchanged: 1 } });
  });

  test('takes nothing away when it cannot be told whose row was refused', async () => {
    const project = intake();
    const { deps, upload, result } = project;
    await ingest(upload('u1', [participants(good(1, 'A'), good(2, 'A'), good(3, 'A'))]), deps);
    await ingest(upload('u2', [participants(good(1, 'B'), badPerson('B'))], partial), deps);
    expect(groupsIn(project)).toEqual(['A', 'A', 'B']);
    expect(result('u2').refused).toEqual({ Deltagare: { rows: 1, stay: 2, isUncertain: true } });
  });

  test('leaves a month in which every row is refused, and of equal keys as many as were refused', async () => {
    const { deps, upload, inForce, result } = intake();
    await ingest(upload('u1', [costs(['A1', '2025-01-31', 1], ['A2', '2025-02-28', 2], ['A2', '2025-02-28', 3])], partial), deps);
    await ingest(upload('u2', [costs(['A1', '2025-01-31', 'tio'], ['A2', '2025-02-28', 4], ['A2', '2025-02-28', 'fem'])], partial), deps);
    expect(inForce('costs').map(({ row }) => [row['voucher'], row['amount']])).toEqual([
      ['A1', 100],
      ['A2', 300],
      ['A2', 400],
    ]);
    expect(result('u2').replaces).toEqual({ Kostnader: { kind: 'months', months: ['2025-02'] } });
  });

  test('of rows that repeat each other stores the first', async () => {
    const project = intake();
    await ingest(project.upload('u1', [participants(good(1, 'A'), good(1, 'B'))], partial), project.deps);
    expect(groupsIn(project)).toEqual(['A']);
    expect(refusedBook(project, 'u1').sheets[0]?.rows[0]?.faults).toContain('upprepar rad 2');
  });

  test('is refused as a whole when no row is right, or a column is missing', async () => {
    const { deps, upload } = intake();
    expect(await ingest(upload('u1', [participants(badEnd(1))], partial), deps)).toEqual({ kind: 'rejected' });
    const lacking = {
      name: 'Kostnader',
      rows: [
        ['Vernr', 'Datum', 'Kostnadsslag', 'Finansiering'],
        ['A1', '2025-01-31', 'Lokaler', 'Bidrag'],
      ],
    };
    expect(await ingest(upload('u2', [participants(good(1)), lacking], partial), deps)).toEqual({ kind: 'rejected' });
  });

  test('whatever is refused, no person in force is lost whose row is in the file or cannot be told', async () => {
    const rowsOf = fc.uniqueArray(fc.record({ index: fc.integer({ min: 0, max: 5 }), isBad: fc.boolean() }), {
      selector: ({ index }) => index,
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(rowsOf, rowsOf, fc.boolean(), async (before, after, hasStranger) => {
        const { deps, upload, inForce } = intake();
        await ingest(upload('u1', [participants(...before.map(({ index }) => good(index, 'A')))], partial), deps);
        const rows = after.map(({ index, isBad }) => (isBad ? badEnd(index, 'B') : good(index, 'B')));
        const { kind } = await ingest(upload('u2', [participants(...rows, ...(hasStranger ? [badPerson()] : []))], partial), deps);
        const people = inForce('participants').map(({ sealed }) => sealed?.['identityNumber']);
        const isRight = after.some(({ isBad }) => !isBad);
        expect(kind).toBe(isRight ? 'stored' : 'rejected');
        const expected = new Set([
          ...before
            .filter(({ index }) => !isRight || hasStranger || after.some((one) => one.index === index))
            .map(({ index }) => person(index)),
          ...(isRight ? after.filter(({ isBad }) => !isBad).map(({ index }) => person(index)) : []),
        ]);
        expect(new Set(people)).toEqual(expected);
        expect(people).toHaveLength(expected.size);
      }),
      { numRuns: 100 },
    );
  });
});

describe('refused rows that come back put right', () => {
  const correcting = (project: ReturnType<typeof intake>, corrects: string) => ({
    ...project.deps,
    workbooks: {
      read: (...[file, visitor]: Parameters<typeof project.deps.workbooks.read>) => {
        visitor.begin?.(new Map([['Redovisa.Corrects', corrects]]));
        return project.deps.workbooks.read(file, visitor);
      },
    },
  });

  test('come in beside the others, in place of the older rows that stood in for them and of nothing else', async () => {
    const project = intake();
    const { deps, upload, result, inForce } = project;
    await ingest(upload('u1', [participants(good(1, 'A'), good(2, 'A'))]), deps);
    await ingest(upload('u2', [participants(good(1, 'B'), badEnd(2, 'B'), badEnd(3, 'B'), good(4, 'B'))], partial), deps);
    expect(inForce('participants')).toHaveLength(3);
    await ingest(upload('u3', [participants(good(2, 'C'), good(3, 'C'))], partial), correcting(project, 'u2'));
    expect(groupsIn(project)).toEqual(['B', 'B', 'C', 'C']);
    expect(result('u3').replaces).toEqual({ Deltagare: { kind: 'corrected' } });
    expect(result('u3').diff).toEqual({ Deltagare: { added: 1, changed: 1, removed: 0, unchanged: 2 } });
  });

  test('never take the place of a ledger line with the same key that came with them', async () => {
    const project = intake();
    const { deps, upload, inForce } = project;
    await ingest(upload('u1', [costs(['A1', '2025-01-31', 1], ['A1', '2025-01-31', 'två'], ['A1', '2025-01-31', 'tre'])], partial), deps);
    await ingest(upload('u2', [costs(['A1', '2025-01-31', 2], ['A1', '2025-01-31', 'tre'])], partial), correcting(project, 'u1'));
    expect(refusedBook(project, 'u2').marks.corrects).toBe('u1 u2');
    await ingest(upload('u3', [costs(['A1', '2025-01-31', 3])], partial), correcting(project, 'u1 u2'));
    expect(inForce('costs').map(({ row }) => row['amount'])).toEqual([100, 200, 300]);
  });
});
