import { noneMatched, type MatchMemory, type Matches } from '../shared/records/matches.ts';
import { fitsItem } from '../shared/records/itemBytes.ts';
import type { MatchStore } from '../shared/ports.ts';
import { joinMatches, matchKeys, withoutMatches } from './joinMatches.ts';

/** Tries before a change gives up: only others who change the same project's memory at the same moment are in its way. */
const ATTEMPTS = 10;
/** What is remembered at most, so that it stays one item of the table. */
const MOST_SHEETS = 100;
const MOST_COLUMNS = 300;
const MOST_VALUES = 1_000;
const MOST_HISTORY = 200;
/** Matches of a change that can be undone: what a larger one took the place of is not kept. */
const MOST_UNDONE = 50;

/** Who changes a memory, and when. */
export interface Change {
  readonly kind: 'confirmed' | 'removed' | 'undone';
  readonly by: string;
  readonly at: string;
  readonly uploadId?: string;
}

/** Adds matches to a project's memory, or takes them out. Two changes at once are made one after the other; undefined when there is no room. */
export async function changeMatches(
  store: MatchStore,
  projectId: string,
  { matches, change }: { readonly matches: Matches; readonly change: Change & { readonly kind: 'confirmed' | 'removed' } },
): Promise<MatchMemory | undefined> {
  const after = change.kind === 'confirmed' ? matches : noneMatched;
  return changeMemory(store, projectId, (before) => applyChange(before, { about: matches, after }, change));
}

/** Puts back what a change took the place of; undefined when it is no longer known, or there is no room. */
export async function undoChange(
  store: MatchStore,
  projectId: string,
  { version, change }: { readonly version: number; readonly change: Change & { readonly kind: 'undone' } },
): Promise<MatchMemory | undefined> {
  return changeMemory(store, projectId, (memory) => {
    const undone = memory.history.find((one) => one.version === version);
    return undone?.before && applyChange(memory, { about: undone, after: undone.before }, change);
  });
}

async function changeMemory(
  store: MatchStore,
  projectId: string,
  apply: (before: MatchMemory) => MatchMemory | undefined,
): Promise<MatchMemory | undefined> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const changed = apply(await store.get(projectId));
    const after = changed && forgetOldest(changed);
    if (!after || after.sheets.length > MOST_SHEETS || after.columns.length > MOST_COLUMNS || after.values.length > MOST_VALUES)
      return undefined;
    if (await store.put(after)) return after;
  }
  throw new Error(`Others changed the matches of project ${projectId} ${ATTEMPTS} times in a row`);
}

/** A memory that one item can hold: without the oldest changes, as far as it needs; undefined when the matches alone are too many. */
function forgetOldest(memory: MatchMemory): MatchMemory | undefined {
  let { history } = memory;
  while (!fitsItem({ ...memory, history })) {
    if (history.length === 0) return undefined;
    history = history.slice(0, Math.floor(history.length / 2));
  }
  return { ...memory, history };
}

/** The memory with some matches in place of whatever it says `about` the same. */
function applyChange(
  before: MatchMemory,
  { about, after }: { readonly about: Matches; readonly after: Matches },
  { by, at, kind, uploadId }: Change,
): MatchMemory {
  const kept = withoutMatches(before, about);
  const confirmed = { by, at };
  const version = before.version + 1;
  const { sheets, columns, values } = about;
  const isSmall = sheets.length + columns.length + values.length <= MOST_UNDONE;
  return {
    projectId: before.projectId,
    version,
    sheets: [...kept.sheets, ...after.sheets.map((one) => ({ ...one, ...confirmed }))],
    columns: [...kept.columns, ...after.columns.map((one) => ({ ...one, ...confirmed }))],
    values: [...kept.values, ...after.values.map((one) => ({ ...one, ...confirmed }))],
    history: [
      {
        ...{ by, at, kind, version, sheets, columns, values },
        ...(isSmall && { before: onlyAbout(before, about) }),
        ...(uploadId !== undefined && { uploadId }),
      },
      ...before.history,
    ].slice(0, MOST_HISTORY),
  };
}

/** What a memory says about the same as some matches. */
function onlyAbout(memory: MatchMemory, about: Matches): Matches {
  const kept = withoutMatches(memory, about);
  const keptSheets = new Set(kept.sheets.map(matchKeys.sheets));
  const keptColumns = new Set(kept.columns.map(matchKeys.columns));
  const keptValues = new Set(kept.values.map(matchKeys.values));
  return joinMatches(noneMatched, {
    sheets: memory.sheets.filter((one) => !keptSheets.has(matchKeys.sheets(one))),
    columns: memory.columns.filter((one) => !keptColumns.has(matchKeys.columns(one))),
    values: memory.values.filter((one) => !keptValues.has(matchKeys.values(one))),
  });
}
