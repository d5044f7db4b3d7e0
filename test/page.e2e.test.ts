import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUploadWorkbook } from '../functions/shared/workbook/write/createUploadWorkbook.ts';
import type { FilledRows } from '../functions/shared/definition/uploadWorkbook.ts';
import { stockholmDate } from '../functions/shared/domain/localDate.ts';
import { periodOf, previousPeriod } from '../functions/shared/domain/period.ts';
import { divertLog } from '../tools/command/divertLog.ts';
import type { DeadLetter } from '../infra/local/pollQueues.ts';
import { createStores } from '../tools/stores/createStores.ts';
import { demoMembers } from '../tools/demo/demoMembers.ts';
import { putMembers } from '../tools/stores/putMembers.ts';
import { startProduct } from '../tools/start/startProduct.ts';
import type { Runtime } from '../infra/local/startRuntime.ts';
import { sheets, sheetVersion } from '../templates/index.ts';
import { namePeriod } from '../templates/text/periods.ts';
import { uploadWorkbookWords } from '../templates/text/uploadWorkbook.ts';
import { goTo, openWindow, signInAs, startBrowser } from './page/browser.ts';
import { exampleProject } from './support/exampleProject.ts';
import { makeIdentityNumber } from './support/makeIdentityNumber.ts';

const quarter = previousPeriod(periodOf('quarter', stockholmDate(new Date())));
const project = { ...exampleProject, startsOn: '2024-01-01', endsOn: '2030-12-31' };
/** Five women's numbers, then four men's: the birth numbers of women are even. */
const numbers = [0, 2, 4, 6, 8, 1, 3, 5, 7].map(makeIdentityNumber);

/** Nine people in the quarter, five women and four men. */
const people: FilledRows = numbers.map((identityNumber, index) => ({
  identityNumber,
  sex: index < 5 ? 'Kvinna' : 'Man',
  startsOn: { date: quarter.firstDay },
  measure: 'Praktik',
  employmentAtStart: 'Arbetslös',
}));

let product: Runtime;
let browser: Browser;
let page: Page;
let problems: string[];
const answers: string[] = [];
const deadLetters: DeadLetter[] = [];
const log = divertLog();

beforeAll(async () => {
  [browser, product] = await Promise.all([
    startBrowser(),
    startProduct({
      identityKey: `raw:${Buffer.alloc(32, 7).toString('base64')}`,
      organisationNumber: '2120000001',
      onDeadLetter: (letter) => deadLetters.push(letter),
    }),
  ]);
  const stores = createStores(product.environment, '2120000001');
  await stores.projects.add(project);
  await putMembers(project, demoMembers, stores);
  ({ page, problems } = await openWindow(browser, { acceptDownloads: true }));
  page.on('response', (response) => {
    if (response.url().includes('/api/'))
      void response.text().then(
        (text) => answers.push(text),
        () => undefined,
      );
  });
  await signInAs(page, product.url);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

const send = async (name: string, workbook: Uint8Array) => {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(workbook) });
  await page.getByRole('heading', { level: 1, name }).waitFor();
};
const handIn = async (name: string, workbook: Uint8Array) => {
  await goTo(page, '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok');
  await send(name, workbook);
};
const fill = (rows: FilledRows) =>
  createUploadWorkbook({ sheets, words: uploadWorkbookWords, sheetVersion, project, rows: new Map([['participants', rows]]) });
const choose = (name: string, rows: FilledRows) => send(name, fill(rows));
const upload = (name: string, rows: FilledRows) => handIn(name, fill(rows));

const download = async (button: string): Promise<{ name: string; content: Buffer }> => {
  const [file]: [Download, void] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
};

