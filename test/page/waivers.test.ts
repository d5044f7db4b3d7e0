import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBreaches, goTo, openWindow, signInAs, startBrowser } from './browser.ts';
import { fillFirstProject, openMadeUpProjects } from './madeUpProjects.ts';
import { startPageServer, type PageServer } from './pageServer.ts';

let server: PageServer;
let browser: Browser;

beforeAll(async () => {
  [browser, server] = await Promise.all([
    startBrowser(),
    startPageServer(async (filesAt) => {
      const api = openMadeUpProjects(filesAt);
      await fillFirstProject(api);
      return { of: api.of, onUploaded: () => undefined };
    }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

it('a manager writes down a waiver and ends it; a coordinator sees it and cannot', async () => {
  const { page, problems } = await openWindow(browser);
  await signInAs(page, server.url, 'Birgitta Hägg');
  await goTo(page, '#/projekt/vagen/undantag', 'Undantag');
  expect(await findBreaches(page)).toEqual([]);
  await page.getByRole('button', { name: 'Spara undantaget' }).click();
  await page.getByText('Fyll i varning, vem som beslutat').waitFor();
  await page.getByLabel('Varning', { exact: true }).selectOption('KOS-INSATS-101');
  await page.getByLabel('Vem har beslutat').fill('Birgitta Hägg, enhetschef');
  await page.getByLabel('Varför').fill('ny budget beslutas i mars');
  await page.getByLabel('Till och med').fill('2026-03-31');
  await page.getByRole('button', { name: 'Spara undantaget' }).click();
  await page.getByText('Beslutat av Birgitta Hägg, enhetschef: ny budget beslutas i mars').waitFor();
  await page.getByText('2025-10-12 till och med 2026-03-31').waitFor();
  expect(await findBreaches(page)).toEqual([]);

  const other = await openWindow(browser);
  await signInAs(other.page, server.url);
  await goTo(other.page, '#/projekt/vagen/kontroller', 'Kontroller');
  await other.page.getByRole('link', { name: 'Undantag från varningar' }).click();
  await other.page.getByText('Beslutat av Birgitta Hägg').waitFor();
  expect(await other.page.getByRole('button', { name: 'Spara undantaget' }).count()).toBe(0);
  expect(await findBreaches(other.page)).toEqual([]);

  await page.getByRole('button', { name: 'Avsluta KOS-INSATS-101' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Avsluta' }).click();
  await page.getByText('Avslutat', { exact: true }).waitFor();
  expect([...problems, ...other.problems]).toEqual([]);
});
