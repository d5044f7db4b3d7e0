import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../functions/shared/domain/cell.ts';
import { formerPseudonymText } from '../../../functions/shared/domain/pseudonymText.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { ingest, intake, type IntakeWorld } from '../../support/ingestFakes.ts';

const participants = (...rows: readonly (readonly (Cell | undefined)[])[]) => ({
  name: 'Deltagare',
  rows: [['Deltagar-id', 'Startdatum', 'Insats', 'Kön'], ...rows],
});
const attendance = (...rows: readonly (readonly (Cell | undefined)[])[]) => ({
  name: 'Närvaro',
  rows: [['Deltagar-id', 'Månad', 'Timmar'], ...rows],
});
const costs = (...rows: readonly (readonly (Cell | undefined)[])[]) => ({
  name: 'Kostnader',
  rows: [
    ['Vernr', 'Datum', 'Kostnadsslag', 'Insats', 'Belopp', 'Finansiering'],
    ...rows.map(([voucher, day, line, amount]) => [voucher, day, 'Lokaler', line, amount, 'Bidrag']),
  ],
});
const budget = (...lines: readonly string[]) => ({
  name: 'Budget',
  rows: [['År', 'Budgetpost', 'Beslutat belopp'], ...lines.map((line) => [2025, line, 5000])],
});
const staffTime = (...rows: readonly (readonly Cell[])[]) => ({
  name: 'Personaltid',
  rows: [['Anställd', 'Funktion', 'Månad', 'Timmar'], ...rows],
});

/** The people in force in one sheet. */
const peopleIn = ({ inForce }: Pick<ReturnType<typeof intake>, 'inForce'>, sheet: string, column = 'localId') => [
  ...new Set(inForce(sheet).map(({ row }) => row[column])),
];
const told = (project: Pick<ReturnType<typeof intake>, 'result'>, upload: string) =>
  project.result(upload).findings.filter(({ code }) => /-BLAD-07[12]$/.test(code));

describe('one code', () => {
  test('written in many ways is told by cells that no identity number hides', async () => {
    const project = intake();
    const people = ['D-7', 'd-7', 'D\u20117', '\u200bD-7', 'd-7\u200b', 'D-\u200b7'].map((code, index) => [
      code,
      `2025-0${index + 1}-01`,
      5,
      'Kvinna',
    ]);
    await ingest(project.upload('u1', [participants(...people)]), project.deps);
    expect(told(project, 'u1').map(({ message }) => message)).toEqual([
      expect.stringContaining('A3 = A2, A4 = A2, A5 = A2, A6 = A2, A7 = A2.'),
    ]);
  });

  test('is one person in all sheets and uploads, however it is written; what meets is told once, by its rows', async () => {
    const project = intake();
    const lists = [
      participants(['D-7 b', '2025-03-01', 5, 'Kvinna'], ['d-7\u00a0B', '2025-04-01', 5, 'Kvinna'], ['008', '2025-03-01', 5, 'Man']),
      attendance(['D-7\u200bB', '2025-03', 10], [8, '2025-03', 10]),
    ];
    expect(await ingest(project.upload('u1', lists), project.deps)).toMatchObject({ kind: 'stored' });
    expect(peopleIn(project, 'participants')).toHaveLength(2);
    expect(peopleIn(project, 'attendance')).toEqual(peopleIn(project, 'participants'));
    expect(told(project, 'u1').map(({ code, severity, sheet, row }) => ({ code, severity, sheet, row }))).toEqual([
      { code: 'DEL-BLAD-071', severity: 'note', sheet: 'Deltagare', row: 3 },
      { code: 'NAR-BLAD-071', severity: 'note', sheet: 'Närvaro', row: 2 },
    ]);
    expect(told(project, 'u1').map(({ message }) => message)).toEqual([
      expect.stringContaining('namn: A3 = A2.'),
      expect.stringContaining('namn: A2 = Deltagare A2, A3 = Deltagare A4.'),
    ]);
    for (const { message } of told(project, 'u1')) expect(message).not.toMatch(/D-7|008/i);
    await ingest(project.upload('u2', [attendance(['d-7b', '2025-04', 10], ['8.0', '2025-04', 10])]), project.deps);
    expect(peopleIn(project, 'attendance')).toEqual(peopleIn(project, 'participants'));
    expect(told(project, 'u2')).toEqual([]);
  });

  test('is one employee, though only the pseudonym is kept', async () => {
    const project = intake();
    await ingest(
      project.upload('u1', [staffTime(['Anna Å', 'Projektledare', '2025-03', 100], ['anna A\u030a', 'Projektledare', '2025-04', 100])]),
      project.deps,
    );
    expect(peopleIn(project, 'staffTime', 'employee')).toHaveLength(1);
    expect(told(project, 'u1')).toMatchObject([{ code: 'PER-BLAD-071', row: 3 }]);
  });

  test('is one line of the budget and one line of the ledger: nothing is new when only its writing is', async () => {
    const project = intake();
    await ingest(
      project.upload('u1', [
        budget('Lokaler', 'Post 1'),
        costs(['A 1', '2025-03-01', 'lokaler', 100], [7, '2025-03-02', 'POST\u00a01', 100]),
      ]),
      project.deps,
    );
    expect(project.result('u1').findings.map(({ code }) => code)).toEqual(['BUD-BLAD-071', 'BUD-AR-102']);
    await ingest(project.upload('u2', [costs(['a1', '2025-03-01', 'LOKALER', 100], ['007', '2025-03-02', 'post1', 100])]), project.deps);
    expect(project.result('u2').diff).toMatchObject({ Kostnader: { added: 0, removed: 0, changed: 2 } });
  });

  test('means something in its project only', async () => {
    const others = [intake(), intake({ ...exampleProject, id: 'annat' })];
    for (const project of others) await ingest(project.upload('u1', [participants(['A1', '2025-03-01', 5, 'Man'])]), project.deps);
    expect(new Set(others.flatMap((project) => peopleIn(project, 'participants'))).size).toBe(2);
  });

  test('counts the same people in any order and writing of the rows', async () => {
    const write = fc.constantFrom(
      (code: string) => code,
      (code: string) => code.toLowerCase(),
      (code: string) => ` ${code}`,
      (code: string) => code.replace(/(?<=\D)(?=\d)/, '\u00a0'),
      (code: string) => code.normalize('NFD'),
      (code: string) => `${code}\u200d`,
    );
    const person = fc.tuple(fc.stringMatching(/^[ABÅ][1-4]$/), write);
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 12 }), async (people) => {
        const project = intake();
        const rows = people.map(([code, as], index) => [as(code), `2025-03-${String(index + 1).padStart(2, '0')}`, 5, 'Kvinna']);
        await ingest(project.upload('u1', [participants(...rows)]), project.deps);
        expect(peopleIn(project, 'participants')).toHaveLength(new Set(people.map(([code]) => code)).size);
      }),
      { numRuns: 40 },
    );
  });
});

