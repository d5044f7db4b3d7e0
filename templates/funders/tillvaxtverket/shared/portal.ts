import type { SheetLayout } from '../../../../functions/shared/definition/layout.ts';
import type { Cells, ListDefinition, ReportView } from '../../../../functions/shared/definition/report.ts';
import type { CellContent } from '../../../../functions/shared/definition/cellContent.ts';
import type { ByKey, Figure } from '../../../../functions/shared/domain/figure.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { subtitles } from '../../../reports/sheets.ts';
import { openEnd } from '../../../text/projectTime.ts';
import type { TillvaxtverketKey } from './euFigures.ts';

/** Where a field's value comes from: a setting of the project, a day of the period, a figure or its part of one sex, or a cell of the report. */
export type PortalSource<Own extends string> =
  | { readonly setting: keyof Pick<Project, 'caseId' | 'name' | 'organisation' | 'organisationNumber' | 'startsOn' | 'endsOn' | 'contact'> }
  | { readonly period: 'firstDay' | 'lastDay' }
  | { readonly figure: TillvaxtverketKey; readonly part?: 'women' | 'men' | 'total' }
  | { readonly cell: Own };

/** One field of the portal, in the order it is typed. */
export interface PortalField<Own extends string> {
  readonly section: string;
  readonly field: string;
  readonly from: PortalSource<Own>;
}

/** Fields of one section, in order. */
export function fieldsOf<const Own extends string = never>(
  section: string,
  ...fields: readonly (readonly [field: string, from: PortalSource<Own>])[]
): readonly PortalField<Own>[] {
  return fields.map(([field, from]) => ({ section, field, from }));
}

/** The portal's form as an edition knows it. */
export interface Portal<Own extends string> {
  /** Whether amounts and counts are typed since project start; else those of the period. */
  readonly isCumulative: boolean;
  readonly fields: readonly PortalField<Own>[];
}

/** Declares a form; the compiler knows which cells of the report it takes. */
export function definePortal<const Own extends string>(portal: Portal<Own>): Portal<Own> {
  return portal;
}

/** Every field with its value as it is typed: plain numbers and texts, one field a row. */
export function listPortal<Own extends string>(
  portalOf: (view: ReportView<TillvaxtverketKey>) => Portal<NoInfer<Own>>,
  cells: Cells<TillvaxtverketKey, Own>,
): ListDefinition<TillvaxtverketKey> {
  return {
    table: 'Portal',
    rows: (view) => {
      const { isCumulative, fields } = portalOf(view);
      return fields.map(({ section, field, from }) => {
        const figure = (figures: ByKey<TillvaxtverketKey, Figure>) => readFigure(figures, from);
        const own = readOwn(view, from, cells);
        return 'figure' in from
          ? [section, field, figure(isCumulative ? view.accumulated : view.figures), figure(view.figures)]
          : [section, field, own, undefined];
      });
    },
  };
}

function readFigure(figures: ByKey<TillvaxtverketKey, Figure>, from: PortalSource<string>): CellContent {
  const figure = 'figure' in from ? figures[from.figure] : undefined;
  if (typeof figure === 'object') return figure['part' in from ? (from.part ?? 'total') : 'total'];
  return figure ?? 0;
}

function readOwn<Own extends string>(
  view: ReportView<TillvaxtverketKey>,
  from: PortalSource<Own>,
  cells: Cells<TillvaxtverketKey, Own>,
): CellContent {
  if ('setting' in from) return from.setting === 'endsOn' ? (view.project.endsOn ?? openEnd) : view.project[from.setting];
  if ('period' in from) return view.period[from.period];
  return 'cell' in from ? cells[from.cell](view) : undefined;
}

/** What is copied into the portal (Swedish *Min ansökan*). */
export const portalSheet: SheetLayout = {
  name: 'Att föra in i Min ansökan',
  title: 'Att föra in i Min ansökan',
  subtitles,
  orientation: 'landscape',
  widths: [34, 48, 62, 20],
  sections: [
    {
      kind: 'note',
      text: 'Fälten står i portalens ordning. Kopiera en cell i taget från kolumnen Värde att föra in. Tal står utan tusentalsavgränsare och räknas sedan projektstart om inget annat sägs; kolumnen längst till höger visar hur mycket som hör till perioden.',
    },
    {
      kind: 'list',
      heading: 'Fält för fält',
      table: 'Portal',
      columns: [
        { heading: 'Avsnitt', format: 'text' },
        { heading: 'Fält', format: 'text' },
        { heading: 'Värde att föra in', format: 'text' },
        { heading: 'Varav denna period', format: 'text' },
      ],
      repeatsHeadings: true,
    },
  ],
};
