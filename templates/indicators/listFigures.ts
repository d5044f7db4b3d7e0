import type { Indicators } from '../../functions/shared/definition/indicator.ts';
import type { FigureInfo } from '../../functions/shared/domain/figure.ts';
import { foldCase } from '../../functions/shared/domain/foldText.ts';

/** Titles and units of the declared figures; families and steps on the way are left out. */
export function listFigures(indicators: Indicators): ReadonlyMap<string, FigureInfo> {
  const infos = new Map<string, FigureInfo>();
  for (const [key, indicator] of Object.entries(indicators)) {
    if (indicator.kind === 'family' || indicator.isInternal) continue;
    infos.set(key, { key, title: indicator.title, unit: indicator.unit });
  }
  return infos;
}

/**
 * Prepares to find the key of a figure written as its key or its Swedish title; undefined when there is none. Case and extra spaces make
 * no difference; a family's key is as it is written.
 */
export function findFigureIn(indicators: Indicators): (text: string) => string | undefined {
  const keys = new Map<string, string>();
  for (const { key, title } of listFigures(indicators).values()) {
    for (const name of [foldCase(key), foldCase(title)]) if (!keys.has(name)) keys.set(name, key);
  }
  const families = Object.values(indicators).filter((indicator) => indicator.kind === 'family');
  return (text) => keys.get(foldCase(text)) ?? (families.some((family) => family.keys.test(text.trim())) ? text.trim() : undefined);
}