/** What a version stored that took each spelling for somebody of its own. */
async function storedBefore(project: ReturnType<typeof intake>, ...given: Parameters<typeof project.upload>): Promise<void> {
  const pseudonymOf = await project.deps.pseudonyms.ofOrganisation();
  const snapshots: IntakeWorld['snapshots'] = {
    ...project.deps.snapshots,
    write: (ref, rows) =>
      project.deps.snapshots.write(
        ref,
        Array.from(rows, ({ row, sealed = {} }) => {
          const place = { isIdentityNumber: false, projectId: exampleProject.id, column: 'localId' };
          return { row: { ...row, localId: pseudonymOf(formerPseudonymText(sealed['localId'] ?? '', place)) }, sealed };
        }),
      ),
  };
  await ingest(project.upload(...given), { ...project.deps, snapshots });
}

describe('codes stored while each spelling was somebody of its own', () => {
  test('follow when their code comes again, in every sheet: nobody is new and nobody vanishes', async () => {
    const project = intake();
    await storedBefore(project, 'u1', [
      participants(['a1', '2025-03-01', 5, 'Man'], ['b2', '2025-03-01', 5, 'Man']),
      attendance(['a1', '2025-03', 10]),
    ]);
    const before = peopleIn(project, 'participants');
    expect(
      await ingest(project.upload('u2', [participants(['a1', '2025-03-01', 5, 'Man'], ['b2', '2025-03-01', 5, 'Man'])]), project.deps),
    ).toMatchObject({
      kind: 'stored',
    });
    expect(project.result('u2')).toMatchObject({ findings: [], diff: { Deltagare: { unchanged: 2 } } });
    const after = peopleIn(project, 'participants');
    expect(after).not.toEqual(before);
    expect(peopleIn(project, 'attendance')).toEqual(after.slice(0, 1));
    expect(project.inForce('attendance')[0]?.sealed).toEqual({ localId: 'a1' });
    await ingest(project.upload('u3', [attendance(['A 1', '2025-04', 10])]), project.deps);
    expect(peopleIn(project, 'attendance')).toEqual(after.slice(0, 1));
  });

  test('are asked about when two of them are in force as two people; confirming makes them one', async () => {
    const project = intake();
    await storedBefore(project, 'u1', [
      participants(['a1', '2025-03-01', 5, 'Man'], ['A1', '2025-04-01', 5, 'Man']),
      attendance(['A1', '2025-03', 10], ['a1', '2025-03', 5]),
    ]);
    expect(peopleIn(project, 'participants')).toHaveLength(2);
    const list = [participants(['a1', '2025-03-01', 5, 'Man'], ['A1', '2025-04-01', 5, 'Man'])];
    expect(await ingest(project.upload('u2', list), project.deps)).toEqual({ kind: 'needs-confirmation' });
    expect(told(project, 'u2')).toMatchObject([{ code: 'DEL-BLAD-072', severity: 'warning', row: 2 }, { code: 'DEL-BLAD-071' }]);
    expect(peopleIn(project, 'participants')).toHaveLength(2);
    expect(await ingest(project.upload('u3', list, { confirmedBecause: 'samma person', confirmedBy: 'anna' }), project.deps)).toMatchObject(
      { kind: 'stored' },
    );
    expect(peopleIn(project, 'participants')).toHaveLength(1);
    expect(peopleIn(project, 'attendance')).toEqual(peopleIn(project, 'participants'));
  });
});
