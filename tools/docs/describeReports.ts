import { posix } from 'node:path';
import type { Funder } from '../../functions/shared/definition/funder.ts';
import type { Report } from '../../functions/shared/definition/report.ts';
import { findFiles } from './findFiles.ts';
import { findMakers } from './findMakers.ts';
import { table } from './table.ts';

const kinds: Readonly<Record<NonNullable<Report['every']>, string>> = {
  month: 'varje månad',
  quarter: 'varje kvartal',
  tertial: 'varje tertial',
  year: 'varje år',
};

/** docs/reports.md: every report, and the file that makes each of its own cells and lists. */
export async function describeReports(funders: readonly Funder[]): Promise<string> {
  const fileOf = await findFiles();
  return [
    '# Rapporter',
    'Skapas av `npm run docs` ur `templates/funders`. Ändra där, inte här.',
    'En cell i en rapport har ett namn, som Excels namnruta visar. Ett namn som börjar med en nyckel (`participants.met.women`) är ett nyckeltal: se [figures.md](figures.md). `project.…`, `period.…` och `report.…` fylls av [nameCells.ts](../functions/report/content/nameCells.ts), jämförelser av [nameComparisons.ts](../functions/report/content/nameComparisons.ts). Rapportens egna namn och listor står här med sin fil; en lista fyller tabellen med samma namn.',
    ...funders.flatMap((funder) => funder.reports.flatMap((report) => describeReport(funder, report, fileOf))),
    '',
  ].join('\n\n');
}

function describeReport({ id, name }: Funder, report: Report, fileOf: (declared: unknown) => string | undefined): readonly string[] {
  const folder = posix.join('templates/funders', posix.dirname(report.workbook));
  const own = `${folder}/report.ts`;
  const makerOf = findMakers(own);
  const parts = [
    ...Object.entries(report.cells).map(([cell, fill]) => ({ part: cell, file: makerOf({ name: cell, file: fileOf(fill) }) })),
    ...report.lists.map((list) => ({
      part: `${list.table} (lista)`,
      file: makerOf({ name: list.table, file: fileOf(list) ?? fileOf(list.rows) }),
    })),
  ].map(({ part, file }) => ({ part, file: file ?? missing(part) }));
  const kind = report.every === undefined ? 'när någon ber om den' : kinds[report.every];
  const when = report.periodsFrom === undefined ? kind : `${kind} från projektets första dag`;
  return [
    `## ${id}/${report.id}`,
    `${report.title} till ${name}, ${when}. ${link(own)}, \`${folder}/report.xlsx\`.`,
    table(
      ['Fil', 'Celler och listor'],
      [...Map.groupBy(parts, ({ file }) => file)].map(([file, filled]) => [link(file), filled.map(({ part }) => part).join(', ')]),
    ),
  ];
}

function missing(part: string): never {
  throw new Error(`No module of the report says ${part}`);
}

function link(file: string): string {
  return `[${file}](../${file})`;
}
