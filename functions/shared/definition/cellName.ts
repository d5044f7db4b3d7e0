/** The names that every report has: of its project, its period and itself. */
export type SettingName =
  | `project.${'name' | 'organisation' | 'organisationNumber' | 'programme' | 'caseId' | 'registrationNumber' | 'startsOn' | 'endsOn'}`
  | `project.${'costModel' | 'coFinancingShare' | 'contact'}`
  | `period.${'id' | 'name' | 'label' | 'firstDay' | 'lastDay'}`
  | `report.${'title' | 'edition' | 'funder' | 'dueOn' | 'revision' | 'rules' | 'figuresSha256' | 'notes'}`;

type Place = 'previousPeriod' | 'samePeriodLastYear' | 'sinceStart' | 'target' | 'wholeProject' | 'reference';
type Compared = Place | `${Place}.${'change' | 'changePercent' | 'points' | 'accumulated' | 'signal' | 'label' | 'note'}`;

/** What a report can show of a figure, as the end of a cell's name: `women`, `value`, `previousPeriod.change`. */
export type FigureFacet =
  'title' | 'value' | 'women' | 'men' | 'nonBinary' | 'unstated' | 'total' | 'womenShare' | Compared | `${'women' | 'men'}.${Compared}`;

/** The cell that shows a facet of a figure: `cost.total.value`. */
export interface FigureName<Key extends string> {
  readonly figure: Key;
  readonly facet: FigureFacet;
}

/** The defined name of a cell: a setting, a cell of the report's own, or a facet of a figure. */
export type CellName<Key extends string, Own extends string> = SettingName | Own | FigureName<Key>;

/** Names the cell of a figure. */
export function cellOf<const Key extends string>(figure: Key, facet: FigureFacet): FigureName<Key> {
  return { figure, facet };
}

/** A name as it stands in a workbook. */
export function writeName(name: CellName<string, string>): string {
  return typeof name === 'string' ? name : `${name.figure}.${name.facet}`;
}
