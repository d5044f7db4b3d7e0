import { describe, expect, test } from 'vitest';
import { fillMonths, type FillMonthsDeps } from '../../../../functions/report/months/fillMonths.ts';
import type { ReportRecord } from '../../../../functions/shared/records/reportRecord.ts';
import type { Revision } from '../../../../functions/shared/records/revision.ts';
import { createMonthFileWriter } from '../../../../functions/shared/workbook/write/createMonthFile.ts';
import type { IncomingRow } from '../../../../functions/shared/ports.ts';
import { funders } from '../../../../templates/index.ts';
import { monthFileWords } from '../../../../templates/text/monthFile.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { memoryFiles, memoryProjects, memoryReports } from '../../../support/memoryPorts.ts';
import { memoryProtection } from '../../../support/memoryProtection.ts';
import { readAll } from '../../../support/readAll.ts';

const number = '198505059817';
const sealed: Record<string, IncomingRow[]> = {
  participants: [
    row(
      2,
      {
        identityNumber: 'PSEUDONYMX',
        bornOn: '1985-05-05',
        birthMark: 'herMark',
        sex: 'men',
        startsOn: '2025-03-01',
        endsOn: '2025-03-20',
        exitReason: 'other',
        measure: '1',
      },
      { identityNumber: number },
    ),
    row(3, {
      localId: 'D2',
      startsOn: '2025-02-01',
      measure: '1',
      bornOn: '1980-04-02',
      birthMark: 'mark',
      sex: 'men',
      isProtected: 'yes',
    }),
  ],
  attendance: [row(2, { identityNumber: 'PSEUDONYMX', month: '2025-03', time: 4.5 * 3_600_000 }, { identityNumber: number })],
};

function row(place: number, values: object, originals?: Readonly<Record<string, string>>): IncomingRow {
  return { row: { ...values, origin: { upload: 'u', row: place } }, ...(originals && { sealed: originals }) };
}

const revision: Revision = {
  projectId: exampleProject.id,
  number: 3,
  uploadId: 'u',
  at: '2025-04-01T08:00:00Z',
  by: 's',
  previous: 2,
  sheets: Object.fromEntries(Object.keys(sealed).map((sheet) => [sheet, { uploadId: 'u', sheet, digest: sheet, pages: 1, rows: 1 }])),
};
const record: ReportRecord = {
  projectId: exampleProject.id,
  reportKey: 'esf-plus-scb-month-2025-03',
  funder: 'esf-plus',
  report: 'scb-month',
  period: '2025-03',
  revision: 3,
  version: 'r3-a',
  madeAt: '2025-04-01T08:00:00Z',
  workbookKey: 'w',
  contentKey: 'c',
  sha256: 'x',
  state: 'made',
  months: { '2025-03': { rows: 2, ended: 1, hours: 4.5, sha256: 'x' } },
};
const content = {
  funder: 'esf-plus',
  report: 'scb-month',
  period: '2025-03',
  revision: 3,
  figures: {},
  checks: [],
  comparisons: {},
  titles: {},
};

async function world() {
  const files = memoryFiles();
  const reports = memoryReports();
  const protection = memoryProtection();
  const logged: string[] = [];
  const asked: number[] = [];
  await reports.put(record);
  await files.put('c', new TextEncoder().encode(JSON.stringify(content)), { contentType: 'application/json' });
  const deps: FillMonthsDeps = {
    projects: memoryProjects(exampleProject),
    reports,
    snapshots: { revision: async (_project, at) => (asked.push(at), revision), readSealed: async ({ sheet }) => sealed[sheet] ?? [] },
    protection,
    files,
    writer: createMonthFileWriter(monthFileWords),
    funders,
    log: { info: (message, values) => void logged.push(`${message} ${JSON.stringify(values)}`) },
  };
  const fill = () => fillMonths({ projectId: exampleProject.id, reportKey: record.reportKey, version: record.version }, deps);
  return { fill, files, logged, asked, protection };
}

describe('the month files of a made report', () => {
  test('name people by their identity number or placeholder, in its order', async () => {
    const { fill, files } = await world();
    const [key = ''] = await fill();
    const { cells } = await readAll(files.files.get(key) ?? new Uint8Array());
    const people = cells['Deltagare'] ?? {};
    const shown = (place: number) => ['A', 'B', 'C', 'D', 'E'].map((column) => people[`${column}${place}`]);
    expect(shown(10)).toEqual(['Personnummer', 'Startdatum', 'Slutdatum', 'Antal timmar', 'E-postadress']);
    expect(shown(11)).toEqual(['19800402Tf19', { date: '2025-02-01' }, undefined, 0, 'okänt']);
    expect(shown(12)).toEqual([number, { date: '2025-03-01' }, { date: '2025-03-20' }, 4.5, 'okänt']);
  });

  test('have the placeholder of whoever is protected by now, though her number is still sealed in the rows', async () => {
    const { fill, files, protection } = await world();
    const people = [{ names: ['PSEUDONYMX'], row: 2 }];
    const event = { kind: 'protected' as const, number: 1, at: '2025-04-02', by: 's', projectId: 'p', uploadId: 'u2', people };
    await protection.append(event, new Map([['herMark', '1985-05-05']]));
    const [key = ''] = await fill();
    const { cells } = await readAll(files.files.get(key) ?? new Uint8Array());
    expect(JSON.stringify(cells)).not.toContain(number);
    expect(JSON.stringify(cells)).toContain('19850505Tf19');
  });

  test('are of the revision the report was made of, and the same each time', async () => {
    const { fill, files, asked } = await world();
    const [key = ''] = await fill();
    const first = files.files.get(key);
    await fill();
    expect(files.files.get(key)).toEqual(first);
    expect(asked).toEqual([3, 3]);
  });

  test('keep identity numbers out of the log and out of their own keys', async () => {
    const { fill, logged } = await world();
    const keys = await fill();
    expect([...keys, ...logged].join()).not.toContain(number);
    expect(logged).toHaveLength(1);
  });

  test('are refused for a report that makes none', async () => {
    const { fill, files } = await world();
    files.files.delete('c');
    await expect(fill()).rejects.toThrow('no file');
  });
});
