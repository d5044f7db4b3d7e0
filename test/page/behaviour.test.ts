import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { receiptOf } from '../functions/collect/collectFakes.ts';
import { findBreaches, goTo, openWindow, signInAs, startBrowser } from './browser.ts';
import { fillFirstProject, finishUpload, openMadeUpProjects } from './madeUpProjects.ts';
import { showUploadChanges } from './shownUpload.ts';
import { startPageServer, type PageServer } from './pageServer.ts';

type Api = ReturnType<typeof openMadeUpProjects>;

let server: PageServer;
let browser: Browser;
let api: Api;
let page: Page;
let problems: string[];
/** What becomes of the next upload once the file has arrived. */
let outcome: Parameters<typeof finishUpload>[1]['outcome'] = 'stored';

beforeAll(async () => {
  [browser, server] = await Promise.all([
    startBrowser(),
    startPageServer(async (filesAt) => {
      api = openMadeUpProjects(filesAt);
      await fillFirstProject(api);
      return {
        of: api.of,
        onUploaded: (key) =>
          finishUpload(api, { uploadId: key.split('/').at(-1) ?? '', fileName: 'Mars.xlsx', outcome, at: '2025-10-09T09:00:00.000Z' }),
      };
    }),
  ]);
});
beforeAll(async () => {
  ({ page, problems } = await openWindow(browser));
  await signInAs(page, server.url);
});
afterEach(() => {
  server.answerWith();
  expect(problems).toEqual([]);
});
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const workbook = { name: 'Mars.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK made up') };
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('by keyboard alone', () => {
  it('skips to the content, walks the project’s pages and lands on each heading', async () => {
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('Vägen till arbete');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Vägen till arbete' }).waitFor();
    expect(await focused()).toBe('Vägen till arbete');
    await page.getByRole('link', { name: 'Historik', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Historik' }).waitFor();
    expect(await focused()).toBe('Historik');
    expect(await page.getByRole('link', { name: 'Historik', exact: true }).getAttribute('aria-current')).toBe('page');
  });

  it('shows where the focus is on every stop of a view', async () => {
    await goTo(page, '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok');
    const stops: string[] = [];
    for (;;) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const active = document.activeElement ?? document.body;
        // The file input lies unseen over its label, which shows the focus for it.
        const shown = active.matches('.file input') ? active.nextElementSibling : active;
        return { isPage: active === document.body, isOutlined: shown !== null && getComputedStyle(shown).outlineStyle === 'solid' };
      });
      if (stop.isPage) break;
      stops.push(await focused());
      expect(stop.isOutlined, stops.at(-1)).toBe(true);
    }
    expect(stops).toContain('Vad händer med det som redan är inlämnat?');
    expect(stops).toContain('Hämta mallen');
  });
});

describe('handing in', () => {
  it('shows the steps with a bar that follows the bytes, and ends at the receipt', async () => {
    outcome = 'stored';
    await goTo(page, '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok');
    await page.locator('input[type=file]').setInputFiles(workbook);
    await page.getByRole('heading', { level: 1, name: 'Mars.xlsx' }).waitFor();
    await page.getByText('Allt är sparat').waitFor();
    expect(await page.getByRole('row', { name: /Deltagare/ }).innerText()).toMatch(/124\s+6\s+11\s+0\s+107/);
  });

  it('takes a file that is dropped', async () => {
    outcome = 'rejected';
    await goTo(page, '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok');
    const files = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['PK made up'], 'Mars.xlsx'));
      return transfer;
    });
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: files });
    await page.getByText('Inget är sparat').waitFor();
  });

  it('says what is wrong with an empty file and lets another be chosen', async () => {
    await goTo(page, '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok');
    await page.locator('input[type=file]').setInputFiles({ ...workbook, buffer: Buffer.alloc(0) });
    await page.getByRole('alert').getByText('Filen är tom.').waitFor();
    expect(await page.locator('input[type=file]').isEnabled()).toBe(true);
  });

  it('says that the upload was interrupted when the connection breaks, and starts again', async () => {
    outcome = 'stored';
    await goTo(page, '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok');
    await page.route('**/files/**', (route) => route.abort());
    await page.locator('input[type=file]').setInputFiles(workbook);
    await page.getByText('Uppladdningen avbröts.').waitFor();
    await page.unroute('**/files/**');
    await page.locator('input[type=file]').setInputFiles(workbook);
    await page.getByText('Allt är sparat').waitFor();
  });

  it('is not offered to someone who may only read', async () => {
    const { page: managers } = await openWindow(browser);
    await signInAs(managers, server.url, 'Birgitta Hägg');
    await goTo(managers, '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok');
    await managers.getByText('Din roll får läsa men inte lämna in.').waitFor();
    expect(await managers.locator('input[type=file]').count()).toBe(0);
    await managers.context().close();
  });
});

