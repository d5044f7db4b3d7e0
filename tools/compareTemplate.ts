import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { composeContent } from '../functions/report/content/composeContent.ts';
import { findMisfits } from '../functions/report/content/findMisfits.ts';
import { makeDataset } from '../functions/shared/definition/makeDataset.ts';
import type { TemplateChange } from '../functions/shared/definition/templateChange.ts';
import { calendarPeriod } from '../functions/shared/domain/period.ts';
import { projectSchema } from '../functions/shared/records/project.ts';
import { compareTemplates } from './compare/compareTemplates.ts';
import { workbookFiller } from '../functions/shared/workbook/fill/fillWorkbook.ts';
import { catalogue, funders } from '../templates/index.ts';
import { templateChangesText as text } from '../templates/text/templateChanges.ts';
import { callerFolder } from './command/callerFolder.ts';
import { checkWords } from './command/checkWords.ts';
import { writeOut } from './command/writeOut.ts';

/**
 * `npm run compare-template -- [OLD.xlsx] NEW.xlsx [--report esf-plus/quarterly] [--json] [--markdown FILE.md]`: what differs between two editions of a report workbook, and what
 * of the report no longer fits the new one. Without OLD.xlsx the report's own workbook is the old one. Exit code 2 when something does not fit.
 */
const options = { report: { type: 'string' }, json: { type: 'boolean' }, markdown: { type: 'string' } } as const;
checkWords({ usage: text.usage, options, least: 1, most: 2, unknown: text.unknownOption });
const { values, positionals } = parseArgs({ allowPositionals: true, options });
const found = funders
  .flatMap((funder) => funder.reports.map((report) => ({ funder, report })))
  .find(({ funder, report }) => `${funder.id}/${report.id}` === values.report);
const own = found && join(import.meta.dirname, '../templates/funders', found.report.workbook);
const folder = callerFolder();
const [before, after] = [...(positionals.length === 1 && own ? [own] : []), ...positionals.map((path) => resolve(folder, path))];
if (before === undefined || after === undefined || (values.report !== undefined && !found)) {
  console.error(values.report !== undefined && !found ? text.unknownReport(values.report) : text.usage);
  process.exit(1);
}
const [old, now] = await Promise.all([before, after].map((path) => readFile(path).catch(() => refuse(path))));
if (old === undefined || now === undefined) throw new Error('Two files are compared');
await Promise.all([describe(before, old), describe(after, now)]);
const changes = await compareTemplates(old, now);
const misfits = found ? await listMisfits(now, found) : [];
const title = text.title(basename(before), basename(after));
if (values.markdown !== undefined) await keepMarkdown(resolve(folder, values.markdown));
writeOut(values.json ? `${JSON.stringify({ changes, misfits }, null, 2)}\n` : formatPlain(changes, misfits));
if (misfits.length > 0) process.exitCode = 2;

/** Reads a workbook to know that it can be. */
async function describe(path: string, workbook: Uint8Array): Promise<void> {
  await workbookFiller.describe(workbook).catch(() => refuse(path));
}

async function keepMarkdown(path: string): Promise<void> {
  await writeFile(path, formatMarkdown(changes, misfits)).catch(() => refuse(path, text.unwritable));
}

function refuse(path: string, because: (path: string) => string = text.unreadable): never {
  console.error(because(path));
  process.exit(1);
}

/** What the report would fill for a project without any rows: the names and tables are always the same. */
async function listMisfits(workbook: Uint8Array, { funder, report }: NonNullable<typeof found>): Promise<readonly string[]> {
  const project = projectSchema.parse({
    id: 'example',
    name: 'example',
    organisation: 'example',
    organisationNumber: '212000-0001',
    funder: funder.id,
    programme: '',
    caseId: '',
    registrationNumber: '',
    startsOn: '2025-01-01',
    endsOn: '2025-12-31',
    costModel: 'actual',
    coFinancingShare: 0,
    grantAwarded: {},
    recipients: [],
    contact: 'example@example.se',
    reports: [report.id],
  });
  const period = calendarPeriod('year', 2025, 1);
  const { cells, lists } = composeContent({ dataset: makeDataset(project, new Map()), period, funder, report, revision: 1, catalogue });
  return findMisfits(await workbookFiller.describe(workbook), { cells, lists, own: Object.keys(report.cells) });
}

function formatPlain(all: readonly TemplateChange[], wrong: readonly string[]): string {
  const lines = all.map((change) => text.words(change).filter(Boolean).join('  '));
  return `${[title, '', ...(lines.length > 0 ? lines : [text.none]), '', ...fitLines(wrong)].join('\n')}\n`;
}

function formatMarkdown(all: readonly TemplateChange[], wrong: readonly string[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  const table = [row(text.headings), row(text.headings.map(() => '---')), ...all.map((change) => row(text.words(change)))];
  return `${[`# ${title}`, '', ...(all.length > 0 ? table : [text.none]), '', ...fitLines(wrong).map((line) => `- ${line}`)].join('\n')}\n`;
}

function fitLines(wrong: readonly string[]): readonly string[] {
  if (values.report === undefined) return [];
  return wrong.length > 0 ? [text.misfits, ...wrong] : [text.fits];
}
