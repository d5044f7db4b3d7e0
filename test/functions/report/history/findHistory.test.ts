import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeContent } from '../../../../functions/report/content/composeContent.ts';
import { findHistory } from '../../../../functions/report/history/findHistory.ts';
import { pinMonths } from '../../../../functions/report/months/pinMonths.ts';
import type { ReportHistory } from '../../../../functions/shared/definition/reportHistory.ts';
import type { AnyRow, Stored } from '../../../../functions/shared/domain/dataset.ts';
import { handIn } from '../../../../functions/shared/records/handIn.ts';
import { HOUR } from '../../../../functions/shared/domain/money.ts';
import { monthsOf } from '../../../../functions/shared/domain/period.ts';
import type { ReportRecord } from '../../../../functions/shared/records/reportRecord.ts';
import type { Revision } from '../../../../functions/shared/records/revision.ts';
import { aggregateFigures } from '../../../../functions/shared/figures/aggregateFigures.ts';
import { loadDataset } from '../../../../functions/shared/figures/loadDataset.ts';
import { restateFigures } from '../../../../functions/shared/figures/restateFigures.ts';
import { esfPlus } from '../../../../templates/funders/esf-plus/funder.ts';
import { quarterly } from '../../../../templates/funders/esf-plus/quarterly/report.ts';
import { scbMonth } from '../../../../templates/funders/esf-plus/scb-month/report.ts';
import { catalogue, funders } from '../../../../templates/index.ts';
import type { Participant } from '../../../../templates/upload/participants/sheet.ts';
import { ended, participant } from '../../../support/exampleRows.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { periodNamed } from '../../../support/figuresIn.ts';
import { memoryFiles, memoryReports } from '../../../support/memoryPorts.ts';

const project = { ...exampleProject, startsOn: '2025-01-01', reports: ['quarterly', 'scb-month'] };
const sheetsOf = ['participants', 'attendance'] as const;
type Rows = Partial<Record<(typeof sheetsOf)[number], readonly object[]>>;

/** A project whose uploads and sent reports are made one after the other. */
function world() {
  const files = memoryFiles();
  const reports = memoryReports();
  const revisions: Revision[] = [];
  const stored = new Map<string, readonly Stored<AnyRow>[]>();
  const deps = {
    reports,
    files,
    funders,
    catalogue,
    snapshots: { revisions: async () => revisions.toReversed(), read: async ({ digest }: { digest: string }) => stored.get(digest) ?? [] },
  };
  const upload = (rows: Rows, change: Partial<Revision> = {}) => {
    const number = revisions.length + 1;
    const sheets = sheetsOf.map((sheet) => {
      const digest = `${sheet}-${number}`;
      stored.set(
        digest,
        (rows[sheet] ?? []).map((row, index) => ({ ...row, origin: { upload: `u${number}`, row: index + 2 } })),
      );
      return [sheet, { uploadId: `u${number}`, sheet, digest, pages: 1, rows: 1 }] as const;
    });
    revisions.push({
      projectId: project.id,
      number,
      uploadId: `u${number}`,
      at: `2025-10-0${number}T08:00:00Z`,
      by: 's',
      sheets: Object.fromEntries(sheets),
      previous: number - 1,
      ...change,
    });
  };
  const make = async (report: typeof quarterly, id: string) => {
    const revision = revisions.at(-1);
    if (!revision) throw new Error('nothing uploaded');
    const period = periodNamed(id);
    const dataset = await loadDataset(project, revision, deps.snapshots);
    const source = aggregateFigures(dataset, catalogue.indicators);
    const history = await findHistory({ project, funder: esfPlus, report, period, revision, dataset, source }, deps);
    const { content } = composeContent({ dataset, source, history, period, funder: esfPlus, report, revision: revision.number, catalogue });
    return { history, content, revision, dataset };
  };
  const send = async (report: typeof quarterly, id: string) => {
    const { content, revision, dataset } = await make(report, id);
    const contentKey = `${report.id} ${id} ${revision.number}`;
    await files.put(contentKey, new TextEncoder().encode(JSON.stringify(content)), { contentType: 'application/json' });
    const months = report.monthFiles && pinMonths(report.monthFiles.list(dataset, monthsOf(periodNamed(id))));
    const record: ReportRecord = {
      projectId: project.id,
      reportKey: `esf-plus-${report.id}-${id}`,
      funder: 'esf-plus',
      report: report.id,
      period: id,
      revision: revision.number,
      version: `r${revision.number}`,
      madeAt: revision.at,
      workbookKey: '',
      contentKey,
      sha256: '',
      state: 'made',
      ...(months && { months }),
    };
    await reports.put(handIn(record, { at: revision.at, by: 's', months: Object.keys(months ?? {}) }));
  };
  return { upload, make, send };
}

const keysOf = ({ restated }: ReportHistory) => restated.map(({ period, changes }) => [period, changes.map(({ key }) => key)]);