describe('an upload that could not be read', () => {
  it('says so on its receipt, and can be dropped there', async () => {
    await api.uploads.put(receiptOf({ uploadId: 'trasig', fileName: 'Trasig.xlsx', outcome: 'failed' }));
    await goTo(page, '#/projekt/vagen/inlamning/trasig', 'Trasig.xlsx');
    await page.getByText('Felet är vårt och vi har fått larm.').waitFor();
    await page.getByRole('button', { name: 'Släng inlämningen' }).click();
    await page.getByText('Inlämningen är slängd').waitFor();
    expect(await api.uploads.get('vagen', 'trasig')).toMatchObject({ outcome: 'dropped' });
    await goTo(page, '#/projekt/vagen', 'Vägen till arbete');
  });
});

describe('what an upload would change', () => {
  it('is shown row by row, and the go-ahead names the revision it was shown against', async () => {
    await showUploadChanges(api, { uploadId: 'visas' });
    await goTo(page, '#/projekt/vagen/inlamning/visas', 'September.xlsx');
    expect(await page.getByRole('row', { name: /^Ändrad rad 17/ }).innerText()).toMatch(/person KXMHTA[\s\S]*Slutdatum\s+tom\s+2025-09-30/);
    await page.getByRole('button', { name: 'Till Spara' }).click();
    expect(await focused()).toContain('Uppgifterna gäller direkt');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Filen är mottagen.').waitFor();
    expect(await api.uploads.get('vagen', 'visas')).toMatchObject({ outcome: 'received', shownRevision: 2 });
    expect(api.ingestQueue.messages.at(-1)).toEqual({ projectId: 'vagen', uploadId: 'visas' });
    await goTo(page, '#/projekt/vagen', 'Vägen till arbete');
  });

  it('is not stored when it has been worked out anew in another window', async () => {
    await showUploadChanges(api, { uploadId: 'visas' });
    await goTo(page, '#/projekt/vagen/inlamning/visas', 'September.xlsx');
    const shown = await api.uploads.get('vagen', 'visas');
    if (shown) await api.uploads.put({ ...shown, shownRevision: 3 });
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Någon annan har sparat nya uppgifter under tiden.').waitFor();
    expect((await api.uploads.get('vagen', 'visas'))?.outcome).toBe('needs-confirmation');
    problems.splice(0);
  });
});

describe('findings', () => {
  beforeEach(async () => {
    await finishUpload(api, { uploadId: 'fel', fileName: 'Fel.xlsx', outcome: 'rejected', at: '2025-10-05T09:12:00.000Z' });
    await goTo(page, '#/projekt/vagen/inlamning/fel', 'Fel.xlsx');
  });

  it('are grouped by fault with the cells as ranges and the nearest choice', async () => {
    const group = page.locator('.finding').filter({ hasText: 'Kön' });
    expect(await group.innerText()).toMatch(/Fel\s+Deltagare · Kön\s+6 celler · Kod DEL-KON-003/);
    expect(await group.innerText()).toContain('C5, C7–C10');
    expect(await group.innerText()).toContain('Förslag: Kvinna');
  });

  it('can be narrowed by weight, sheet and word', async () => {
    await page.getByRole('button', { name: '2 varningar' }).click();
    expect(await page.locator('.finding').count()).toBe(2);
    expect(await page.getByRole('button', { name: '2 varningar' }).getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('button', { name: 'Alla' }).click();
    await page.getByLabel('Blad').selectOption('Kostnader');
    expect(await page.locator('.finding').count()).toBe(2);
    await page.getByLabel('Sök i anmärkningarna').fill('kartlägg');
    expect(await page.locator('.finding').count()).toBe(1);
    await page.getByLabel('Sök i anmärkningarna').fill('finns inte alls');
    await page.getByText('Inget stämmer med urvalet.').waitFor();
  });
});

describe('confirming warnings', () => {
  it('asks for a reason, keeps it on the receipt and stores', async () => {
    await finishUpload(api, {
      uploadId: 'varnad',
      fileName: 'Oktober.xlsx',
      outcome: 'needs-confirmation',
      at: '2025-10-08T09:12:00.000Z',
    });
    await goTo(page, '#/projekt/vagen/inlamning/varnad', 'Oktober.xlsx');
    await page.getByRole('button', { name: 'Till bekräftelsen' }).click();
    await page.getByRole('button', { name: 'Bekräfta och spara' }).click();
    expect(await focused()).toContain('Skriv en kort orsak');
    expect(await findBreaches(page)).toEqual([]);
    await page.getByRole('link', { name: 'Skriv en kort orsak' }).click();
    await page.keyboard.type('Gäller 19900101-9802');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /personnummer/ }).waitFor();
    await page.getByLabel('Varför stämmer uppgifterna ändå?').fill('Kontrollerat mot huvudboken');
    await page.getByRole('button', { name: 'Bekräfta och spara' }).click();
    await page.getByText('Filen är mottagen.').waitFor();
    expect(api.ingestQueue.messages.at(-1)).toEqual({ projectId: 'vagen', uploadId: 'varnad' });
    expect((await api.uploads.get('vagen', 'varnad'))?.confirmedBecause).toBe('Kontrollerat mot huvudboken');
  });
});

