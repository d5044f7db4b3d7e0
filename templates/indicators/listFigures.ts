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

/** The key of a figure written as its key or its Swedish title. Case and extra spaces make no difference; a family's key is as it is written. */
export function findFigureIn(indicators: Indicators, text: string): string | undefined {
  const written = foldCase(text);
  const known = [...listFigures(indicators).values()].find(({ key, title }) => foldCase(key) === written || foldCase(title) === written);
  if (known) return known.key;
  const family = Object.values(indicators).find((indicator) => indicator.kind === 'family' && indicator.keys.test(text.trim()));
  return family && text.trim();
}
