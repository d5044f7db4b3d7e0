import { describe, expect, it } from 'vitest';
import { recognizeAnswerSchema, traceAnswerSchema } from '../../../functions/shared/answers/trailAnswers.ts';
import type { ReportRecord } from '../../../functions/shared/records/reportRecord.ts';
import { because, coordinator, economist, manager, openApi } from './collectFakes.ts';

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
    const { ask, openings } = await withReport(60);
    const asked = { reportKey: record.reportKey, figure: 'participants.started', body: because };
    expect(await ask('traceFigure', { ...asked, body: { reason: ' ' } })).toMatchObject({ status: 422, body: { code: 'needsReason' } });
    expect(openings.records).toEqual([]);
    const first = traceAnswerSchema.parse((await ask('traceFigure', asked)).body);
    expect(first).toMatchObject({ total: 60, from: 0, isSplit: true });
    expect(first.rows).toHaveLength(50);
    expect(first.rows[0]).toEqual({ sheet: 'Deltagare', uploadId: 'upload-1', row: 2, mark: 'pseudonym-of' });
    const last = traceAnswerSchema.parse((await ask('traceFigure', { ...asked, from: '50' })).body);
    expect(last.rows.map(({ row }) => row)).toEqual([52, 53, 54, 55, 56, 57, 58, 59, 60, 61]);
    const opening = { opened: 'rows', by: 'sub-anna', name: 'Anna Ek', figure: 'participants.started', because: because.reason };
    expect(openings.records).toMatchObject([opening, opening]);
  });

  it('shows the rows of one sex, and none of a figure that is 0', async () => {
    const { ask } = await withReport(5);
    const women = await ask('traceFigure', { reportKey: record.reportKey, figure: 'participants.started', part: 'women', body: because });
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
    expect(await ask('traceFigure', { reportKey: record.reportKey, figure: 'EECO02', body: because })).toMatchObject({ status: 200 });
  });

  it('tells an economist how many people are behind a figure, not which', async () => {
    const { ask, openings } = await withReport(60);
    const counted = await ask('traceFigure', { as: economist, reportKey: record.reportKey, figure: 'participants.started', body: because });
    expect(traceAnswerSchema.parse(counted.body)).toMatchObject({ total: 60, isCountOnly: true, rows: [] });
    expect(openings.records).toEqual([]);
  });

  it('shows an economist the rows of a ledger, and needs no reason for that', async () => {
    const { ask, deps, openings } = await withReport(1);
    const row = { voucher: 'A1', bookedOn: '2025-08-01', kind: 'premises', amount: 100_00, financing: 'grant' };
    const ref = { uploadId: 'upload-2', sheet: 'costs', digest: 'd', pages: 1, rows: 1 };
    deps.snapshots.revision = async () => ({
      ...{ projectId: 'vagen', number: 1, uploadId: 'upload-2', at: '2025-10-01', by: 's', previous: 0 },
      sheets: { costs: ref },
    });
    deps.snapshots.read = async () => [{ ...row, origin: { upload: 'upload-2', row: 2 } }];
    const shown = await ask('traceFigure', { as: economist, reportKey: record.reportKey, figure: 'cost.total' });
    expect(traceAnswerSchema.parse(shown.body)).toMatchObject({ total: 1, isCountOnly: false, rows: [{ row: 2 }] });
    expect(openings.records).toMatchObject([{ opened: 'rows', by: 'sub-ekonom' }]);
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
  it('gives the annex to those who may open people and say why, and keeps that they did', async () => {
    const { ask, openings } = await withReport(1);
    const asked = { reportKey: record.reportKey, body: because };
    for (const as of [manager, economist]) expect(await ask('openAnnex', { ...asked, as })).toMatchObject({ status: 403 });
    expect(await ask('openAnnex', { ...asked, body: {} })).toMatchObject({ body: { code: 'needsReason' } });
    const opened = await ask('openAnnex', { ...asked, as: coordinator });
    expect(opened).toMatchObject({ status: 200 });
    expect(openings.records).toMatchObject([{ opened: 'annex', key: record.annexKey, because: because.reason }]);
  });
});
