import type { Count, Derived, Indicators, Sum } from '../definition/indicator.ts';
import type { Dataset } from '../definition/dataset.ts';
import type { FigureInfo } from '../domain/figure.ts';

/** The definition of one figure that can be counted, summed or derived. */
export type Definition = Count<unknown> | Sum<unknown> | Derived;

/** Every figure of a dataset by key: the declared ones, and the members of each family that the data has. */
export function listDefinitions(dataset: Dataset, indicators: Indicators): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  const list = (declared: Readonly<Partial<Indicators>>) => {
    for (const [key, indicator] of Object.entries(declared)) {
      if (indicator === undefined) continue;
      if (indicator.kind === 'family') list(indicator.members(indicator.population.of(dataset), dataset.project));
      else definitions.set(key, indicator);
    }
  };
  list(indicators);
  return definitions;
}

/** What a reader needs to know about each figure; steps on the way are left out. */
export function describeFigures(definitions: ReadonlyMap<string, Definition>): ReadonlyMap<string, FigureInfo> {
  return new Map(
    [...definitions].filter(([, { isInternal }]) => !isInternal).map(([key, definition]) => [key, describeFigure(key, definition)]),
  );
}

function describeFigure(key: string, definition: Definition): FigureInfo {
  const { title, unit, good, source } = definition;
  const isSplit = definition.kind !== 'derived' && definition.sexOf !== undefined;
  return { key, title, unit, isSplit, ...(good && { good }), ...(source && { source }) };
}
