import { readFile } from 'node:fs/promises';
import { composeContent } from '../../../functions/report/content/composeContent.ts';
import { escapeName } from '../../../functions/report/content/escapeName.ts';
import type { Funder } from '../../../functions/shared/definition/funder.ts';
import type { ListDefinition, Report, ReportView } from '../../../functions/shared/definition/report.ts';
import type { Figure, Figures } from '../../../functions/shared/domain/figure.ts';
import { workbookFiller } from '../../../functions/shared/workbook/fill/fillWorkbook.ts';
import { catalogue } from '../../../templates/index.ts';
import { exampleDataset, examplePeriod, generalize, kindsOfProject } from './exampleProjects.ts';

/** The list that shows every figure there is. */
const ANY = 'Jamforelser';

/** Which reports print each figure, by key: in a cell with the figure's name, or in a cell or list of the report's own that reads it. */
export async function findPrinters(funders: readonly Funder[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const printers = new Map<string, string[]>();
  for (const funder of funders) {
    for (const report of funder.reports) {
      const names = await namesIn(report);
      const printed = new Set(kindsOfProject.flatMap(([, settings]) => [...printedBy({ funder, report, names }, settings)]));
      for (const key of printed) printers.set(key, [...(printers.get(key) ?? []), `${funder.id}/${report.id}`]);
    }
  }
  return printers;
}

async function namesIn({ workbook }: Report): Promise<readonly string[]> {
  const template = await readFile(new URL(`../../../templates/funders/${workbook}`, import.meta.url));
  return (await workbookFiller.describe(template)).names;
}

interface Printer {
  readonly funder: Funder;
  readonly report: Report;
  /** Defined names of its workbook. */
  readonly names: readonly string[];
}

type Settings = (typeof kindsOfProject)[number][1];

function printedBy({ funder, report, names }: Printer, settings: Settings): ReadonlySet<string> {
  const dataset = exampleDataset({ ...settings, funder: funder.id, reports: [report.id] });
  const request = { dataset, period: examplePeriod, funder, report, revision: 1, catalogue };
  const { view, source } = composeContent(request);
  const keys = [...source.definitions.keys()];
  const read = new Set<string>();
  const watched = watchFigures(view, read);
  for (const fill of Object.values(report.cells)) fill(watched);
  for (const { rows, table } of report.lists) {
    if (table !== ANY) for (const key of numbersIn(rows(watched), view.infos)) read.add(key);
  }
  const named = names.flatMap((name) => longestKey(name, keys) ?? []);
  return new Set([...named, ...keys.filter((key) => read.has(key))].map(generalize));
}

/** The figure whose name a defined name begins with: `placements.measure.1`, not `placements`. */
function longestKey(name: string, keys: readonly string[]): string | undefined {
  const begins = keys.filter((key) => name.toLowerCase().startsWith(`${escapeName(key).toLowerCase()}.`));
  return begins.toSorted((a, b) => b.length - a.length)[0];
}

/** The same view with a number of its own for each figure, keeping the keys that are asked for. What only goes through all of them asks for none. */
function watchFigures(view: ReportView, read: Set<string>): ReportView {
  const figures = watchKeys(numberFigures(view.infos), read);
  const exact = {
    has: (key: string) => view.exact.has(note(read, key)),
    total: (key: string) => view.exact.total(note(read, key)),
    split: (key: string) => view.exact.split(note(read, key)),
  };
  return { ...view, figures, accumulated: figures, figuresIn: () => figures, publishedIn: () => figures, exact, portfolio: [] };
}

function note(read: Set<string>, key: string): string {
  read.add(key);
  return key;
}

const FIRST_NUMBER = 1_000_000;
const APART = 10;

/** Numbers by which a figure is known where it is printed. */
function numberFigures(infos: ReportView['infos']): Figures {
  return Object.fromEntries(
    [...infos.values()].map(({ key, unit, isSplit }, index): [string, Figure] => {
      const number = FIRST_NUMBER + index * APART;
      if (isSplit) return [key, { women: number + 1, men: number + 2, nonBinary: number + 3, unstated: number + 4, total: number }];
      return [key, unit === 'flag' ? true : number];
    }),
  );
}

/** The figures whose numbers stand in the rows of a list. */
function numbersIn(rows: ReturnType<ListDefinition['rows']>, infos: ReportView['infos']): readonly string[] {
  const keys = [...infos.keys()];
  return rows.flat().flatMap((cell) => (typeof cell === 'number' ? (keys[Math.floor((cell - FIRST_NUMBER) / APART)] ?? []) : []));
}

function watchKeys(figures: Figures, read: Set<string>): Figures {
  let listed: string | symbol | undefined;
  return new Proxy(figures, {
    getOwnPropertyDescriptor(target, key) {
      listed = key;
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
    get(target, key, receiver) {
      if (key !== listed && typeof key === 'string') read.add(key);
      listed = undefined;
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}
