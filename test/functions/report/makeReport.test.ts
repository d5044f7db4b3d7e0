import { describe, expect, it } from 'vitest';
import { countRevision } from '../../../functions/report/countRevision.ts';
import { makeReport, type MakeReportDeps } from '../../../functions/report/makeReport.ts';
import { text } from '../../../functions/shared/definition/column.ts';
import type { FigureCatalogue } from '../../../functions/shared/definition/figureCatalogue.ts';
import type { Funder } from '../../../functions/shared/definition/funder.ts';
import { definePopulation, type Count } from '../../../functions/shared/definition/indicator.ts';
import { defineSheet, type RecordOf } from '../../../functions/shared/definition/sheet.ts';
import type { AnyRow, Stored } from '../../../functions/shared/domain/dataset.ts';
import { reportMessageSchema, type SendMessage } from '../../../functions/shared/records/messages.ts';
import type { Revision } from '../../../functions/shared/records/revision.ts';
import type { WorkbookFiller } from '../../../functions/shared/ports.ts';
import { annexWords } from '../../../templates/text/annexWords.ts';
import { reportWords } from '../../../templates/text/reportWords.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { memoryFiles, memoryProjects, memoryQueue, memoryReports, silentLog, stoppedClock } from '../../support/memoryPorts.ts';

const guests = defineSheet({
  id: 'guests',
  name: 'Gäster',
  aliases: [],
  code: 'GAS',
  help: '',
  columns: { day: text({ heading: 'Dag', code: 'DAG', help: '', max: 10, required: true }) },
  codes: { sheet: {}, columns: { day: {} } },
  oneOf: [],
  key: ['day'],
  isKeyUnique: false,
  replaces: 'sheet',
  rowRules: [],
  sheetRules: [],
});
type Guest = Stored<RecordOf<typeof guests>>;
const counted: Count<Guest> = {
  kind: 'count',
  title: 'Gäster',
  unit: 'persons',
  population: definePopulation<Guest>({ id: 'guests', of: (dataset) => dataset.rows(guests), rowsBehind: () => [] }),
  where: ({ day }, { firstDay, lastDay }) => firstDay <= day && day <= lastDay,
  sexOf: () => 'women',
};
const catalogue: FigureCatalogue = {
  indicators: { guests: counted },
  words: reportWords,
  countRules: { sums: [], subsets: [] },
  targetsOf: () => [],
  referencesOf: () => [],
};
const funder: Funder = {
  id: 'esf-plus',
  name: 'ESF+',
  editions: [{ validFrom: '2021-01-01', name: '2021–2027' }],
  indicators: {},
  reports: [
    {
      id: 'quarterly',
      title: 'Kvartalsrapport',
      every: 'quarter',
      dueOn: () => '2025-10-31',
      workbook: 'esf-plus/quarterly/report.xlsx',
      comparisons: ['previousPeriod'],
      checks: [],
      cells: {},
      lists: [],
      headline: ['guests'],
      hasPersonalData: false,
    },
  ],
  principles: [],
  notesOn: () => [],
};
/** Writes the cells as JSON: what a workbook shows, without a workbook. */
const filler: WorkbookFiller = {
  describe: async () => ({ names: ['guests.total'], tables: [] }),
  fill: async (_template, { cells, title }) => new TextEncoder().encode(JSON.stringify({ title, cells: [...cells] })),
};

const dayRows = (...days: string[]): Stored<AnyRow>[] => days.map((day, index) => ({ day, origin: { upload: 'u', row: index + 2 } }));

function world(revision: Revision | undefined, rows: readonly Stored<AnyRow>[]) {
  const state = { revision, rows, project: exampleProject };
  const files = memoryFiles();
  const reports = { ...memoryReports(), approvedBeforehand: async (): Promise<string | undefined> => 'command' };
  const sendQueue = memoryQueue<SendMessage>();
  const clock = stoppedClock('2025-10-10T04:00:00Z');
  const deps: MakeReportDeps = {
    projects: { ...memoryProjects(), get: async () => state.project },
    snapshots: {
      current: async () => state.revision,
      revisions: async () => (state.revision ? [state.revision] : []),
      read: async () => state.rows,
    },
    countRevision,
    monthQueue: memoryQueue(),
    reports,
    files,
    filler,
    annex: { write: ({ title }) => new TextEncoder().encode(title), words: annexWords },
    workbooks: { read: async () => new Uint8Array() },
    sendQueue,
    clock,
    log: silentLog,
    funders: [funder],
    catalogue,
    caseInHand: () => 'vagen-quarterly-2025-K3',
  };
  return { state, files, reports, sendQueue, clock, deps };
}

const revision = (number: number, rows: number): Revision => ({
  projectId: 'vagen',
  number,
  uploadId: 'u',
  at: '2025-10-01T08:00:00Z',
  by: 's',
  sheets: { guests: { uploadId: 'u', sheet: 'guests', digest: `d${number}`, pages: 1, rows } },
  previous: number - 1,
});
const message = { projectId: 'vagen', report: 'quarterly', period: '2025-K3', send: true };

