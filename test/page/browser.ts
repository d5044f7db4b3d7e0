import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const quiet = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Debian's chromium. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: quiet });
}

/** A fresh window. What the page's script throws fails the test that asked for it, through `problems`. */
export async function openWindow(browser: Browser, options: BrowserContextOptions = {}): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'sv-SE', ...options });
  const page = await context.newPage();
  const problems: string[] = [];
  // Why something is opened.
  page.on('dialog', (dialog) => void dialog.accept('Stämmer av mot listan'));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text())) problems.push(message.text());
  });
  return { page, problems };
}

/** Signs in as one of the demo users. */
export async function signInAs(page: Page, url: string, name = 'Åsa Lindström'): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByText(name).waitFor();
}

/** Goes to a view and waits until it is drawn: a mark put in the view before is gone then. */
export async function goTo(page: Page, address: string, heading: string | RegExp): Promise<void> {
  await page.evaluate((hash) => {
    const mark = document.createElement('i');
    mark.id = 'before';
    document.querySelector('.body')?.append(mark);
    if (location.hash === hash) dispatchEvent(new HashChangeEvent('hashchange'));
    else location.hash = hash;
  }, address);
  await page.locator('#before').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
}

/** Breaches of WCAG 2.2 AA and of good practice on what is shown now, each with where it is. */
export async function findBreaches(page: Page): Promise<string[]> {
  return listBreaches(axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']));
}

/** Text that is hard to read against what is behind it. */
export async function findPoorContrast(page: Page): Promise<string[]> {
  return listBreaches(axe(page).withRules(['color-contrast']));
}

/** There are no frames, so axe need not open a page of its own for each run. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

async function listBreaches(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`));
}

/** How many pixels wider than the window the page is. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
