import type { CellContent, ListDefinition, ReportView } from '../../../../functions/shared/definition/report.ts';
import type { Figure } from '../../../../functions/shared/domain/figure.ts';
import { calendarPeriod, previousPeriod, span, type Period } from '../../../../functions/shared/domain/period.ts';
import { references } from '../../../upload/references.ts';
import { totalOf } from '../../../text/numbers.ts';
import { namePeriod } from '../../../text/periods.ts';
import { reportWords } from '../../../text/reportWords.ts';

/** Periods in the picture of how the project has gone, this one last. */
const PERIODS = 8;

/** Participants of this period and those before it, since the project began. */
export const trendList: ListDefinition = {
  table: 'Utveckling',
  rows: (view) =>
    periodsSinceStart(view).map((period) => {
      const met = view.figuresIn(period)['participants.met'];
      const { women, men, nonBinary, unstated } = typeof met === 'object' ? met : { women: 0, men: 0, nonBinary: 0, unstated: 0 };
      return [namePeriod(period), women, men, nonBinary + unstated];
    }),
};

/** The grant of each year and what has been used of it by the period's end. */
export const moneyList: ListDefinition = {
  table: 'Pengar',
  rows: (view) => {
    const years = Object.keys(view.project.grantAwarded).toSorted();
    if (years.length === 0) return [['Inga beviljade belopp är inlagda.']];
    return years.map((year) => {
      const granted = view.project.grantAwarded[year] ?? 0;
      const used = usedIn(view, Number(year));
      return [year, granted, used, Math.round((granted - used) * 100) / 100];
    });
  },
};

/** The project's figures beside those of others. */
export const referencesList: ListDefinition = {
  table: 'Jamforelsetal',
  rows: (view) => {
    const sources = new Map(view.dataset.rows(references).map(({ figure, area, source }) => [`${figure} ${area}`, source]));
    const rows = [...view.infos.values()].flatMap(({ key, title }) =>
      (view.comparisons[key] ?? [])
        .filter(({ against }) => against === 'reference')
        .map(({ area = '', value }): CellContent[] => [
          title,
          shown(view.figures[key]),
          area,
          typeof value === 'number' ? value : value.text,
          sources.get(`${key} ${area}`),
        ]),
    );
    return rows.length === 0 ? [['Inga jämförelsetal är inlagda för perioden.']] : rows;
  },
};

const municipalityKey = /^municipality\.(.+)\.participants\.met$/;

/** Participants of each municipality, side by side. */
export const municipalitiesList: ListDefinition = {
  table: 'Kommuner',
  rows: ({ figures }) => {
    const rows = Object.entries(figures).flatMap(([key, figure]): CellContent[][] => {
      const name = municipalityKey.exec(key)?.[1];
      return name !== undefined && typeof figure === 'object' ? [[name, figure.women, figure.men, figure.total]] : [];
    });
    return rows.length === 0 ? [['Deltagarnas kommun är inte angiven.']] : rows;
  },
};

function periodsSinceStart({ project, period }: ReportView): readonly Period[] {
  const periods = [period];
  for (let each = previousPeriod(period); periods.length < PERIODS && each.lastDay >= project.startsOn; each = previousPeriod(each))
    periods.unshift(each);
  return periods;
}

function usedIn({ figuresIn, period }: ReportView, year: number): number {
  const whole = calendarPeriod('year', year, 1);
  if (whole.firstDay > period.lastDay) return 0;
  const lastDay = whole.lastDay < period.lastDay ? whole.lastDay : period.lastDay;
  const cost = figuresIn(span(whole.firstDay, lastDay))['cost.total'];
  return typeof cost === 'number' ? cost : 0;
}

function shown(figure: Figure | undefined): CellContent {
  return figure === undefined ? reportWords.missing.notComputable : totalOf(figure);
}