describe('makeReport', () => {
  it('sends nothing that no record approves, whatever a message says', async () => {
    const { deps, reports, sendQueue } = world(revision(4, 3), dayRows('2025-07-01'));
    const forged = reportMessageSchema.parse({ ...message, approvedBy: 'command' });
    await makeReport(forged, { ...deps, reports: { ...reports, approvedBeforehand: async () => undefined } });
    expect(sendQueue.messages).toEqual([]);
    expect(await reports.get('vagen', 'esf-plus-quarterly-2025-K3')).toMatchObject({ state: 'waits', waitsFor: ['approval'] });
    expect((await reports.get('vagen', 'esf-plus-quarterly-2025-K3'))?.approvedBy).toBeUndefined();
  });

  it('keeps the workbook and its figures under the revision they come from, and asks for it to be sent', async () => {
    const { deps, files, reports, sendQueue } = world(revision(4, 3), dayRows('2025-06-30', '2025-07-01', '2025-09-30'));
    const made = await makeReport(message, deps);
    expect(made).toMatchObject({ kind: 'made', reportKey: 'esf-plus-quarterly-2025-K3', isNew: true });
    const record = await reports.get('vagen', 'esf-plus-quarterly-2025-K3');
    expect(record).toMatchObject({
      revision: 4,
      state: 'made',
      madeAt: '2025-10-10T04:00:00.000Z',
      uploads: ['u'],
      approvedBy: 'command',
      sentBy: 'command',
    });
    expect(new TextDecoder().decode(files.files.get(record?.annexKey ?? ''))).toMatch(/^Revisionsbilaga: Kvartalsrapport/);
    expect([record?.sha256, record?.publicSha256, record?.annexSha256, record?.figuresSha256]).toEqual(
      Array(4).fill(expect.stringMatching(/^[0-9a-f]{64}$/)),
    );
    const content: unknown = JSON.parse(new TextDecoder().decode(files.files.get(record?.contentKey ?? '')));
    expect(content).toMatchObject({
      funder: 'esf-plus',
      report: 'quarterly',
      period: '2025-K3',
      revision: 4,
      figures: { guests: { women: 2, men: 0, nonBinary: 0, unstated: 0, total: 2 } },
      checks: [],
      comparisons: { guests: [{ against: 'previousPeriod', value: 1, change: 1 }] },
    });
    expect(new TextDecoder().decode(files.files.get(record?.workbookKey ?? ''))).toContain(
      'Kvartalsrapport, kvartal 3 2025, Vägen till arbete',
    );
    expect(sendQueue.messages).toEqual([{ projectId: 'vagen', reportKey: record?.reportKey, version: record?.version }]);
  });

  it('changes nothing the second time, even at the same moment, and asks for nothing that has been sent', async () => {
    const { deps, files, reports, sendQueue, clock } = world(revision(4, 1), dayRows('2025-07-01'));
    const [first, second] = await Promise.all([makeReport(message, deps), makeReport(message, deps)]);
    expect([first, second].map((made) => made.kind === 'made' && made.isNew).sort()).toEqual([false, true]);
    const before = new Map(files.files);
    const [record] = await reports.list('vagen');
    if (!record) throw new Error('no record');
    await reports.change(record, { ...record, state: 'sent', sentAt: 'then' });
    clock.moveTo('2025-10-11T04:00:00Z');
    const asked = sendQueue.messages.length;
    expect(await makeReport(message, deps)).toMatchObject({ isNew: false });
    expect(files.files).toEqual(before);
    expect(await reports.list('vagen')).toMatchObject([{ madeAt: '2025-10-10T04:00:00.000Z', state: 'sent' }]);
    expect(sendQueue.messages).toHaveLength(asked);
  });

  it('makes a new version when the rows or the settings have changed, and leaves the earlier one as it was', async () => {
    const { state, deps, files, reports } = world(revision(4, 1), dayRows('2025-07-01'));
    await makeReport(message, deps);
    const [first] = await reports.list('vagen');
    const before = files.files.get(first?.workbookKey ?? '');
    state.revision = revision(5, 2);
    state.rows = dayRows('2025-07-01', '2025-07-02');
    await makeReport(message, deps);
    state.project = { ...exampleProject, caseId: '2025/99' };
    await makeReport(message, deps);
    const versions = await reports.list('vagen');
    expect(versions.map((record) => record.revision)).toEqual([5, 5, 4]);
    expect(new Set(versions.map(({ version }) => version)).size).toBe(3);
    expect(files.files.get(first?.workbookKey ?? '')).toBe(before);
  });

  it('asks for sending when it had died between making the report and asking', async () => {
    const { deps, sendQueue } = world(revision(4, 1), dayRows('2025-07-01'));
    const dying = { ...deps, sendQueue: { send: () => Promise.reject(new Error('died')) } };
    await expect(makeReport(message, dying)).rejects.toThrow('died');
    await makeReport(message, deps);
    expect(sendQueue.messages).toHaveLength(1);
  });

  it('does not ask for a preview, nor for a report with personal data, to be sent', async () => {
    const { deps, sendQueue } = world(revision(4, 1), dayRows('2025-07-01'));
    await makeReport({ ...message, send: false }, deps);
    const personal = { ...funder, reports: funder.reports.map((report) => ({ ...report, hasPersonalData: true })) };
    await makeReport(message, { ...deps, funders: [personal] });
    expect(sendQueue.messages).toEqual([]);
  });

  it('has nothing to report before the first rows are stored', async () => {
    const empty = world(undefined, []);
    expect(await makeReport(message, empty.deps)).toEqual({ kind: 'nothingToReport' });
    const emptied = world(revision(2, 0), []);
    expect(await makeReport(message, emptied.deps)).toEqual({ kind: 'nothingToReport' });
    expect([...empty.files.files, ...emptied.files.files]).toEqual([]);
  });

  it('fails by name for a project, a report or a period there is not', async () => {
    const { deps, state } = world(revision(4, 1), dayRows('2025-07-01'));
    await expect(makeReport({ ...message, report: 'final' }, deps)).rejects.toThrow('final');
    await expect(makeReport({ ...message, period: '2025-K5' }, deps)).rejects.toThrow('2025-K5');
    state.project = { ...exampleProject, funder: 'nobody' };
    await expect(makeReport(message, deps)).rejects.toThrow('nobody');
  });
});
