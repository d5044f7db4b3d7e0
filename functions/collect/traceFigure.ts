import * as z from 'zod';
import type { RowRef } from '../shared/definition/dataset.ts';
import { makeDataset } from '../shared/definition/makeDataset.ts';
import type { AnySheet } from '../shared/definition/sheet.ts';
import type { AnyRow, Stored } from '../shared/domain/dataset.ts';
import { parsePeriod } from '../shared/domain/period.ts';
import { sexes } from '../shared/domain/sex.ts';
import type { TraceAnswer, TracedRow } from '../shared/answers/trailAnswers.ts';
import { aggregateFigures } from '../shared/figures/aggregateFigures.ts';
import { refuse, type Answer } from './answer.ts';
import { answerOpening, reasonSchema, type OpeningDeps } from './answerOpening.ts';
import type { CollectDeps } from './deps.ts';
import { isAboutPeople } from './mayOpen.ts';
import { reportSchema } from './openReport.ts';
import type { ProjectRequest } from './useCase.ts';

/** Names a figure of a made report, one sex of it or all, and where the page begins. */
export const traceSchema = reportSchema.extend({
  figure: z.string().min(1).max(400),
  part: z.enum(sexes).optional(),
  from: z.coerce.number().int().nonnegative().default(0),
  ...reasonSchema.shape,
});

const PAGE = 50;
/** Characters shown of a pseudonym: as in the audit annex. */
const SHOWN = 12;

/**
 * The rows behind a figure of a made report, in the very revision it was made from. Each page is an opening, and needs a reason where the rows
 * lead to people; who may not open people is told how many there are. Of a figure of special categories there are none: the page cannot open
 * them, and who is behind such a figure is itself sensitive.
 */
export async function traceFigure(
  request: ProjectRequest<z.infer<typeof traceSchema>>,
  deps: Pick<CollectDeps, 'reports' | 'snapshots' | 'uploads' | 'sheets' | 'indicators' | 'words'> & OpeningDeps,
): Promise<Answer> {
  const { person, project, input } = request;
  const { reports, snapshots, uploads, sheets, indicators, words } = deps;
  const record = await reports.get(project.id, input.reportKey, input.version);
  const period = record && parsePeriod(record.period);
  const revision = record && (await snapshots.revision(project.id, record.revision));
  if (!record || !period || !revision) return refuse('notFound');
  const refsOf = Object.entries(revision.sheets);
  const rows = new Map(await Promise.all(refsOf.map(async ([sheet, ref]) => [sheet, await snapshots.read(ref)] as const)));
  const source = aggregateFigures(makeDataset(project, rows), indicators);
  const info = source.infos.get(input.figure);
  if (!info) return refuse('notFound');
  if (source.isSensitive(input.figure, period)) return refuse('specialCategory');
  const refs = source.rowsBehind(input.figure, period, input.part);
  const isSensitive = refs.some(({ sheet }) => isAboutPeople(sheet, sheets));
  const isCountOnly = isSensitive && !person.may.includes('openPeople');
  const about = {
    key: info.key,
    title: words.wordsIn(project, info.title),
    isSplit: info.isSplit ?? false,
    total: refs.length,
    from: input.from,
    isCountOnly,
  };
  if (isCountOnly) return { kind: 'shown', body: { ...about, rows: [] } satisfies TraceAnswer };
  const { reportKey } = record;
  const answer = async (): Promise<Answer> => {
    const shown = refs.slice(input.from, input.from + PAGE);
    const names = await nameFiles(shown, (uploadId) => uploads.get(project.id, uploadId));
    const body: TraceAnswer = { ...about, rows: describeRows(shown, { rows, sheets, names }) };
    return { kind: 'shown', body };
  };
  return answerOpening({ opened: 'rows', fileName: reportKey, reportKey, figure: info.key, isSensitive, answer }, request, deps);
}

async function nameFiles(
  refs: readonly RowRef[],
  receiptOf: (uploadId: string) => Promise<{ readonly fileName: string } | undefined>,
): Promise<ReadonlyMap<string, string | undefined>> {
  const uploads = [...new Set(refs.map(({ upload }) => upload))];
  return new Map(await Promise.all(uploads.map(async (upload) => [upload, (await receiptOf(upload))?.fileName] as const)));
}

function describeRows(
  refs: readonly RowRef[],
  place: {
    readonly rows: ReadonlyMap<string, readonly Stored<AnyRow>[]>;
    readonly sheets: readonly AnySheet[];
    readonly names: ReadonlyMap<string, string | undefined>;
  },
): TracedRow[] {
  const marks = new Map<string, string>();
  const wanted = new Set(refs.map(keyOf));
  for (const sheet of place.sheets.filter(({ id }) => refs.some((ref) => ref.sheet === id))) {
    for (const row of place.rows.get(sheet.id) ?? []) {
      const key = keyOf({ sheet: sheet.id, ...row.origin });
      if (wanted.has(key)) marks.set(key, markOf(row, sheet));
    }
  }
  return refs.map((ref) => ({
    sheet: place.sheets.find(({ id }) => id === ref.sheet)?.name ?? ref.sheet,
    uploadId: ref.upload,
    fileName: place.names.get(ref.upload),
    row: ref.row,
    mark: marks.get(keyOf(ref)) ?? '',
  }));
}

/** The first column of the sheet's key that is filled in: a pseudonym is cut short. */
function markOf(row: Readonly<Record<string, unknown>>, { key, columns }: AnySheet): string {
  const column = key.find((each) => row[each] !== undefined);
  if (column === undefined) return '';
  const text = String(row[column]);
  return columns[column]?.keeping === 'plain' ? text : text.slice(0, SHOWN);
}

function keyOf({ sheet, upload, row }: RowRef): string {
  return `${sheet} ${upload} ${row}`;
}
