import { foldText } from '../shared/domain/foldText.ts';
import type { ColumnMatch, MatchMemory, Matches, ValueMatch } from '../shared/records/matches.ts';
import type { MatchStore } from '../shared/ports.ts';

/** Tries before a change gives up: only others who change the same project's memory at the same moment are in its way. */
const ATTEMPTS = 10;
/** What is remembered at most, so that it stays one item of the table. */
const MOST_COLUMNS = 300;
const MOST_VALUES = 1_000;
const MOST_HISTORY = 200;

/** Who changes a memory, and when. */
export interface Change {
  readonly kind: 'confirmed' | 'removed';
  readonly by: string;
  readonly at: string;
  readonly uploadId?: string;
}

/** Adds matches to a project's memory, or takes them out. Two changes at once are made one after the other; undefined when there is no room. */
export async function changeMatches(
  store: MatchStore,
  projectId: string,
  { matches, change }: { readonly matches: Matches; readonly change: Change },
): Promise<MatchMemory | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const before = await store.get(projectId);
    const after = applyChange(before, matches, change);
    if (after.columns.length > MOST_COLUMNS || after.values.length > MOST_VALUES) return undefined;
    if (await store.put(after)) return after;
  }
  throw new Error(`Others changed the matches of project ${projectId} ${ATTEMPTS} times in a row`);
}

function applyChange(before: MatchMemory, { columns, values }: Matches, change: Change): MatchMemory {
  const { by, at, kind, uploadId } = change;
  const changedColumns = new Set(columns.map(columnKey));
  const changedValues = new Set(values.map(valueKey));
  const isConfirmed = kind === 'confirmed';
  const confirmed = { by, at };
  return {
    projectId: before.projectId,
    version: before.version + 1,
    columns: [
      ...before.columns.filter((one) => !changedColumns.has(columnKey(one))),
      ...(isConfirmed ? columns.map((one) => ({ ...one, ...confirmed })) : []),
    ],
    values: [
      ...before.values.filter((one) => !changedValues.has(valueKey(one))),
      ...(isConfirmed ? values.map((one) => ({ ...one, ...confirmed })) : []),
    ],
    history: [{ by, at, kind, columns, values, ...(uploadId !== undefined && { uploadId }) }, ...before.history].slice(0, MOST_HISTORY),
  };
}

function columnKey({ sheet, heading }: ColumnMatch): string {
  return `${sheet}\n${foldText(heading)}`;
}

function valueKey({ sheet, column, text }: ValueMatch): string {
  return `${sheet}\n${column}\n${foldText(text)}`;
}
