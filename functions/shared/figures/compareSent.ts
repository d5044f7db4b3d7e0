import { parsePeriod, type Period } from '../domain/period.ts';
import { reportContentSchema } from '../records/reportContent.ts';
import type { ReportRecord } from '../records/reportRecord.ts';
import type { RestatedFigure, Unit } from '../domain/figure.ts';
import type { FileStore } from '../ports.ts';
import type { FigureSource } from './aggregateFigures.ts';
import { restateFigures } from './restateFigures.ts';

/** A figure that is another than what was sent, as its readers were told it is called. */
export interface ChangedFigure extends RestatedFigure {
  readonly title: string;
  readonly unit: Unit;
}

/** The figures of a sent report that some rows give otherwise: `before` as it was sent, `after` as they are now. Those that are not `compared` are passed over. */
export async function compareSent(
  record: Pick<ReportRecord, 'period' | 'contentKey'>,
  source: Pick<FigureSource, 'inPeriod' | 'infos'>,
  {
    files,
    compared = () => true,
  }: { readonly files: Pick<FileStore, 'get'>; readonly compared?: (key: string, period: Period) => boolean },
): Promise<readonly ChangedFigure[]> {
  const period = parsePeriod(record.period);
  if (!period) return [];
  const { figures, titles } = reportContentSchema.parse(JSON.parse(new TextDecoder().decode(await files.get(record.contentKey))));
  const titlesByKey = new Map(Object.entries(titles));
  return restateFigures(figures, source.inPeriod(period).figures).flatMap((figure) => {
    if (!compared(figure.key, period)) return [];
    const info = titlesByKey.get(figure.key) ?? source.infos.get(figure.key);
    return info ? [{ ...figure, title: info.title, unit: info.unit }] : [];
  });
}