describe('a report after one that was sent', () => {
  test('tells each figure that changed, and the upload that changed it', async () => {
    const { upload, send, make } = world();
    upload({ participants: [participant('a'), participant('b')] });
    await send(quarterly, '2025-K3');
    upload({ participants: [participant('a'), participant('b'), participant('c')] });
    upload({
      participants: [participant('a'), participant('b'), participant('c')],
      attendance: [{ identityNumber: 'a', month: '2025-08', time: HOUR }],
    });
    const { content, history } = await make(quarterly, '2025-K3');
    const met = history.restated[0]?.changes.find(({ key }) => key === 'participants.met');
    expect(met).toMatchObject({ before: { total: 2 }, after: { total: 3 }, causes: [{ revision: 2, on: '2025-10-02', isUndo: false }] });
    const time = history.restated[0]?.changes.find(({ key }) => key === 'hours.total');
    expect(time).toMatchObject({ after: { total: 1 }, causes: [{ revision: 3 }] });
    expect(content.restatement.find(({ key }) => key === 'participants.met')).toEqual({
      key: 'participants.met',
      before: met?.before,
      after: met?.after,
    });
  });

  test('tells nothing when nothing changed, or when a change was undone', async () => {
    const { upload, send, make } = world();
    upload({ participants: [participant('a')] });
    await send(quarterly, '2025-K3');
    upload({ participants: [participant('a'), participant('b')] });
    upload({ participants: [participant('a')] }, { restores: 1 });
    const { content } = await make(quarterly, '2025-K3');
    expect(content.restatement).toEqual([]);
    expect(content.restated).toEqual([]);
  });

  test('says the same when it is made again after it was sent', async () => {
    const { upload, send, make } = world();
    upload({ participants: [participant('a')] });
    await send(quarterly, '2025-K3');
    upload({ participants: [participant('a'), participant('b')] });
    const first = await make(quarterly, '2025-K3');
    await send(quarterly, '2025-K3');
    expect((await make(quarterly, '2025-K3')).content).toEqual(first.content);
  });

  test('restates earlier periods, each once', async () => {
    const { upload, send, make } = world();
    upload({ participants: [participant('a', { startsOn: '2025-02-01' })] });
    await send(quarterly, '2025-K1');
    upload({ participants: [participant('a', { startsOn: '2025-02-01' }), participant('b', { startsOn: '2025-02-10' })] });
    const second = await make(quarterly, '2025-K2');
    expect(keysOf(second.history)[0]?.[0]).toBe('2025-K1');
    expect(second.content.restatement).toEqual([]);
    await send(quarterly, '2025-K2');
    upload({
      participants: [
        participant('a', { startsOn: '2025-02-01' }),
        participant('b', { startsOn: '2025-02-10' }),
        participant('c', { startsOn: '2025-08-10' }),
      ],
    });
    expect((await make(quarterly, '2025-K3')).history.restated).toEqual([]);
  });

  test('tells an undo as an undo', async () => {
    const { upload, send, make } = world();
    upload({ participants: [participant('a')] });
    upload({ participants: [participant('a'), participant('b')] });
    await send(quarterly, '2025-K3');
    upload({ participants: [participant('a')] }, { restores: 1 });
    const { history } = await make(quarterly, '2025-K3');
    expect(history.restated[0]?.changes[0]?.causes).toEqual([{ revision: 3, on: '2025-10-03', isUndo: true }]);
  });
});

describe('month files that were handed in', () => {
  test('one changed row gives exactly the months from the first it changes, with the differences', async () => {
    const { upload, send, make } = world();
    upload({ participants: [participant('a'), ended('b')] });
    await send(scbMonth, '2025-K3');
    upload({ participants: [participant('a'), ended('b', { endsOn: '2025-08-30' })] });
    const { content } = await make(scbMonth, '2025-K3');
    expect(content.cascade).toEqual({ resend: ['2025-08', '2025-09'] });
    expect(content.monthChanges).toMatchObject([
      { month: '2025-08', person: 'b', field: 'endsOn', before: '2025-08-31', after: '2025-08-30' },
    ]);
    expect(content.months?.['2025-09']).toEqual({ rows: 1, ended: 0, hours: 0 });
  });

  test('attendance of a month outside the period changes none of its months', async () => {
    const { upload, send, make } = world();
    upload({ participants: [participant('a')] });
    await send(scbMonth, '2025-K3');
    upload({ participants: [participant('a')], attendance: [{ identityNumber: 'a', month: '2025-10', time: HOUR }] });
    expect((await make(scbMonth, '2025-K3')).content.cascade).toEqual({ resend: [] });
  });

  test('a deletion that is undone changes nothing', async () => {
    const { upload, send, make } = world();
    upload({ participants: [participant('a'), participant('b')] });
    await send(scbMonth, '2025-K3');
    upload({ participants: [participant('a')] });
    expect((await make(scbMonth, '2025-K3')).content.cascade).toEqual({ resend: ['2025-07', '2025-08', '2025-09'] });
    upload({ participants: [participant('a'), participant('b')] }, { restores: 1 });
    expect((await make(scbMonth, '2025-K3')).content.cascade).toEqual({ resend: [] });
  });
});

const row: fc.Arbitrary<Partial<Participant>> = fc.record({
  identityNumber: fc.constantFrom('a', 'b', 'c', 'd'),
  startsOn: fc.constantFrom('2025-06-01', '2025-07-15', '2025-09-30', '2025-10-01'),
  measure: fc.constantFrom('1' as const, '3' as const),
  sex: fc.constantFrom('women' as const, 'men' as const),
});

test('what is restated is every figure of the two revisions that differs, whatever came between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(row, { maxLength: 5 }), { minLength: 2, maxLength: 4 }), async (uploads) => {
      const { upload, send, make } = world();
      const [first = [], ...later] = uploads;
      upload({ participants: first });
      const before = (await make(quarterly, '2025-K3')).content.figures;
      await send(quarterly, '2025-K3');
      for (const participants of later) upload({ participants });
      const { content, history } = await make(quarterly, '2025-K3');
      expect(content.restatement).toEqual(restateFigures(before, content.figures));
      for (const { causes } of history.restated.flatMap(({ changes }) => changes)) expect(causes.length).toBeGreaterThan(0);
    }),
    { numRuns: 8 },
  );
});
