import { describe, expect, it } from 'vitest';
import { recognizeAnswerSchema, traceAnswerSchema } from '../../../functions/shared/answers/trailAnswers.ts';
import type { ReportRecord } from '../../../functions/shared/records/reportRecord.ts';
import { manager, openApi, coordinator } from './collectFakes.ts';

const record: ReportRecord = {
  projectId: 'vagen',
  reportKey: 'esf-plus-quarterly-2025-K3',
  funder: 'esf-plus',
  report: 'quarterly',
  period: '2025-K3',
  revision: 1,
  version: 'r1-abc',
  madeAt: '2025-10-10T04:00:00.000Z',
  workbookKey: 'reports/vagen/q.xlsx',
  contentKey: 'reports/vagen/q.json',
  annexKey: 'reports/vagen/q.annex.xlsx',
  sha256: 'a'.repeat(64),
  annexSha256: 'b'.repeat(64),
  publicSha256: 'd'.repeat(64),
  state: 'made',
};

async function withReport(people: number) {
  const api = openApi();
  await api.reports.put(record);
  const rows = Array.from({ length: people }, (_, index) => ({
    identityNumber: `pseudonym-of-person-${String(index).padStart(3, '0')}`,
    sex: index % 2 === 0 ? 'women' : 'men',
    employmentAtStart: 'unemployed',
    startsOn: '2025-07-01',
    measure: '1',
    origin: { upload: 'upload-1', row: index + 2 },
  }));
  const ref = { uploadId: 'upload-1', sheet: 'participants', digest: 'd', pages: 1, rows: people };
  const revision = {
    projectId: 'vagen',
    number: 1,
    uploadId: 'upload-1',
    at: '2025-10-01',
    by: 's',
    sheets: { participants: ref },
    previous: 0,
  };
  api.deps.snapshots.revision = async () => revision;
  api.deps.snapshots.read = async () => rows;
  return api;
}

describe('traceFigure', () => {
  it('shows the rows behind a figure page by page: sheet, row in the file and the beginning of the pseudonym', async () => {
    const { ask, logged } = await withReport(60);
    const asked = { reportKey: record.reportKey, figure: 'participants.started' };
    const first = traceAnswerSchema.parse((await ask('traceFigure', asked)).body);
    expect(first).toMatchObject({ total: 60, from: 0, isSplit: true });
    expect(first.rows).toHaveLength(50);
    expect(first.rows[0]).toEqual({ sheet: 'Deltagare', uploadId: 'upload-1', row: 2, mark: 'pseudonym-of' });
    const last = traceAnswerSchema.parse((await ask('traceFigure', { ...asked, from: '50' })).body);
    expect(last.rows.map(({ row }) => row)).toEqual([52, 53, 54, 55, 56, 57, 58, 59, 60, 61]);
    expect(logged.join('\n')).toMatch(/rows behind a figure shown .*participants\.started/);
  });

  it('shows the rows of one sex, and none of a figure that is 0', async () => {
    const { ask } = await withReport(5);
    const women = await ask('traceFigure', { reportKey: record.reportKey, figure: 'participants.started', part: 'women' });
    expect(traceAnswerSchema.parse(women.body).rows.map(({ row }) => row)).toEqual([2, 4, 6]);
    const none = await ask('traceFigure', { reportKey: record.reportKey, figure: 'participants.ended' });
    expect(traceAnswerSchema.parse(none.body)).toMatchObject({ total: 0, rows: [] });
  });

  it('says of no row that it is behind a figure of special categories, nor behind a share of one', async () => {
    const { ask } = await withReport(5);
    for (const figure of ['EECO12', 'EECO15', 'obstacle.addiction', 'share.obstacle.addiction', 'obstacleCombination.oneOnly']) {
      expect([figure, (await ask('traceFigure', { reportKey: record.reportKey, figure })).body]).toMatchObject([
        figure,
        { code: 'specialCategory' },
      ]);
    }
    expect(await ask('traceFigure', { reportKey: record.reportKey, figure: 'EECO02' })).toMatchObject({ status: 200 });
  });

  it('is not for those who may not open uploads, and knows only figures that there are', async () => {
    const { ask } = await withReport(1);
    expect(await ask('traceFigure', { as: manager, reportKey: record.reportKey, figure: 'participants.met' })).toMatchObject({
      status: 403,
    });
    expect(await ask('traceFigure', { reportKey: record.reportKey, figure: 'nothing' })).toMatchObject({ status: 404 });
  });
});

describe('recognizeFile', () => {
  it('knows a report, its public edition and its annex by their checksums, and no other file', async () => {
    const { ask } = await withReport(1);
    const matches = async (sha256: string) => recognizeAnswerSchema.parse((await ask('recognizeFile', { sha256 })).body).matches;
    expect(await matches('a'.repeat(64))).toMatchObject([{ reportKey: record.reportKey, file: 'workbook', state: 'made' }]);
    expect(await matches('b'.repeat(64))).toMatchObject([{ file: 'annex' }]);
    expect(await matches('d'.repeat(64))).toMatchObject([{ file: 'public' }]);
    expect(await matches('c'.repeat(64))).toEqual([]);
    expect(await ask('recognizeFile', { sha256: 'no checksum' })).toMatchObject({ status: 400 });
  });
});

describe('openAnnex', () => {
  it('gives the annex to those who may open uploads, and keeps that they did', async () => {
    const { ask, deps } = await withReport(1);
    expect(await ask('openAnnex', { as: manager, reportKey: record.reportKey })).toMatchObject({ status: 403 });
    const opened = await ask('openAnnex', { as: coordinator, reportKey: record.reportKey });
    expect(opened).toMatchObject({ status: 200 });
    expect(await deps.openings.list('vagen')).toMatchObject([{ opened: 'annex', key: record.annexKey }]);
  });
});
