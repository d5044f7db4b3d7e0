import { describe, expect, test } from 'vitest';
import { aggregateFigures } from '../../../functions/shared/figures/aggregateFigures.ts';
import { loadDataset } from '../../../functions/shared/figures/loadDataset.ts';
import { parsePeriod } from '../../../functions/shared/domain/period.ts';
import type { Figures } from '../../../functions/shared/domain/figure.ts';
import type { Revision } from '../../../functions/shared/records/revision.ts';
import { indicators } from '../../../templates/index.ts';
import { costs } from '../../../templates/upload/costs/sheet.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { contentOf, openApi, recordOf } from './collectFakes.ts';

const reportKey = 'esf-plus-quarterly-2025-K3';
const sha256 = 'a'.repeat(64);

/** Puts a cost in force as the next revision. */
async function store({ snapshots }: ReturnType<typeof openApi>, ...amounts: readonly number[]): Promise<Revision> {
  const number = ((await snapshots.current(exampleProject.id))?.number ?? 0) + 1;
  const uploadId = `u${number}`;
  const rows = amounts.map((amount, index) => ({
    row: {
      voucher: `A${index}`,
      bookedOn: '2025-07-10',
      type: 'premises',
      amount: amount * 100,
      financing: 'grant',
      origin: { upload: uploadId, row: index + 2 },
    },
  }));
  const ref = await snapshots.write({ uploadId, sheet: costs }, rows);
  const at = '2025-10-01T10:00:00.000Z';
  const next = { projectId: exampleProject.id, number, uploadId, at, by: 'anna', previous: number - 1, sheets: { costs: ref } };
  await snapshots.moveCurrent(next);
  return next;
}

/** Makes the report of a revision and sends it. */
async function send(
  { reports, reportFiles, snapshots }: ReturnType<typeof openApi>,
  revision: Revision,
  more: Figures = {},
): Promise<void> {
  const period = parsePeriod('2025-K3');
  if (!period) throw new Error('no period');
  const source = aggregateFigures(await loadDataset(exampleProject, revision, snapshots), indicators);
  const version = `r${revision.number}-a`;
  const contentKey = `reports/${version}.json`;
  const mailKey = `reports/${version}.mail.json`;
  const sentAt = '2025-10-11T08:00:00.000Z';
  reportFiles.putJson(contentKey, { ...contentOf('2025-K3', 0, 0), figures: { ...source.inPeriod(period).figures, ...more } });
  const mail = { to: [], replyTo: '', subject: 'Rapport', text: '', html: '', attachment: 'x.xlsx', sentAt, messageId: '1' };
  reportFiles.putJson(mailKey, mail);
  await reports.put(recordOf('2025-K3', { revision: revision.number, version, contentKey, mailKey, sha256, state: 'sent', sentAt }));
}

/** What each answer that names the report says of it, and the list of projects. */
async function namedIn({ ask }: ReturnType<typeof openApi>) {
  const [list, project, report, history, mails, file, projects] = await Promise.all([
    ask('listReports'),
    ask('showProject'),
    ask('showReport', { reportKey }),
    ask('showHistory'),
    ask('listMails'),
    ask('recognizeFile', { sha256 }),
    ask('listProjects'),
  ]);
  return { list, project, report, history, mails, file, projects };
}

describe('a report that has been sent', () => {
  test('says wherever it is named that the data now give something else', async () => {
    const api = openApi();
    await send(api, await store(api, 100));
    await store(api, 100, 40);
    const named = await namedIn(api);
    expect(named).toMatchObject({
      list: { body: { reports: [{ state: 'sent', isChanged: true }] } },
      project: { body: { reports: [{ isChanged: true }], project: { changedReports: 1 } } },
      report: { body: { isChanged: true } },
      history: { body: { reports: [{ isChanged: true }] } },
      mails: { body: { mails: [{ isChanged: true }] } },
      file: { body: { matches: [{ isChanged: true }] } },
      projects: { body: { projects: [{ changedReports: 1 }] } },
    });
  });

  test('says nothing when what was stored since leaves its figures as they were', async () => {
    const api = openApi();
    await send(api, await store(api, 100));
    await store(api, 60, 40);
    const text = JSON.stringify(await namedIn(api));
    expect(text).not.toContain('isChanged');
    expect(text).not.toContain('changedReports');
  });

  test('says nothing of figures that the page cannot count, because it cannot open what they are counted from', async () => {
    const api = openApi();
    const split = { women: 2, men: 1, nonBinary: 0, unstated: 0, total: 3 };
    await send(api, await store(api, 100), { 'obstacle.psychological': split });
    await store(api, 60, 40);
    expect(JSON.stringify(await namedIn(api))).not.toContain('isChanged');
    const other = openApi();
    await send(other, await store(other, 100), { 'participants.met': split });
    await store(other, 60, 40);
    expect(JSON.stringify(await namedIn(other))).toContain('isChanged');
  });

  test('says so when it was made before the data changed and sent after, and no more once they are brought back', async () => {
    const api = openApi();
    const made = await store(api, 100);
    const newer = await store(api, 140);
    await send(api, made);
    expect(await api.ask('listReports')).toMatchObject({ body: { reports: [{ isChanged: true }] } });
    await api.snapshots.moveCurrent({ ...newer, number: 3, uploadId: 'u3', previous: 2, sheets: made.sheets, restores: 1 });
    expect(JSON.stringify((await api.ask('listReports')).body)).not.toContain('isChanged');
  });

  test('is reckoned once for each revision, however often it is named', async () => {
    const api = openApi();
    await send(api, await store(api, 100));
    await store(api, 140);
    let reads = 0;
    const { read } = api.deps.snapshots;
    Object.assign(api.deps.snapshots, { read: (ref: Parameters<typeof read>[0]) => (reads++, read(ref)) });
    for (let time = 0; time < 3; time++) await api.ask('listReports');
    expect(reads).toBe(1);
  });
});
