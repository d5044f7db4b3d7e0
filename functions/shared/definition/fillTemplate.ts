import type { AnyRow } from '../domain/dataset.ts';
import type { AnySheet } from './sheet.ts';
import type { FilledRows } from './uploadWorkbook.ts';
import { writeRow, type YesNoWords } from './writeRow.ts';

/** What an upload template already holds when it is made. */
export interface TemplateFilling {
  /** By sheet id. */
  readonly rows: ReadonlyMap<string, FilledRows>;
  /** Words of drop-downs that come from the project, by `offerName`. */
  readonly offers: ReadonlyMap<string, readonly string[]>;
}

/** Names a column whose drop-down comes from the project. */
export function offerName(sheet: Pick<AnySheet, 'id'>, column: string): string {
  return `${sheet.id}.${column}`;
}

/** Ids of the sheets whose rows other sheets offer as choices: a template comes with them filled in. */
export function offeredSheets(sheets: readonly AnySheet[]): readonly string[] {
  return [...new Set(sheets.flatMap(({ offers = {} }) => Object.values(offers).flatMap((offer) => (offer ? [offer.sheet.id] : []))))];
}

/** Fills a template with rows, written as a coordinator would, and the drop-downs that the rows give. */
export function fillTemplate(
  sheets: readonly AnySheet[],
  rowsBySheet: ReadonlyMap<string, readonly AnyRow[]>,
  words: YesNoWords,
): TemplateFilling {
  const rows = sheets.flatMap((sheet) => {
    const stored = rowsBySheet.get(sheet.id) ?? [];
    return stored.length > 0 ? [[sheet.id, stored.map((row) => writeRow(sheet, row, words))] as const] : [];
  });
  const offers = sheets.flatMap((sheet) =>
    Object.entries(sheet.offers ?? {}).flatMap(([column, offer]) => {
      const offered = (offer && rowsBySheet.get(offer.sheet.id)) ?? [];
      const texts = [...new Set(offered.map((row) => row[offer?.column ?? '']).filter((text) => typeof text === 'string'))];
      return texts.length > 0 ? [[offerName(sheet, column), texts] as const] : [];
    }),
  );
  return { rows: new Map(rows), offers: new Map(offers) };
}
