import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComposedReport } from '../../../../functions/report/content/composeContent.ts';
import { escapeName } from '../../../../functions/report/content/escapeName.ts';
import { composePublic, type PublicEdition } from '../../../../functions/report/public/composePublic.ts';
import type { CheckDefinition } from '../../../../functions/shared/definition/report.ts';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import type { ExactFigures } from '../../../../functions/shared/definition/indicator.ts';
import type { PublicFigures, SplitFigure } from '../../../../functions/shared/domain/figure.ts';
import { previousPeriod, samePeriodLastYear, span, type Period } from '../../../../functions/shared/domain/period.ts';
import { catalogue, funders } from '../../../../templates/index.ts';
import { attackFigures } from '../../../support/attackFigures.ts';
import { datasetOf, ended, participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { composeReport, type ReportOrder } from '../../../support/fillReport.ts';
import { periodNamed } from '../../../support/figuresIn.ts';
import { randomPeople } from '../../../support/randomPeople.ts';

const orders: readonly ReportOrder[] = funders.flatMap((funder) => funder.reports.map((report) => ({ funder, report })));
const quarterly = orders.find(({ report }) => report.id === 'quarterly');
const people = (count: number, row: Parameters<typeof participant>[1]) =>
  Array.from({ length: count }, (_, index) => participant(`${JSON.stringify(row)} ${index}`, row));
const rows: ExampleRows = {
  participants: [
    ...people(3, { sex: 'women', startsOn: '2025-07-01' }),
    ...people(22, { sex: 'men', startsOn: '2025-07-01' }),
    ...people(7, { sex: 'women', startsOn: '2025-03-01' }),
    ended('left', { sex: 'men', exitReason: 'workSubsidised' }),
  ],
  targets: [{ figure: 'participants.started', period: '2025-K3', women: 10, men: 20, total: 30 }],
  costs: [{ voucher: 'A1', bookedOn: '2025-08-01', type: 'staff', financing: 'grant', amount: 5_000_00 }],
};

interface Both {
  readonly full: ComposedReport;
  readonly open: PublicEdition;
}

function compose(order: ReportOrder, given: ExampleRows = rows, period = '2025-K3'): Both {
  const full = composeReport(order, period, given);
  const open = composePublic(full, { ...order, dataset: datasetOf(given), period: periodNamed(period), revision: 1, catalogue });
  if (!open) throw new Error('no public edition');
  return { full, open };
}

function composeQuarterly(given?: ExampleRows, period?: string): Both {
  if (!quarterly) throw new Error('no quarterly report');
  return compose(quarterly, given, period);
}

describe('the public edition of a report', () => {
  it('prints two points for what is suppressed, and says so', () => {
    const { cells, figures } = composeQuarterly().open;
    expect(figures['participants.started']).toEqual({ women: null, men: null, nonBinary: 0, unstated: 0, total: 25 });
    const shown = (name: string) => cells.get(`participants.started.${name}`);
    expect(['women', 'men', 'nonBinary', 'total'].map(shown)).toEqual(['..', '..', 0, 25]);
    expect(shown('womenShare')).toBe('..');
    expect(cells.get('report.edition')).toContain('(..)');
    expect(cells.get('report.title')).toBe('Kvartalsrapport, publik version');
  });

  it('keeps targets, but not how far a suppressed number is from them', () => {
    const { cells } = composeQuarterly().open;
    expect(cells.get('participants.started.women.target')).toBe(10);
    expect(cells.get('participants.started.women.target.change')).toBe('..');
    expect(cells.get('participants.started.target.change')).toBe(-5);
  });

  it('shows no earlier number where the number now is suppressed, nor the sum since start', () => {
    const { cells } = composeQuarterly().open;
    for (const against of ['previousPeriod', 'sinceStart'])
      for (const facet of ['', '.change', '.changePercent']) {
        const name = `participants.started.women.${against}${facet}`;
        expect(cells.get(name), name).toBe('..');
      }
    expect(cells.get('participants.started.women.sinceStart.signal')).toBe('ingen jämförelse');
  });

  it('keeps money', () => {
    const { cells } = composeQuarterly().open;
    expect(cells.get('cost.total.value')).toBe(5_000);
    expect(cells.get('cost.total.sinceStart')).toBe(5_000);
  });

  it('names checks with their outcome, but without the numbers of those that count persons', () => {
    const listed = composeQuarterly().open.lists.get('Kontroller') ?? [];
    const outcomes = listed.map(([title, left, right, , outcome]) => ({ title, left, right, outcome }));
    expect(outcomes).toContainEqual({
      title: 'Avslutade efter avslutsorsak tillsammans mot avslutade',
      left: '..',
      right: '..',
      outcome: 'Stämmer',
    });
    expect(outcomes.find(({ title }) => typeof title === 'string' && title.startsWith('Kostnadsslagen'))?.left).toBe(5_000);
  });

  it.each([
    ['nothing', undefined],
    ['outcome', ['Egna rader', '..', '..', '..', 'Stämmer']],
    ['numbers', ['Egna rader', 3, 3, 0, 'Stämmer']],
  ] as const)("shows of a funder's own check what the check says: %s", (publicPart, line) => {
    if (!quarterly) throw new Error('no quarterly report');
    const own: CheckDefinition = {
      id: 'framtidsfonden.rows',
      publicPart,
      check: () => [{ title: 'Egna rader', ok: true, left: 3, right: 3 }],
    };
    const { open } = compose({ ...quarterly, report: { ...quarterly.report, checks: [own] } });
    expect(open.lists.get('Kontroller')?.find(([title]) => title === 'Egna rader')).toEqual(line);
  });

  it('is not made of a report with personal data', () => {
    if (!quarterly) throw new Error('no quarterly report');
    const order = { ...quarterly, report: { ...quarterly.report, hasPersonalData: true } };
    const full = composeReport(order, '2025-K3', rows);
    expect(
      composePublic(full, { ...order, dataset: datasetOf(rows), period: periodNamed('2025-K3'), revision: 1, catalogue }),
    ).toBeUndefined();
  });

  it('withholds what a report has not said is public', () => {
    if (!quarterly) throw new Error('no quarterly report');
    const secret = { table: 'Personal', rows: () => [['Anna Andersson']] };
    const report = {
      ...quarterly.report,
      lists: [secret],
      cells: { 'quarterly.staff': () => 'Anna Andersson', 'quarterly.sum': () => 7 },
      publicCells: { 'quarterly.sum': 'same' as const },
    };
    const { open } = compose({ ...quarterly, report });
    expect(open.lists.get('Personal')).toEqual([['Visas inte i den publika versionen.']]);
    expect(open.cells.get('quarterly.staff')).toBe('Visas inte i den publika versionen.');
    expect(open.cells.get('quarterly.sum')).toBe(7);
  });

  it('withstands a reader who tries the sums of every period it shows', () => {
    fc.assert(
      fc.property(randomPeople(40), (given) => {
        const { full, open } = composeQuarterly(given, '2025-K1');
        for (const [against, period] of otherPeriods(full)) {
          const { exact } = full.source.inPeriod(period);
          const isWhole = (total: string, keys: readonly string[], part: keyof SplitFigure) =>
            keys.reduce((sum, key) => sum + exact.split(key)[part], 0n) === exact.split(total)[part];
          expect(attackFigures(figuresOf(open.cells, full, { against, exact }), isWhole), against).toEqual([]);
        }
      }),
      { numRuns: 4 },
    );
  });
});

describe.each(orders.filter(({ report }) => !report.hasPersonalData))('the public edition of $funder.id $report.id', (order) => {
  it('has every number of the full edition that is not suppressed, and no other', () => {
    const { full, open } = compose(order);
    expect(Object.keys(open.figures)).toEqual(Object.keys(full.content.figures));
    for (const [name, content] of open.cells) {
      if (typeof content === 'number' && order.report.publicCells?.[name] === undefined)
        expect(content, name).toEqual(full.cells.get(name));
    }
    for (const [key, figure] of Object.entries(open.figures)) {
      if (figure === null) expect(open.cells.get(escapeName(`${key}.value`)), key).toBe('..');
      if (typeof figure !== 'object' || figure === null) continue;
      for (const [part, value] of Object.entries(figure))
        if (value === null) expect(open.cells.get(escapeName(`${key}.${part}`)), key).toBe('..');
    }
    expect([...open.lists.keys()]).toEqual([...full.lists.keys()]);
  });
});

/** A project of 2014–2020 has those codes beside ESF+'s. */
const attacked: readonly (readonly [string, ReportOrder, ExampleRows['project']])[] = orders
  .filter(({ report }) => !report.hasPersonalData && !report.coversPortfolio)
  .flatMap((order): (readonly [string, ReportOrder, ExampleRows['project']])[] => {
    const name = `${order.funder.id} ${order.report.id}`;
    const own = [name, order, {}] as const;
    return order.report.id === 'indicators' ? [own, [`${name} 2014–2020`, order, { programme: 'Socialfonden 2014–2020' }]] : [own];
  });

describe.each(attacked)('the figures of the public edition of %s', (_, order, settings) => {
  it('withstand a reader who tries every sum', () => {
    fc.assert(
      fc.property(randomPeople(40), (given) => {
        const { full, open } = compose(
          order,
          { ...given, project: { funder: order.funder.id, reports: [order.report.id], ...settings } },
          '2025-K1',
        );
        const { exact } = full.source.inPeriod(periodNamed('2025-K1'));
        const isWhole = (total: string, keys: readonly string[], part: keyof SplitFigure) =>
          keys.reduce((sum, key) => sum + exact.split(key)[part], 0n) === exact.split(total)[part];
        expect(attackFigures(open.figures, isWhole)).toEqual([]);
      }),
      { numRuns: 2 },
    );
  });
});

function otherPeriods({ view: { project, period } }: ComposedReport): readonly (readonly [against: string, period: Period])[] {
  const periods = [
    ['previousPeriod', previousPeriod(period)],
    ['samePeriodLastYear', samePeriodLastYear(period)],
    ['sinceStart', span(project.startsOn, period.lastDay)],
  ] as const;
  return periods.filter(([, { lastDay }]) => lastDay >= project.startsOn);
}

/** The figures of another period, as far as the workbook's cells show them, to a reader who also knows where the others are none. */
function figuresOf(
  cells: ReadonlyMap<string, CellContent>,
  { view }: ComposedReport,
  { against, exact }: { readonly against: string; readonly exact: ExactFigures },
): PublicFigures {
  const shown = (name: string): number | null => {
    const content = cells.get(escapeName(name));
    return typeof content === 'number' ? content : null;
  };
  const entries = [...view.infos.values()].flatMap(({ key, isSplit, unit }) => {
    if (!isSplit || unit === 'hours') return [];
    const none = (part: keyof SplitFigure, value: number | null) => (exact.split(key)[part] === 0n ? 0 : value);
    return [
      [
        key,
        {
          women: none('women', shown(`${key}.women.${against}`)),
          men: none('men', shown(`${key}.men.${against}`)),
          nonBinary: none('nonBinary', null),
          unstated: none('unstated', null),
          total: none('total', shown(`${key}.${against}`)),
        },
      ] as const,
    ];
  });
  return Object.fromEntries(entries);
}
