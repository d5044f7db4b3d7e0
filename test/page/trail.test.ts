import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { receiptOf, recordOf } from '../functions/collect/collectFakes.ts';
import { findBreaches, goTo, openWindow, overflowOf, signInAs, startBrowser } from './browser.ts';
import { fillFirstProject, openMadeUpProjects } from './madeUpProjects.ts';
import { startPageServer, type PageServer } from './pageServer.ts';

const sent = new TextEncoder().encode('the workbook that was sent');
const reportAt = '#/projekt/vagen/rapport/esf-plus-quarterly-2025-K3';

let server: PageServer;
let browser: Browser;
let page: Page;
let problems: string[];
let api: ReturnType<typeof openMadeUpProjects>;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    startBrowser(),
    startPageServer(async (filesAt) => {
      api = openMadeUpProjects(filesAt);
      await fillFirstProject(api);
      await keepPeople(60);
      await api.reports.put(
        recordOf('2023-K4', {
          report: 'final',
          reportKey: 'esf-plus-final-2023-K4',
          sha256: createHash('sha256').update(sent).digest('hex'),
        }),
      );
      await answerWarnings();
      return { of: api.of, onUploaded: () => undefined };
    }),
  ]);
  ({ page, problems } = await openWindow(browser));
  await signInAs(page, server.url);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** As many people who began on the quarter's first day. */
async function keepPeople(count: number): Promise<void> {
  const ref = { uploadId: 'u1', sheet: 'participants', digest: 'd', pages: 1, rows: count };
  const revision = await api.snapshots.current('vagen');
  if (!revision) throw new Error('no revision');
  api.deps.snapshots.revision = async () => ({ ...revision, sheets: { participants: ref } });
  api.deps.snapshots.read = async () =>
    Array.from({ length: count }, (_, index) => ({
      identityNumber: `pseudonym-of-person-${String(index).padStart(3, '0')}`,
      sex: index % 2 === 0 ? 'women' : 'men',
      startsOn: '2025-07-01',
      measure: '1',
      origin: { upload: 'u1', row: index + 2 },
    }));
}

/** An upload with a warning that was confirmed in the upload before it. */
async function answerWarnings(): Promise<void> {
  const at = '2025-09-01T08:00:00.000Z';
  await api.uploads.put(receiptOf({ uploadId: 'fore', fileName: 'Före.xlsx', confirmedBy: 'sub-anna', confirmedBecause: 'kontrollerat' }));
  const finding = {
    code: 'NAR-TIM-103',
    severity: 'note',
    sheet: 'Närvaro',
    row: 7,
    column: 'Timmar',
    cell: 'D7',
    message: 'Timmar är 240, mer än 200. Bekräftad 2025-09-01: kontrollerat.',
    confirmed: { at, because: 'kontrollerat', uploadId: 'fore' },
  };
  api.uploadFiles.putJson('results/efter.json', { outcome: 'stored', rows: {}, findings: [finding], diff: {}, timings: {} });
  await api.uploads.put(receiptOf({ uploadId: 'efter', fileName: 'Efter.xlsx', outcome: 'stored', resultKey: 'results/efter.json' }));
}

it('the rows behind a figure are turned page by page, and fit a phone', async () => {
  await goTo(page, reportAt, /^Kvartalsrapport/);
  await page.getByText('Spåra och granska').click();
  await page.locator('#traced-figure').selectOption({ value: 'participants.met' });
  await page.getByRole('button', { name: 'Visa raderna' }).click();
  await page.getByRole('table', { name: /rad 1–50 av 60/ }).waitFor();
  expect(await findBreaches(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflowOf(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.getByRole('button', { name: 'Nästa' }).click();
  const last = page.getByRole('table', { name: /rad 51–60 av 60/ });
  await last.waitFor();
  expect(await last.getByRole('row').count()).toBe(11);
  await page.getByRole('button', { name: 'Föregående' }).click();
  await page.getByRole('table', { name: /rad 1–50 av 60/ }).waitFor();
});

it('a file is known again by its checksum, and is never sent', async () => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await goTo(page, reportAt, /^Kvartalsrapport/);
  await page.getByText('Spåra och granska').click();
  const choose = (buffer: Uint8Array) =>
    page
      .locator('#verified-file')
      .setInputFiles({ name: 'Rapport.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from(buffer) });
  await choose(sent);
  await page.locator('.trail .notice').filter({ hasText: 'kvartal 4 2023' }).waitFor();
  await choose(new TextEncoder().encode('something else'));
  await page.locator('.trail .notice.warning').waitFor();
  expect(asked.filter((line) => line.startsWith('POST'))).toEqual([]);
  expect(asked.filter((line) => /\/files\/[0-9a-f]{64}$/.test(line))).toHaveLength(2);
});

it('a warning that has been answered before is folded away, with a way to where it was', async () => {
  await goTo(page, '#/projekt/vagen/inlamning/efter', 'Efter.xlsx');
  const summary = page.getByText('1 varning som redan är besvarad');
  expect(await page.getByText('Timmar är 240').isVisible()).toBe(false);
  await summary.click();
  expect(await page.getByText('Timmar är 240').isVisible()).toBe(true);
  expect(await findBreaches(page)).toEqual([]);
  await page.getByRole('link', { name: 'Till inlämningen där de bekräftades' }).click();
  await page.getByRole('heading', { level: 1, name: 'Före.xlsx' }).waitFor();
});

it('a report handed in another way is marked as handed in, and that can be taken back', async () => {
  await goTo(page, reportAt, /^Kvartalsrapport/);
  await page.getByRole('button', { name: 'Markera som lämnad' }).click();
  await page.getByText('Markerad som lämnad 12 oktober 2025').first().waitFor();
  expect(await page.getByRole('button', { name: 'Skicka till mottagarna' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Visa mejlet' }).count()).toBe(0);
  expect(await findBreaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Ångra att rapporten är lämnad' }).click();
  await page.getByRole('button', { name: 'Markera som lämnad' }).waitFor();
  expect((await api.reports.get('vagen', 'esf-plus-quarterly-2025-K3'))?.state).toBe('made');
});

it('a month marked as uploaded is taken back', async () => {
  await goTo(page, '#/projekt/vagen/rapporter', 'Rapporter');
  const august = page.getByRole('row', { name: /^augusti 2025/ });
  await august.getByRole('button', { name: 'Ångra uppladdad: augusti 2025' }).click();
  await august.getByText('Att ladda upp').waitFor();
  expect(await page.getByRole('button', { name: 'Ångra uppladdad: augusti 2025' }).count()).toBe(0);
  expect(problems).toEqual([]);
});