describe('reports', () => {
  it('offers the quarter that ended last, waits for the report and shows it', async () => {
    await goTo(page, '#/projekt/vagen/rapporter', 'Rapporter');
    expect(await page.getByLabel('Period').inputValue()).toBe('2025-K3');
    await page.getByRole('button', { name: 'Gör rapporten' }).click();
    await page.getByRole('heading', { level: 1, name: 'Kvartalsrapport, kvartal 3 2025 (juli–september)' }).waitFor();
    expect(api.reportQueue.messages.at(-1)).toMatchObject({ report: 'quarterly', period: '2025-K3', send: false });
    expect(await page.locator('.figures > li').first().innerText()).toMatch(
      /56\s+31 kvinnor\s*24 män\s*1 övrig\s+10 fler än kvartal 2 2025 \(46\)/,
    );
    await page.getByText('1 av 3 kontroller stämmer inte.').waitFor();
  });

  it('shows who gets the report before it is sent, and sends nothing when one changes one’s mind', async () => {
    await goTo(page, '#/projekt/vagen/rapport/esf-plus-quarterly-2025-K3', /Kvartalsrapport/);
    const before = api.sendQueue.messages.length;
    await page.getByRole('button', { name: 'Skicka till mottagarna' }).click();
    await page.getByRole('dialog').getByText('handlaggare@finansiar.example').waitFor();
    expect(await findBreaches(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(api.sendQueue.messages.length).toBe(before);
    await page.getByRole('button', { name: 'Skicka till mottagarna' }).click();
    await page.getByRole('button', { name: 'Skicka nu' }).click();
    await page.getByText('Skickar …').waitFor();
    expect(api.sendQueue.messages.at(-1)).toEqual({ projectId: 'vagen', reportKey: 'esf-plus-quarterly-2025-K3', version: 'r2-a' });
  });

  it('downloads the workbook under the report’s name', async () => {
    await goTo(page, '#/projekt/vagen/rapport/esf-plus-quarterly-2025-K3', /Kvartalsrapport/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Hämta rapporten' }).click()]);
    expect(download.suggestedFilename()).toBe('Kvartalsrapport 2025-K3 Vägen till arbete.xlsx');
  });
});

describe('undo', () => {
  it('goes back to an earlier version after asking', async () => {
    await goTo(page, '#/projekt/vagen/historik', 'Historik');
    await page.getByRole('button', { name: 'Återställ version 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Återställ version 1' }).click();
    await page.getByText('Tillbaka till version 1').waitFor();
    expect((await api.snapshots.current('vagen'))?.restores).toBe(1);
  });
});

describe('when something is wrong', () => {
  it('says that the session has ended and signs in again at the same place', async () => {
    await goTo(page, '#/projekt/vagen/mejl', 'Skickade mejl');
    server.answerWith((_request, response) => response.writeHead(401).end());
    await goTo(page, '#/projekt/vagen/historik', 'Logga in');
    server.answerWith();
    await page.getByRole('button', { name: 'Logga in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Historik' }).waitFor();
  });

  it('signs in again by itself after a reload', async () => {
    await goTo(page, '#/projekt/vagen/mejl', 'Skickade mejl');
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Skickade mejl' }).waitFor();
  });

  it('says that it cannot reach the service and tries again', async () => {
    await page.route('**/api/**', (route) => route.abort());
    await goTo(page, '#/projekt/vagen/mejl', 'Det gick inte');
    await page.getByText('Kontrollera uppkopplingen').waitFor();
    await page.unroute('**/api/**');
    await page.getByRole('button', { name: 'Försök igen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Skickade mejl' }).waitFor();
  });

  it('says when it is the service’s own fault', async () => {
    server.answerWith((_request, response) => response.writeHead(500).end('{"message":"Internal Server Error"}'));
    await goTo(page, '#/projekt/vagen/mejl', 'Det gick inte');
    await page.getByText('Något gick fel hos oss.').waitFor();
  });

  it('signs out and shows the start page', async () => {
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.getByRole('button', { name: 'Logga in' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Från kalkylblad till färdig rapport' }).waitFor();
  });
});
