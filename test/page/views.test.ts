import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBreaches, findPoorContrast, goTo, openWindow, overflowOf, signInAs, startBrowser } from './browser.ts';
import { fillFirstProject, finishUpload, openMadeUpProjects } from './madeUpProjects.ts';
import { receiptOf } from '../functions/collect/collectFakes.ts';
import { showUploadChanges } from './shownUpload.ts';
import { startPageServer, type PageServer } from './pageServer.ts';

/** Every view in every state it can be in, with its heading. */
const views: readonly (readonly [string, string, string])[] = [
  ['a project', '#/projekt/vagen', 'Vägen till arbete'],
  ['the projects', '#/', 'Projekt'],
  ['a project without data', '#/projekt/ny', 'Unga vägar in'],
  ['handing in', '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok'],
  ['a stored upload', '#/projekt/vagen/inlamning/u2', 'Kostnader kvartal 3.xlsx'],
  ['a rejected upload', '#/projekt/vagen/inlamning/felaktig', 'Fel.xlsx'],
  ['an upload to confirm', '#/projekt/vagen/inlamning/osaker', 'Oktober.xlsx'],
  ['an upload whose changes are shown', '#/projekt/vagen/inlamning/visas', 'September.xlsx'],
  ['an upload whose changes are shown anew', '#/projekt/vagen/inlamning/visas-igen', 'September.xlsx'],
  ['the same file again', '#/projekt/vagen/inlamning/samma', 'Deltagare.xlsx'],
  ['the reports', '#/projekt/vagen/rapporter', 'Rapporter'],
  ['the reports of a project without data', '#/projekt/ny/rapporter', 'Rapporter'],
  ['a report', '#/projekt/vagen/rapport/esf-plus-quarterly-2025-K3', 'Kvartalsrapport, kvartal 3 2025 (juli–september)'],
  ['the checks', '#/projekt/vagen/kontroller', 'Kontroller'],
  ['the checks without a report', '#/projekt/ny/kontroller', 'Kontroller'],
  ['the mails', '#/projekt/vagen/mejl', 'Skickade mejl'],
  ['the mails before any', '#/projekt/ny/mejl', 'Skickade mejl'],
  ['the history', '#/projekt/vagen/historik', 'Historik'],
  ['the history before any', '#/projekt/ny/historik', 'Historik'],
  ['the waivers', '#/projekt/vagen/undantag', 'Undantag'],
  ['an address that leads nowhere', '#/hit/finns-ingen-vag', 'Sidan finns inte'],
  ['a project of someone else', '#/projekt/grannens', 'Det gick inte'],
];

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    startBrowser(),
    startPageServer(async (filesAt) => {
      const api = openMadeUpProjects(filesAt);
      await fillFirstProject(api);
      await finishUpload(api, { uploadId: 'felaktig', fileName: 'Fel.xlsx', outcome: 'rejected', at: '2025-10-05T09:12:00.000Z' });
      await finishUpload(api, {
        uploadId: 'osaker',
        fileName: 'Oktober.xlsx',
        outcome: 'needs-confirmation',
        at: '2025-10-08T09:12:00.000Z',
      });
      await showUploadChanges(api, { uploadId: 'visas' });
      await showUploadChanges(api, { uploadId: 'visas-igen', isShownAnew: true });
      await api.uploads.put(receiptOf({ uploadId: 'samma', sameAs: 'u1' }));
      return { of: api.of, onUploaded: () => undefined };
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Looks at what is shown in daylight and in the dark, wide and 320 pixels wide. */
async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  expect(await findBreaches(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findPoorContrast(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflowOf(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

describe('before signing in', () => {
  it('the start page and the choice of user meet WCAG 2.2 AA and fit a phone', async () => {
    const { page, problems } = await openWindow(browser);
    await page.goto(server.url);
    await page.getByRole('button', { name: 'Logga in' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('button', { name: 'Åsa Lindström' }).waitFor();
    await expectAccessible(page);
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

describe('signed in', () => {
  let page: Page;
  let problems: string[];
  beforeAll(async () => {
    ({ page, problems } = await openWindow(browser));
    await signInAs(page, server.url);
  });
  afterAll(async () => {
    await page.context().close();
  });

  it.each(views)('%s meets WCAG 2.2 AA and fits a phone', async (_name, address, heading) => {
    await goTo(page, address, heading);
    await expectAccessible(page);
    expect(await page.title()).toMatch(/.+ – Redovisa$/);
    expect(problems).toEqual([]);
  });
});
