import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeOtherSheets, type BrokenRow } from '../../../../functions/shared/definition/rule.ts';
import type { Cell } from '../../../../functions/shared/domain/cell.ts';
import { HOUR } from '../../../../functions/shared/domain/money.ts';
import type { AnySheet } from '../../../../functions/shared/definition/sheet.ts';
import { sheets } from '../../../../templates/index.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { ingest, intake } from '../../../support/ingestFakes.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';
import { stoppedClock } from '../../../support/memoryPorts.ts';

const person = (index: number) => makeIdentityNumber(9000 + index);
const participants = (...rows: readonly (readonly (Cell | undefined)[])[]) => ({
  name: 'Deltagare',
  rows: [['Personnummer', 'Startdatum', 'Slutdatum', 'Insats', 'Avslutsorsak'], ...rows],
});
const attendance = (...rows: readonly (readonly (Cell | undefined)[])[]) => ({
  name: 'Närvaro',
  rows: [['Personnummer', 'Månad', 'Timmar'], ...rows],
});
const on = (day: string) => stoppedClock(`${day}T12:00:00.000Z`);
const facts = { today: '2026-11-21', project: exampleProject, maxHoursPerYear: () => 1720 };
const noOthers = makeOtherSheets(new Map());
const sheetRule = (code: string) => sheets.flatMap((sheet: AnySheet) => sheet.sheetRules).find((rule) => rule.code === code);

describe('rules across rows and sheets', () => {
  test('a new rule says nothing, then notes, then asks, by the day the file comes', async () => {
    const told = async (day: string) => {
      const { deps, upload, result } = intake({ ...exampleProject, endsOn: '2028-12-31' });
      const sheets = [participants([person(1), '2025-01-01', '2025-03-31', 5, 'Flytt']), attendance([person(1), '2025-04', 10])];
      await ingest(upload('u1', sheets), { ...deps, clock: on(day) });
      return result('u1').findings.map(({ code, severity, cell }) => `${code} ${severity} ${cell}`);
    };
    expect(await told('2026-09-30')).toEqual([]);
    expect(await told('2026-10-01')).toEqual(['NAR-MAN-102 note B2']);
    expect(await told('2027-04-01')).toEqual(['NAR-MAN-102 warning B2']);
  });

  test('see the rows that would be in force, whichever file they came in', async () => {
    const { deps, upload, result } = intake();
    const later = { ...deps, clock: on('2026-11-21') };
    await ingest(upload('u1', [participants([person(1), '2025-01-01', '2025-03-31', 5, 'Flytt'])]), later);
    await ingest(upload('u2', [attendance([person(1), '2025-03', 10], [person(1), '2025-04', 10])]), later);
    expect(result('u2').findings).toMatchObject([{ code: 'NAR-MAN-102', cell: 'B3' }]);
    expect(result('u2').findings[0]?.message).toContain('Personen deltar inte i 2025-04, utan 2025-01 till 2025-03.');
  });

  test('point at the file’s row when the other one is only in force, and say so', async () => {
    const { deps, upload, result } = intake();
    const later = { ...deps, clock: on('2026-11-21') };
    await ingest(upload('u1', [participants([person(1), '2025-05-01', undefined, 5])]), later);
    await ingest(upload('u2', [participants([person(1), '2025-01-01', undefined, 5])], { mode: 'addition' }), later);
    expect(result('u2').findings).toMatchObject([{ code: 'DEL-INSATS-101', cell: 'D2', row: 2 }]);
    expect(result('u2').findings[0]?.message).toContain('samtidigt på en rad som redan är inlämnad');
  });

  test('an exit without a reason is told of at the end date when the file has no column for the reason', async () => {
    const { deps, upload, result } = intake();
    const sheet = {
      name: 'Deltagare',
      rows: [
        ['Personnummer', 'Startdatum', 'Slutdatum', 'Insats'],
        [person(1), '2025-01-01', '2025-02-01', 5],
      ],
    };
    await ingest(upload('u1', [sheet]), deps);
    expect(result('u1').findings).toMatchObject([{ code: 'DEL-ORSAK-101', cell: 'C2', column: 'Avslutsorsak' }]);
  });
});

describe('a plain second calculation finds the same', () => {
  test('overlapping placements: every pair of rows compared', () => {
    const rule = sheetRule('DEL-INSATS-101');
    const day = fc.integer({ min: 1, max: 28 }).map((number) => `2025-01-${String(number).padStart(2, '0')}`);
    const row = fc.record({
      identityNumber: fc.constantFrom('a', 'b'),
      measure: fc.constantFrom('1', '5'),
      startsOn: day,
      endsOn: fc.option(day, { nil: undefined }),
    });
    const blank = { localId: undefined, sex: undefined, bornOn: undefined, employmentAtStart: undefined, exitReason: undefined };
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const all = rows
          .map((one) => ({ ...blank, ...one, endsOn: one.endsOn !== undefined && one.endsOn < one.startsOn ? one.startsOn : one.endsOn }))
          .filter(
            (one, index, list) =>
              list.findIndex(
                (other) => other.identityNumber === one.identityNumber && other.measure === one.measure && other.startsOn === one.startsOn,
              ) === index,
          );
        const found = new Set([...(rule?.findBroken(all, noOthers, facts) ?? [])].map(({ index }: BrokenRow) => index));
        const plain = all.flatMap((one, index) =>
          all.some(
            (other, at) =>
              at !== index &&
              other.identityNumber === one.identityNumber &&
              other.measure === one.measure &&
              other.startsOn < one.startsOn &&
              one.startsOn < (other.endsOn ?? '9999'),
          )
            ? [index]
            : [],
        );
        expect([...found].sort()).toEqual(plain.sort());
      }),
    );
  });

  test('hours above the yearly cap: an employee is told of once a year, exactly when the year’s sum is above', () => {
    const rule = sheetRule('PER-TIM-103');
    const row = fc.record({
      employee: fc.constantFrom('a', 'b'),
      month: fc.constantFrom('2025-01', '2025-05', '2025-12', '2026-01'),
      time: fc.integer({ min: 0, max: 900 }).map((hours) => hours * HOUR),
      financing: fc.constantFrom(undefined, 'grant', 'workTime'),
    });
    const blank = { function: 'projectManager', region: undefined, monthlySalary: undefined };
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const all = rows.map((one) => ({ ...blank, ...one }));
        const told = [...(rule?.findBroken(all, noOthers, facts) ?? [])].map(
          ({ index }) => `${all[index]?.employee} ${all[index]?.month.slice(0, 4)}`,
        );
        const above = ['a', 'b'].flatMap((employee) =>
          ['2025', '2026'].flatMap((year) => {
            const paid = all.filter((one) => one.employee === employee && one.month.startsWith(year) && one.financing !== 'workTime');
            return paid.reduce((sum, { time }) => sum + time, 0) > 1720 * HOUR ? [`${employee} ${year}`] : [];
          }),
        );
        expect(told.sort()).toEqual(above.sort());
      }),
    );
  });
});
