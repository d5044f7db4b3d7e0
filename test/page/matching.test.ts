import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Proposals } from '../../functions/shared/records/matches.ts';
import { receiptOf } from '../functions/collect/collectFakes.ts';
import { findBreaches, findPoorContrast, goTo, openWindow, overflowOf, signInAs, startBrowser } from './browser.ts';
import { fillFirstProject, openMadeUpProjects } from './madeUpProjects.ts';
import { startPageServer, type PageServer } from './pageServer.ts';

const proposals: Proposals = {
  sheets: [],
  columns: [
    {
      sheet: 'participants',
      heading: 'Inskriven',
      cell: 'C3',
      column: 'startsOn',
      isRequired: true,
      kind: 'date',
      samples: ['2025-03-01'],
    },
    {
      sheet: 'participants',
      heading: 'Persnr',
      cell: 'B3',
      column: 'identityNumber',
      isRequired: true,
      kind: 'identityNumber',
      samples: [],
    },
    { sheet: 'participants', heading: 'Körkort', cell: 'G3', column: null, isRequired: false, kind: 'text', samples: [] },
  ],
  values: [
    { sheet: 'participants', column: 'measure', text: 'Jobbspåret', value: '2', count: 12, samples: [] },
    { sheet: 'costs', column: 'type', text: '5000-5099', value: 'premises', count: 3, samples: ['5010 Lokalhyra'] },
    { sheet: 'costs', column: 'financing', text: '', value: null, count: 1, samples: [] },
    { sheet: 'costs', column: 'ledgerProject', text: 'P1', value: 'mine', count: 4, samples: ['P1 Vägen till arbete'] },
  ],
};

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
      const receipt = receiptOf({ uploadId: 'egen', fileName: 'Vår lista.xlsx', outcome: 'rejected', resultKey: 'results/egen.json' });
      api.uploadFiles.putJson('results/egen.json', { outcome: 'rejected', rows: {}, findings: [], diff: {}, timings: {}, proposals });
      api.uploadFiles.putJson(receipt.fileKey, {});
      await api.uploads.put(receipt);
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

async function expectAccessible(): Promise<void> {
  expect(await findBreaches(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findPoorContrast(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflowOf(page)).toBe(0);
  await page.setViewportSize({ width: 1280, height: 900 });
}

it('what a project has confirmed is empty to begin with, and the default for Finansiering can be set', async () => {
  await goTo(page, '#/projekt/vagen/lasning', 'Så läser vi era listor');
  await page.getByText('Inga val än.').waitFor();
  await expectAccessible();
  await page.getByLabel('Finansiering när cellen är tom').selectOption('Bidrag');
  await page.getByRole('button', { name: 'Spara' }).click();
  await page.getByRole('row', { name: /Tom cell i Finansiering.*Bidrag.*du,/ }).waitFor();
  expect((await api.deps.matches.get('vagen')).values).toMatchObject([{ column: 'financing', text: '', value: 'grant' }]);
});

it('proposals are shown on the receipt, changed, confirmed with the keyboard, and the file is read again', async () => {
  await goTo(page, '#/projekt/vagen/inlamning/egen', 'Vår lista.xlsx');
  await page.getByRole('heading', { name: 'Stämmer det här?' }).waitFor();
  await expectAccessible();
  await page.getByLabel('Rubriken ”Körkort” i G3 betyder').selectOption('Läs den aldrig');
  await page.getByLabel('”Jobbspåret” betyder').selectOption('Praktik');
  expect(await page.getByLabel('Konton 5000–5099 betyder').inputValue()).toBe('premises');
  await page.getByRole('button', { name: 'Spara valen och läs filen igen' }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('Filen är mottagen. Vi läser och kontrollerar den.').waitFor();
  const { columns, values } = await api.deps.matches.get('vagen');
  expect(columns.map(({ heading, column }) => [heading, column])).toEqual([
    ['Inskriven', 'startsOn'],
    ['Persnr', 'identityNumber'],
    ['Körkort', null],
  ]);
  expect(values.map(({ text, value }) => [text, value])).toEqual([
    ['', 'grant'],
    ['Jobbspåret', '5'],
    ['5000-5099', 'premises'],
    ['P1', 'mine'],
  ]);
  expect(api.ingestQueue.messages.at(-1)).toMatchObject({ projectId: 'vagen', uploadId: 'egen', matchVersion: 2 });
});

it('a range of accounts is split: one account of it means something else', async () => {
  await api.uploads.put(receiptOf({ uploadId: 'konton', fileName: 'Konton.xlsx', outcome: 'rejected', resultKey: 'results/egen.json' }));
  await goTo(page, '#/projekt/vagen/inlamning/konton', 'Konton.xlsx');
  await page.getByRole('button', { name: 'Dela upp konton 5000–5099' }).click();
  const account = page.getByLabel('Konto ur 5000–5099');
  expect(await account.inputValue()).toBe('5010');
  await account.fill('50');
  await page.getByLabel('Kontot ur 5000–5099 betyder').selectOption('Personal');
  await page.getByRole('button', { name: 'Spara valen och läs filen igen' }).click();
  await page.getByText('Skriv ett konto med 3–6 siffror').waitFor();
  await account.fill('5011 – 5019');
  await expectAccessible();
  await page.getByRole('button', { name: 'Spara valen och läs filen igen' }).click();
  await expect
    .poll(async () =>
      (await api.deps.matches.get('vagen')).values.filter(({ column }) => column === 'type').map(({ text, value }) => [text, value]),
    )
    .toEqual([
      ['5000-5099', 'premises'],
      ['5011-5019', 'staff'],
    ]);
});

it('two headings for one column are objected to before anything is sent', async () => {
  await api.uploads.put(receiptOf({ uploadId: 'dubbel', fileName: 'Dubbel.xlsx', outcome: 'rejected', resultKey: 'results/egen.json' }));
  await goTo(page, '#/projekt/vagen/inlamning/dubbel', 'Dubbel.xlsx');
  await page.getByLabel('Rubriken ”Körkort” i G3 betyder').selectOption({ value: 'startsOn' });
  await page.getByRole('button', { name: 'Spara valen och läs filen igen' }).click();
  await page.getByText('Två rubriker är valda som Startdatum.').waitFor();
  expect((await api.deps.matches.get('vagen')).version).toBe(3);
});

it('a remembered match can be taken away, and the view says who did what', async () => {
  await goTo(page, '#/projekt/vagen/lasning', 'Så läser vi era listor');
  await page.getByRole('button', { name: 'Ta bort ”Inskriven”' }).click();
  await page.getByText('”Inskriven” togs bort').waitFor();
  expect((await api.deps.matches.get('vagen')).columns.map(({ heading }) => heading).sort()).toEqual(['Körkort', 'Persnr']);
  await expectAccessible();
  expect(problems).toEqual([]);
});
