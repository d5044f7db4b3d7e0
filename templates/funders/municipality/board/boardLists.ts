import type { ListDefinition, PublicView } from '../../../../functions/shared/definition/report.ts';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import { calendarPeriod, previousPeriod, span, type Period } from '../../../../functions/shared/domain/period.ts';
import type { PublicFigure } from '../../../../functions/shared/domain/figure.ts';
import { namePeriod } from '../../../text/periods.ts';
import { reportWords } from '../../../text/reportWords.ts';
import { references } from '../../../upload/references/sheet.ts';
import type { Listed } from '../../../reports/lists.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import { municipalitiesIn, noMunicipality } from '../../../reports/municipalityTables.ts';
import { partsOf, shown } from '../../../reports/shownParts.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';

/** Periods in the picture of how the project has gone, this one last. */
const PERIODS = 8;

type Rows = readonly (readonly CellContent[])[];

/** A list that says the same in both editions, but for what is suppressed in the public one. */
function forBoth(table: string, rows: (view: Omit<PublicView<CommonKey>, 'checks'>) => Rows): ListDefinition<CommonKey> {
  return { table, rows, publicRows: rows };
}

/** Participants of this period and those before it, since the project began. */
export const trendList = forBoth('Utveckling', (view) =>
  periodsSinceStart(view).map((period) => {
    const { women, men, nonBinary, unstated, total } = partsOf(view.publishedIn(period)['participants.met']);
    const others = nonBinary === null || unstated === null ? null : nonBinary + unstated;
    return [namePeriod(period), shown(women), shown(men), shown(others), shown(total)];
  }),
);

/** The grant of each year and what has been used of it by the period's end. */
export const moneyList = forBoth('Pengar', (view) => {
  const years = Object.keys(view.project.grantAwarded).toSorted();
  if (years.length === 0) return [emptyRow('Inga beviljade belopp är inlagda.', 4)];
  return years.map((year) => {
    const granted = view.project.grantAwarded[year] ?? 0;
    const used = usedIn(view, Number(year));
    return [year, granted, used, Math.round((granted - used) * 100) / 100];
  });
});

/** The project's figures beside those of others. */
export const referencesList = forBoth('Jamforelsetal', (view) => {
  const sources = new Map(view.dataset.rows(references).map(({ figure, area, source }) => [`${figure} ${area}`, source]));
  const { infos, comparisons, figures }: Listed = view;
  const rows = [...infos.values()].flatMap(({ key, title }) =>
    (comparisons[key] ?? []).flatMap(({ against, area = '', value }): CellContent[][] =>
      against === 'reference' && typeof value === 'number'
        ? [[title, ownFigure(figures[key]), area, value, sources.get(`${key} ${area}`)]]
        : [],
    ),
  );
  return rows.length === 0 ? [emptyRow('Inga jämförelsetal är inlagda för perioden.', 5)] : rows;
});

/** Participants of each municipality, side by side. */
export const municipalitiesList = forBoth('Kommuner', ({ figures, project }) => {
  const rows = municipalitiesIn({ figures }).map((name): CellContent[] => {
    const { women, men, total } = partsOf(figures[`municipality.${name}.participants.met`]);
    return [name, shown(women), shown(men), shown(total)];
  });
  return rows.length === 0 ? [noMunicipality({ project }, 4)] : rows;
});

function periodsSinceStart({ project, period }: Pick<PublicView<CommonKey>, 'project' | 'period'>): readonly Period[] {
  const periods = [period];
  for (let each = previousPeriod(period); periods.length < PERIODS && each.lastDay >= project.startsOn; each = previousPeriod(each))
    periods.unshift(each);
  return periods;
}

function usedIn({ figuresIn, period }: Pick<PublicView<CommonKey>, 'figuresIn' | 'period'>, year: number): number {
  const whole = calendarPeriod('year', year, 1);
  if (whole.firstDay > period.lastDay) return 0;
  const lastDay = whole.lastDay < period.lastDay ? whole.lastDay : period.lastDay;
  const cost = figuresIn(span(whole.firstDay, lastDay))['cost.total'];
  return typeof cost === 'number' ? cost : 0;
}

function ownFigure(figure: PublicFigure | undefined): CellContent {
  if (figure === undefined) return reportWords.missing.notComputable;
  if (typeof figure === 'object' && figure !== null) return shown(figure.total);
  return shown(figure === null ? null : Number(figure));
}