describe('a quarter through the page, on the emulators', () => {
  it('begins with a project without data and the template to fill in', async () => {
    await page.getByText('Inga uppgifter än. Lämna in den första arbetsboken.').waitFor();
    await goTo(page, '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok');
    const template = await download('Hämta mallen');
    expect(template.name).toBe('Underlag Vägen till arbete.xlsx');
    expect(template.content.subarray(0, 2).toString()).toBe('PK');
  });

  it('shows each fault at its cell and stores nothing', async () => {
    const faulty = people.map((row, index) => {
      if (index === 2) return { ...row, sex: 'Qvinnfolk' };
      return index === 4 || index === 5 ? { ...row, startsOn: undefined } : row;
    });
    await upload('Felaktig.xlsx', faulty);
    await page.getByText('Inget är sparat').waitFor();
    const sex = page.locator('.finding').filter({ hasText: 'Deltagare · Kön' });
    const start = page.locator('.finding').filter({ hasText: 'Deltagare · Startdatum' });
    expect(await sex.locator('.cells').innerText()).toMatch(/C4$/);
    expect(await start.locator('.cells').innerText()).toMatch(/F6–F7$/);
    const annotated = await download('Hämta din fil med anmärkningarna i');
    expect(annotated.name).toMatch(/^Uppladdning \d{4}-\d\d-\d\d kl \d\d\.\d\d Vägen till arbete – anmärkningar\.xlsx$/);
    expect(annotated.content.subarray(0, 2).toString()).toBe('PK');
    await goTo(page, '#/projekt/vagen/historik', 'Historik');
    expect(await page.getByText('Version 1').count()).toBe(0);
  });

  it('stores the corrected workbook', async () => {
    await upload('Rättad.xlsx', people);
    await page.getByText('Så här blir det om du sparar filen.').waitFor();
    await goTo(page, '#/projekt/vagen', 'Vägen till arbete');
    await page.getByRole('heading', { name: 'Senaste inlämningar' }).waitFor();
    expect(await page.getByRole('heading', { name: 'Uppgifter som gäller' }).count()).toBe(0);
    await page.goBack();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Allt är sparat').waitFor();
    expect(await page.getByRole('row', { name: /^Deltagare/ }).innerText()).toMatch(/9\s+9\s+0\s+0\s+0/);
  });

  it('makes the quarter’s report and shows its figures', async () => {
    await goTo(page, '#/projekt/vagen/rapporter', 'Rapporter');
    expect(await page.getByLabel('Period').inputValue()).toBe(quarter.id);
    await page.getByRole('button', { name: 'Gör rapporten' }).click();
    await page.getByRole('heading', { level: 1, name: /^Kvartalsrapport/ }).waitFor();
    expect(await page.locator('.figures > li').first().innerText()).toMatch(/9\s+5 kvinnor\s*4 män/);
    const report = await download('Hämta rapporten');
    expect(report.name).toBe(`Kvartalsrapport ${quarter.id} Vägen till arbete.xlsx`);
    expect(report.content.subarray(0, 2).toString()).toBe('PK');
  });

  it('lets nobody send alone what they have uploaded themselves: a manager approves', async () => {
    await page.getByRole('button', { name: 'Skicka till mottagarna' }).click();
    await page.getByRole('button', { name: 'Skicka nu' }).click();
    await page.getByText('Du har själv lämnat in uppgifter').waitFor();
    const reportKey = `esf-plus-quarterly-${quarter.id}`;
    const made = await createStores(product.environment, '2120000001').reports.get(project.id, reportKey);
    const status = await product.api.call({
      method: 'POST',
      path: `/api/projects/${project.id}/reports/${reportKey}/approval`,
      body: JSON.stringify({ version: made?.version }),
      claims: { sub: 'demo-chef', organisationNumber: project.organisationNumber, roles: 'manager' },
    });
    expect(status).toBe(200);
  });

  it('sends it once to the recipients, and shows the mail', async () => {
    await page.getByRole('button', { name: 'Skicka till mottagarna' }).click();
    await page.getByRole('button', { name: 'Skicka nu' }).click();
    await page.getByRole('link', { name: 'Visa mejlet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Skickade mejl' }).waitFor();
    const mail = page.locator('.mail');
    expect(await mail.count()).toBe(1);
    expect(await mail.locator('summary').innerText()).toContain(`Kvartalsrapport, ${namePeriod(quarter)}`);
    expect(await mail.locator('summary').innerText()).toContain('ärende-id 2023/00123');
    expect(await mail.innerText()).toContain('handlaggare@finansiar.example, ekonomi@kommun.example');
    const attachment = await download('Bilaga: Kvartalsrapport');
    expect(attachment.content.subarray(0, 2).toString()).toBe('PK');
  });

  it('brings back an earlier version', async () => {
    await upload('Deltagare 8.xlsx', people.slice(1));
    await page.getByRole('heading', { name: 'Skickade rapporter som påverkas' }).waitFor();
    expect(await page.getByRole('row', { name: /^Deltagare under perioden/ }).innerText()).toMatch(/9\s.*\s8\s/);
    expect(await page.getByRole('row', { name: /^Borta rad 2 i Rättad\.xlsx/ }).count()).toBe(1);
    await page.getByLabel('Varför stämmer uppgifterna ändå?').fill('Provkörning');
    await page.getByRole('button', { name: 'Bekräfta och spara' }).click();
    await page.getByText('Allt är sparat').waitFor();
    await goTo(page, '#/projekt/vagen/historik', 'Historik');
    await page.getByRole('button', { name: 'Återställ version 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Återställ version 1' }).click();
    await page.getByText('Tillbaka till version 1').waitFor();
    await goTo(page, '#/projekt/vagen', 'Vägen till arbete');
    expect(await page.getByRole('row', { name: /^Deltagare/ }).innerText()).toMatch(/9$/);
  });

  it('knows the same file again, refuses one made for another project, and stores what is right on request', async () => {
    await upload('Rättad igen.xlsx', people);
    await page.getByText('Filen är redan inlämnad').waitFor();
    const other = { ...project, id: 'sprak', name: 'Språk på jobbet' };
    const made = createUploadWorkbook({
      sheets,
      words: uploadWorkbookWords,
      sheetVersion,
      project: other,
      rows: new Map([['participants', people]]),
    });
    await handIn('Projekt 2.xlsx', made);
    await page.getByText('Filen är gjord för projektet').first().waitFor();
    await goTo(page, '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok');
    await page.getByLabel('Spara det som är rätt').check();
    await choose(
      'Deltagare 9.xlsx',
      people.map((row, index) => (index === 3 ? { ...row, endsOn: 'snart' } : { ...row, group: 'B' })),
    );
    await page.getByRole('heading', { name: 'Rader som inte sparas' }).waitFor();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('heading', { name: 'Rader som inte är sparade' }).waitFor();
    const refused = await download('Hämta raderna att rätta');
    expect(refused.name).toMatch(/^Uppladdning .* – rader att rätta\.xlsx$/);
    await goTo(page, '#/projekt/vagen', 'Vägen till arbete');
    expect(await page.getByRole('row', { name: /^Deltagare/ }).innerText()).toMatch(/9$/);
  });

  it('makes a template with the people in force, and says so in the history', async () => {
    await goTo(page, '#/projekt/vagen/lamna-in', 'Lämna in arbetsbok');
    await page.getByLabel('Fyll i deltagarna som gäller nu').check();
    const template = await download('Hämta mallen');
    expect(template.content.subarray(0, 2).toString()).toBe('PK');
    await goTo(page, '#/projekt/vagen/historik', 'Historik');
    await page.getByText('mall med deltagare').waitFor();
    await page.getByText('rader att rätta, ').waitFor();
    expect(await page.getByRole('button', { name: /^Filen som den lämnades in/ }).count()).toBeGreaterThan(4);
  });

  it('shows a neighbouring municipality nothing', async () => {
    const { page: neighbours } = await openWindow(browser);
    await signInAs(neighbours, product.url, 'Göran Åkesson');
    await neighbours.getByText('Din organisation har inga projekt här än.').waitFor();
    await goTo(neighbours, '#/projekt/vagen', 'Det gick inte');
    await neighbours.context().close();
  });

  it('never answered with an identity number, broke no rule of the page and lost no message', () => {
    expect(answers.length).toBeGreaterThan(20);
    for (const number of numbers) {
      for (const form of [number, number.slice(2), `${number.slice(2, 8)}-${number.slice(8)}`])
        expect(answers.join('\n')).not.toContain(form);
    }
    expect(problems).toEqual([]);
    expect(deadLetters).toEqual([]);
    expect(log.faults()).toEqual([]);
  });
});
