import { describe, expect, test } from 'vitest';
import type { Project } from '../../../functions/shared/records/project.ts';
import type { UploadReceipt } from '../../../functions/shared/records/uploadReceipt.ts';
import type { Measure, ProjectStore } from '../../../functions/shared/ports.ts';
import { findStuck, type LookedThrough } from '../../../functions/watch/findStuck.ts';
import { funders } from '../../../templates/index.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { memoryFiles, memoryProjects, memoryReports, stoppedClock } from '../../support/memoryPorts.ts';
import { memoryUploads } from '../../support/memoryUploads.ts';
import { receiptOf, recordOf } from '../collect/collectFakes.ts';

const project: Project = { ...exampleProject, reports: ['quarterly'] };

interface World {
  readonly now: string;
  readonly receipts?: readonly UploadReceipt[];
  /** Files that have come. */
  readonly files?: readonly string[];
  readonly made?: boolean;
  readonly organisations?: readonly string[];
  /** Organisation whose table cannot be read. */
  readonly broken?: string;
  /** What the first organisation answers when its projects are asked for. */
  readonly listReadable?: ProjectStore['listReadable'];
}

/** Looks once, and gives what was found, said and measured. */
async function look({ now, receipts = [], files = [], made = false, organisations = ['2120000001'], broken, listReadable }: World) {
  const lines: object[] = [];
  const measured: Measure[] = [];
  const opened: string[] = [];
  const of = (organisationNumber: string): LookedThrough => {
    opened.push(organisationNumber);
    const uploads = memoryUploads();
    const stored = memoryFiles();
    for (const receipt of receipts) void uploads.put(receipt);
    for (const key of files) stored.files.set(key, new Uint8Array());
    const reports = { ...memoryReports(), list: async () => (made ? [recordOf('2025-K3')] : []) };
    const list = organisationNumber === broken ? () => Promise.reject(new Error('no table')) : uploads.list;
    const projects = listReadable && organisationNumber === organisations[0] ? { listReadable } : memoryProjects(project);
    return { projects, uploads: { list }, reports, files: stored };
  };
  const found = await findStuck({
    organisations: {
      list: async ({ after = '', most }) => organisations.filter((each) => each > after).slice(0, most),
    },
    of,
    funders,
    clock: stoppedClock(now),
    log: {
      info: (message, values = {}, measures = []) => {
        lines.push({ message, ...values });
        measured.push(...measures);
      },
    },
  }).catch((error: unknown) => error);
  return { found, lines, measured: Object.fromEntries(measured.map(({ name, value }) => [name, value])), opened };
}

const received = (values: Partial<UploadReceipt> = {}) =>
  receiptOf({
    uploadId: 'u1',
    projectId: project.id,
    outcome: 'received',
    at: '2025-11-20T08:00:00.000Z',
    fileKey: `incoming/${project.id}/u1`,
    ...values,
  });
const arrived = [`incoming/${project.id}/u1`];

describe('what is stuck', () => {
  const noon = '2025-11-20T10:00:00Z';
  test.each([
    { what: 'has come and waits for two hours', now: noon, receipt: received(), files: arrived, uploads: 1 },
    { what: 'has come a minute ago', now: '2025-11-20T08:01:00Z', receipt: received(), files: arrived, uploads: 0 },
    { what: 'never came', now: noon, receipt: received(), files: [], uploads: 0 },
    { what: 'has its answer', now: noon, receipt: received({ outcome: 'stored' }), files: arrived, uploads: 0 },
    { what: 'is so old that its file is on its way out', now: '2026-01-20T10:00:00Z', receipt: received(), files: arrived, uploads: 0 },
  ])('a file that $what', async ({ now, receipt, files, uploads }) => {
    const { found, lines, measured } = await look({ now, receipts: [receipt], files, made: true });
    expect(found).toEqual({ uploads, reports: 0 });
    expect(measured).toEqual({ UploadsNotAnswered: uploads, ReportsNotMade: 0 });
    if (uploads > 0) expect(lines[0]).toMatchObject({ message: 'received and not answered', caseNumber: 'u1', uploadId: 'u1' });
  });

  const report = funders.find(({ id }) => id === project.funder)?.reports.find(({ id }) => id === 'quarterly');
  const dueOn = report?.dueOn({ id: '2025-K3', kind: 'quarter', firstDay: '2025-07-01', lastDay: '2025-09-30' }, project) ?? '';
  const day = (from: number) => new Date(Date.parse(`${dueOn}T12:00:00Z`) + from * 86_400_000).toISOString();

  test.each([
    [-4, false, 0],
    [-3, false, 1],
    [0, false, 1],
    [14, false, 1],
    [15, false, 0],
    [0, true, 0],
  ])('a report %i days from its last day, made: %s', async (days, made, reports) => {
    const { found, lines } = await look({ now: day(days), made });
    expect(found).toEqual({ uploads: 0, reports });
    if (reports > 0) expect(lines[0]).toMatchObject({ message: 'due and not made', caseNumber: `${project.id}-quarterly-2025-K3`, dueOn });
  });

  test('is looked for in every organisation, however many there are, and what cannot be looked at keeps no other from it', async () => {
    const organisations = Array.from({ length: 120 }, (_, index) => String(2120000001 + index));
    const [broken = ''] = organisations;
    const { found, measured, opened } = await look({ now: day(0), organisations, broken });
    expect(opened).toEqual(organisations);
    expect(measured).toEqual({ UploadsNotAnswered: 0, ReportsNotMade: 119 });
    expect(found).toMatchObject({ message: '1 projects or organisations could not be looked at' });
  });

  test.each([
    ['whose projects cannot be listed', () => Promise.reject(new Error('no table')), 0],
    ['with a project whose settings cannot be read', async () => ({ projects: [project], unreadable: ['spoiled'] }), 1],
  ])('an organisation %s is told of, and keeps no other from it', async (_, listReadable, own) => {
    const { found, measured } = await look({ now: day(0), organisations: ['2120000001', '2120000002'], listReadable });
    expect(measured).toEqual({ UploadsNotAnswered: 0, ReportsNotMade: 1 + own });
    expect(found).toMatchObject({ message: '1 projects or organisations could not be looked at' });
  });
});
