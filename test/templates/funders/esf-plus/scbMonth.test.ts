import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCascade, listHandedIn } from '../../../../functions/shared/records/findCascade.ts';
import { pinMonths } from '../../../../functions/report/months/pinMonths.ts';
import type { ReportRecord } from '../../../../functions/shared/records/reportRecord.ts';
import { HOUR } from '../../../../functions/shared/domain/money.ts';
import { esfPlus } from '../../../../templates/funders/esf-plus/funder.ts';
import { listMonths } from '../../../../templates/funders/esf-plus/scb-month/monthRows.ts';
import { scbMonth } from '../../../../templates/funders/esf-plus/scb-month/report.ts';
import { windowOf } from '../../../../templates/funders/esf-plus/scb-month/window.ts';
import type { Attendance } from '../../../../templates/upload/attendance/sheet.ts';
import type { Participant } from '../../../../templates/upload/participants/sheet.ts';
import { datasetOf, ended, participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { composeReport } from '../../../support/fillReport.ts';

const rowsIn = (month: string, rows: ExampleRows) => listMonths(datasetOf(rows), [month])[0]?.rows ?? [];
const checksOf = (period: string, rows: ExampleRows) =>
  new Map(composeReport({ funder: esfPlus, report: scbMonth }, period, rows).content.checks.map((check) => [check.id, check]));

describe('who is in the file of a month', () => {
  test('a person is there from the month of the first start to the month of the exit, with the end date only then', () => {
    const participants = [
      participant('a', { startsOn: '2025-03-31', endsOn: '2025-04-10', exitReason: 'other' }),
      participant('a', { startsOn: '2025-05-02', endsOn: '2025-05-30', exitReason: 'other', measure: '2' }),
    ];
    const shown = ['2025-02', '2025-03', '2025-04', '2025-05', '2025-06'].map((month) =>
      rowsIn(month, { participants }).map(({ startsOn, endsOn }) => [startsOn, endsOn]),
    );
    expect(shown).toEqual([[], [['2025-03-31', undefined]], [['2025-03-31', undefined]], [['2025-03-31', '2025-05-30']], []]);
  });

  test('a person who is still in one measure has not left', () => {
    const participants = [ended('a'), participant('a', { measure: '2' })];
    expect(rowsIn('2025-08', { participants })).toMatchObject([{ startsOn: '2025-03-01' }]);
    expect(rowsIn('2025-12', { participants })[0]).not.toHaveProperty('endsOn');
  });

  test('a wrong registration is in no file', () => {
    expect(rowsIn('2025-08', { participants: [ended('a', { exitReason: 'misregistered' })] })).toEqual([]);
  });

  test('hours are those of the month, whichever name the attendance was given under', () => {
    const attendance = [
      { identityNumber: 'a', localId: 'D1', month: '2025-04', time: 10 * HOUR },
      { localId: 'D1', month: '2025-04', time: 5 * HOUR },
      { localId: 'D1', month: '2025-05', time: 90 * HOUR },
    ];
    expect(rowsIn('2025-04', { participants: [participant('a')], attendance })).toMatchObject([{ time: 15 * HOUR }]);
  });

  test('a local code that was once seen with an identity number goes out with that number', () => {
    const rows = rowsIn('2025-04', {
      participants: [{ localId: 'D1', startsOn: '2025-03-01', measure: '1' }],
      attendance: [{ identityNumber: 'a', localId: 'D1', month: '2025-03', time: HOUR }],
    });
    expect(rows).toMatchObject([{ identity: { kind: 'number', pseudonym: 'a' } }]);
  });

  test('protected people get the placeholder of their birth date and sex, also where a number is known', () => {
    const born = { bornOn: '1990', birthMark: 'mark', isProtected: 'yes' } as const;
    const participants = [
      participant('a', { ...born, sex: 'women' }),
      { localId: 'D2', startsOn: '2025-03-01', measure: '1', ...born, sex: 'men' } as const,
    ];
    expect(rowsIn('2025-03', { participants }).map(({ identity }) => identity)).toEqual([
      { kind: 'placeholder', birthMark: 'mark', suffix: 'Tf29' },
      { kind: 'placeholder', birthMark: 'mark', suffix: 'Tf19' },
    ]);
  });

  test('somebody with neither number nor birth date stays in the file and is told of', () => {
    const rows = { participants: [{ localId: 'D1', startsOn: '2025-03-01', measure: '1', bornOn: '1990' } as const] };
    expect(rowsIn('2025-03', rows)).toMatchObject([{ identity: { kind: 'missing' } }]);
    expect(checksOf('2025-03', rows).get('scb.identity')).toMatchObject({ ok: false, left: 1 });
  });
});

describe('before a file is sent', () => {
  test('a month opens on the first of the next and closes four weeks after its end', () => {
    expect(windowOf('2025-01')).toEqual({ opensOn: '2025-02-01', dueOn: '2025-02-28' });
    expect(windowOf('2024-12')).toEqual({ opensOn: '2025-01-01', dueOn: '2025-01-28' });
  });

  test('hours are checked: none, more than 200, more than there were hours in the days', () => {
    const participants = [participant('a'), participant('b'), participant('c', { startsOn: '2025-03-31' })];
    const attendance = [
      { identityNumber: 'b', month: '2025-03', time: 201 * HOUR },
      { identityNumber: 'c', month: '2025-03', time: 25 * HOUR },
    ];
    const checks = checksOf('2025-03', { participants, attendance });
    expect(['noHours', 'manyHours', 'hoursPresent'].map((id) => checks.get(`scb.${id}`)?.left)).toEqual([1, 1, 1]);
  });

  test('attendance after the exit is not in the file, and is told of', () => {
    const attendance = [{ identityNumber: 'a', month: '2025-09', time: 8 * HOUR }];
    expect(checksOf('2025-09', { participants: [ended('a')], attendance }).get('scb.hours')).toMatchObject({
      ok: false,
      left: 0,
      right: 8,
    });
  });

  test('two people with the same placeholder are told of, and one who is not protected', () => {
    const same = { startsOn: '2025-03-01', measure: '1', bornOn: '1990', birthMark: 'mark', sex: 'women' } as const;
    const checks = checksOf('2025-03', {
      participants: [
        { ...same, localId: 'D1', isProtected: 'yes' },
        { ...same, localId: 'D2' },
      ],
    });
    expect(checks.get('scb.samePlaceholder')).toMatchObject({ ok: false, left: 2 });
    expect(checks.get('scb.unprotectedPlaceholder')).toMatchObject({ ok: false, left: 1 });
  });

  test('earlier months with participants are to be handed in first', () => {
    expect(checksOf('2025-05', { participants: [participant('a')] }).get('scb.previousSent')).toMatchObject({
      ok: false,
      left: 0,
      right: 2,
    });
  });
});

const months = ['2025-01', '2025-02', '2025-03', '2025-04'];
const day = fc.integer({ min: 0, max: 150 }).map((days) => new Date(Date.UTC(2024, 11, 15) + days * 86_400_000).toISOString().slice(0, 10));
const person = fc.constantFrom('a', 'b', 'c', 'd');
const participantRow: fc.Arbitrary<Partial<Participant>> = fc
  .record({
    identityNumber: person,
    startsOn: day,
    length: fc.option(fc.nat(90), { nil: undefined }),
    isWrong: fc.boolean(),
    measure: fc.constantFrom('1' as const, '2' as const),
  })
  .map(({ identityNumber, startsOn, length, isWrong, measure }) => {
    const endsOn = length === undefined ? undefined : new Date(Date.parse(startsOn) + length * 86_400_000).toISOString().slice(0, 10);
    return {
      identityNumber,
      startsOn,
      measure,
      ...(endsOn && { endsOn, exitReason: isWrong ? ('misregistered' as const) : ('other' as const) }),
    };
  });
const attendanceRow: fc.Arbitrary<Partial<Attendance>> = fc.record({
  identityNumber: person,
  month: fc.constantFrom('2024-12', ...months),
  time: fc.nat(800).map((quarters) => (quarters * HOUR) / 4),
});
const data = fc.record({
  participants: fc.array(participantRow, { maxLength: 12 }),
  attendance: fc.array(attendanceRow, { maxLength: 12 }),
});

/** The contract again, as plainly as it can be said. */
function secondCalculation(
  rows: { participants: readonly Partial<Participant>[]; attendance: readonly Partial<Attendance>[] },
  month: string,
): readonly string[] {
  const lines: string[] = [];
  for (const who of ['a', 'b', 'c', 'd']) {
    const own = rows.participants.filter((row) => row.identityNumber === who && row.exitReason !== 'misregistered');
    if (own.length === 0) continue;
    const start = own.map((row) => row.startsOn ?? '').sort()[0] ?? '';
    const ends = own.map((row) => row.endsOn ?? 'open').sort();
    const exit = ends.includes('open') ? '' : (ends.at(-1) ?? '');
    if (start.slice(0, 7) > month || (exit !== '' && exit.slice(0, 7) < month)) continue;
    const time = rows.attendance
      .filter((row) => row.identityNumber === who && row.month === month)
      .reduce((sum, row) => sum + (row.time ?? 0), 0);
    lines.push([who, start, exit.startsWith(month) ? exit : '', time / HOUR].join(' '));
  }
  return lines;
}

describe('a second calculation', () => {
  test('agrees on rows, ended and hours of every month', () => {
    fc.assert(
      fc.property(data, (rows) => {
        for (const { month, rows: file } of listMonths(datasetOf(rows), months)) {
          const shown = file.map(({ person: who, startsOn, endsOn = '', time }) => [who, startsOn, endsOn, time / HOUR].join(' ')).sort();
          expect(shown).toEqual(secondCalculation(rows, month));
        }
        const pins = pinMonths(listMonths(datasetOf(rows), months));
        for (const month of months) {
          const lines = secondCalculation(rows, month).map((line) => line.split(' '));
          expect(pins[month]).toMatchObject({
            rows: lines.length,
            ended: lines.filter(([, , exit]) => exit !== '').length,
            hours: lines.reduce((sum, line) => sum + Number(line[3]), 0),
          });
        }
      }),
    );
  });

  test('agrees on which months to upload again when rows change', () => {
    fc.assert(
      fc.property(data, data, fc.boolean(), (before, other, isSmall) => {
        const after = isSmall ? { ...before, attendance: [...before.attendance, ...other.attendance.slice(0, 1)] } : other;
        const record = {
          reportKey: 'k',
          revision: 1,
          months: pinMonths(listMonths(datasetOf(before), months)),
          handedInMonths: Object.fromEntries(months.map((month) => [month, '2025-06-01T08:00:00Z'])),
        };
        const handedIn = listHandedIn([recordWith(record)]);
        const first = months.find((month) => secondCalculation(before, month).join('\n') !== secondCalculation(after, month).join('\n'));
        const wanted = first === undefined ? [] : months.filter((month) => month >= first);
        expect(findCascade(handedIn, pinMonths(listMonths(datasetOf(after), months)), months)).toEqual({ resend: wanted });
      }),
    );
  });

  test('the order of rows and uploads makes no difference to what a month says', () => {
    fc.assert(
      fc.property(data, (rows) => {
        const turned = { participants: rows.participants.toReversed(), attendance: rows.attendance.toReversed() };
        expect(pinMonths(listMonths(datasetOf(turned), months))).toEqual(pinMonths(listMonths(datasetOf(rows), months)));
      }),
    );
  });
});

function recordWith(record: Partial<ReportRecord>): ReportRecord {
  return {
    projectId: 'vagen',
    reportKey: 'esf-plus-scb-month-2025',
    funder: 'esf-plus',
    report: 'scb-month',
    period: '2025',
    revision: 1,
    version: 'r1',
    madeAt: '2025-06-01T08:00:00Z',
    workbookKey: '',
    contentKey: '',
    sha256: '',
    state: 'sent',
    ...record,
  };
}
