import type { ListSection, SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { ListDefinition, ReportView } from '../../../../functions/shared/definition/report.ts';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import { sexes } from '../../../../functions/shared/domain/sex.ts';
import { percent } from '../../../../functions/shared/domain/money.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import { subtitles } from '../../../reports/sheets.ts';
import { reportWords } from '../../../text/reportWords.ts';
import { indicators2014, NAMESPACE_2014, type Indicator2014 } from '../shared/esfIndicators2014.ts';
import { isOf2014 } from '../shared/programmePeriod.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

/** CO and CR of a project of 2014–2020; of another project one line that says so. */
export const table2014: ListDefinition<EsfKey> = {
  table: 'IndikatorerESF1420',
  rows: (view) =>
    isOf2014(view.project)
      ? indicators2014.map((indicator) => rowOf(view, indicator))
      : [emptyRow('Projektet hör inte till Europeiska socialfonden 2014–2020. Bladet gäller bara sådana projekt.', 11)],
};

function rowOf({ figures, exact, comparisons }: ReportView<EsfKey>, { code, title, because }: Indicator2014): CellContent[] {
  const key = `${NAMESPACE_2014}.${code}` as const;
  const figure = figures[key];
  if (typeof figure !== 'object') return [code, title, ...Array<CellContent>(8).fill(undefined), because ?? reportWords.missing.noValue];
  const { women, total } = exact.split(key);
  const before = comparisons[key]?.find(({ against }) => against === 'previousPeriod');
  const shown = (value: NonNullable<typeof before>['value'] | undefined) => (typeof value === 'object' ? value.text : value);
  return [
    code,
    title,
    ...sexes.map((sex) => figure[sex]),
    figure.total,
    percent(women, total) ?? reportWords.missing.notComputable,
    shown(before?.value),
    shown(before?.change),
    undefined,
  ];
}

const section: ListSection = {
  kind: 'list',
  heading: 'Gemensamma indikatorer 2014–2020, personer under perioden',
  table: 'IndikatorerESF1420',
  columns: [
    { heading: 'Kod', format: 'text' },
    { heading: 'Indikator', format: 'text' },
    { heading: 'Kvinnor', format: 'count' },
    { heading: 'Män', format: 'count' },
    { heading: 'Icke-binär', format: 'count' },
    { heading: 'Uppgift saknas', format: 'count' },
    { heading: 'Totalt', format: 'count' },
    { heading: 'Andel kvinnor', format: 'percent' },
    { heading: 'Föregående period', format: 'count' },
    { heading: 'Förändring', format: 'countChange' },
    { heading: 'Anmärkning', format: 'text' },
  ],
  repeatsHeadings: true,
};

/** The second sheet of indicators (`docs/forms.md#f6-indicators`). */
export const sheet2014: SheetLayout = {
  name: 'CO och CR 2014–2020',
  title: 'Gemensamma indikatorer, Europeiska socialfonden 2014–2020',
  subtitles,
  orientation: 'landscape',
  widths: [10, 52, 10, 9, 11, 11, 9, 11, 14, 13, 44],
  sections: [
    section,
    {
      kind: 'note',
      text: 'Koderna gäller socialfonden; i regionalfonden betyder samma koder något annat. CO räknar dem som påbörjat under perioden, CR01–CR05 dem som avslutat, CR06–CR09 dem som avslutade för sex månader sedan. CO20–CO23 räknar projekt och organisationer och ingår inte.',
    },
  ],
};
