import type { ReferenceValue, TargetValue } from '../definition/figureCatalogue.ts';
import type { MissingBecause, ReportWords } from '../definition/reportWords.ts';
import type { Against, Comparison, NamedValue } from '../domain/figure.ts';
import { parsePeriod, previousPeriod, samePeriodLastYear, span, type Period } from '../domain/period.ts';
import type { Project } from '../records/project.ts';
import type { FigureSource } from './aggregateFigures.ts';
import { compareNumbers, type Pair } from './compareNumbers.ts';
import { listLines, type Line } from './listLines.ts';

/** What the figures of a period are compared with. */
export interface ComparisonRequest {
  readonly period: Period;
  readonly project: Project;
  readonly against: readonly Against[];
  readonly targets: readonly TargetValue[];
  readonly references: readonly ReferenceValue[];
  readonly words: ReportWords;
}

/** Bases under this many are marked. */
const SMALL_BASE = 20;

/** Every figure against everything asked for; of split figures also women (`KEY.women`) and men (`KEY.men`). A figure with no value on either side is left out. */
export function compareFigures(source: FigureSource, request: ComparisonRequest): Readonly<Record<string, readonly Comparison[]>> {
  const comparers = request.against.map((against) => comparerOf(against, source, request));
  const compared = listLines(source, request.period).map((line) => [line.key, comparers.flatMap((compare) => compare(line))] as const);
  return Object.fromEntries(compared.filter(([, comparisons]) => comparisons.length > 0));
}

type Compare = (line: Line) => readonly Comparison[];

function comparerOf(against: Against, source: FigureSource, request: ComparisonRequest): Compare {
  if (against === 'target') return compareTarget(source, request);
  if (against === 'reference') return compareReferences(request);
  return comparePeriod(against, source, request);
}

function comparePeriod(against: Against, source: FigureSource, request: ComparisonRequest): Compare {
  const { period, project, words } = request;
  const other = otherPeriod(against, period, project);
  if (other === undefined || other.lastDay < project.startsOn) {
    const label = words.labelOf(against, other === undefined ? '' : words.nameOf(other));
    return (line) => (line.now === undefined ? [] : [compareLine(line, { against, label, then: missing('beforeStart', words) }, words)]);
  }
  const lines = new Map(listLines(source, other).map((line) => [line.key, line]));
  const label = words.labelOf(against, words.nameOf(other));
  return (line) => {
    const then = lines.get(line.key);
    if (line.now === undefined && then?.now === undefined) return [];
    const isRedefined = line.redefinedOn.some((day) => changesBetween(day, period, other));
    return [
      compareLine(line, { against, label, then: then?.now ?? missing('notComputable', words), base: then?.base, isRedefined }, words),
    ];
  };
}

/** The period a comparison names; nothing when it would end before it begins. */
export function otherPeriod(against: Against, period: Period, project: Project): Period | undefined {
  if (against === 'previousPeriod') return previousPeriod(period);
  if (against === 'samePeriodLastYear') return samePeriodLastYear(period);
  if (against === 'sinceStart') return project.startsOn <= period.lastDay ? span(project.startsOn, period.lastDay) : undefined;
  const chosen = parsePeriod(against);
  if (chosen === undefined) throw new Error(`A report compares with ${against}, which is no period`);
  return chosen;
}

function changesBetween(day: string, a: Period, b: Period): boolean {
  const first = a.firstDay < b.firstDay ? a.firstDay : b.firstDay;
  const last = a.lastDay > b.lastDay ? a.lastDay : b.lastDay;
  return first < day && day <= last;
}

/** The target of this very period, and the target of the whole project against the figure since project start. */
function compareTarget(source: FigureSource, { period, project, targets, words }: ComparisonRequest): Compare {
  const ofPeriod = targetsByLine(targets.filter((target) => target.period === period.id));
  const ofProject = targetsByLine(targets.filter((target) => target.period === 'wholeProject'));
  const since = otherPeriod('sinceStart', period, project);
  const accumulated = new Map(since === undefined ? [] : listLines(source, since).map((line) => [line.key, line]));
  const label = words.labelOf('target', words.nameOf(period));
  const wholeLabel = words.labelOf('target', words.wholeProject);
  return (line) => {
    const target = ofPeriod.get(line.key);
    const whole = ofProject.get(line.key);
    const comparisons: Comparison[] = [];
    if (target !== undefined) comparisons.push(compareLine(line, { against: 'target', label, then: target }, words));
    if (whole !== undefined) {
      const now = accumulated.get(line.key)?.now;
      const shown = now ?? missing(since === undefined ? 'beforeStart' : 'notComputable', words);
      const accumulatedLine = { ...line, now, base: accumulated.get(line.key)?.base };
      comparisons.push({
        ...compareLine(accumulatedLine, { against: 'target', label: wholeLabel, then: whole }, words),
        accumulated: shown,
      });
    }
    if (comparisons.length > 0 || line.isPart || line.now === undefined) return comparisons;
    return [compareLine(line, { against: 'target', label, then: missing('noTarget', words) }, words)];
  };
}

function targetsByLine(targets: readonly TargetValue[]): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const { figure, women, men, total } of targets) {
    values.set(figure, total);
    if (women !== undefined) values.set(`${figure}.women`, women);
    if (men !== undefined) values.set(`${figure}.men`, men);
  }
  return values;
}

/** Reference values of this very period; for shares, where there are none, those of a period around it: a quarter beside the year. */
function compareReferences({ period, references, words }: ComparisonRequest): Compare {
  return (line) => {
    const ofFigure = references.filter(({ figure }) => figure === line.key);
    const exact = ofFigure.filter((reference) => reference.period === period.id);
    const shown =
      exact.length > 0 || line.info.unit !== 'percent' ? exact : ofFigure.filter((reference) => isAround(reference.period, period));
    const comparisons = shown.map(({ area, value, period: id }) => {
      const named = parsePeriod(id);
      const label = words.labelOf('reference', named ? `${area}, ${words.nameOf(named)}` : area);
      return { ...compareLine(line, { against: 'reference', label, then: value }, words), area };
    });
    if (comparisons.length > 0 || line.isPart || line.now === undefined) return comparisons;
    return [compareLine(line, { against: 'reference', label: words.labelOf('reference', ''), then: missing('noReference', words) }, words)];
  };
}

function isAround(id: string, { firstDay, lastDay }: Period): boolean {
  const around = parsePeriod(id);
  return around !== undefined && around.firstDay <= firstDay && lastDay <= around.lastDay;
}

interface Other extends Pick<Comparison, 'against' | 'label'> {
  readonly then: Pair['then'];
  readonly base?: bigint | undefined;
  readonly isRedefined?: boolean;
}

function compareLine(line: Line, { against, label, then, base, isRedefined = false }: Other, words: ReportWords): Comparison {
  const now = line.now ?? missing('notComputable', words);
  const names = {
    zeroBase: { code: 'zeroBase', text: words.zeroBase },
    changedDefinition: { code: 'changedDefinition', text: words.changedDefinition },
  } as const;
  const compared = compareNumbers({ now, then, isRedefined }, line.info, names);
  const isAccumulatedAmount = against === 'sinceStart' && compared.points === undefined;
  return {
    against,
    label,
    ...compared,
    // A period's amount is always less than the amount since the start: that says nothing about which way it goes.
    ...(isAccumulatedAmount && { signal: 'unknown' as const }),
    isSmallBase: [line.base, base].some((each) => each !== undefined && each < SMALL_BASE),
  };
}

function missing(because: MissingBecause, words: ReportWords): NamedValue {
  return { code: 'missing', text: words.missing[because] };
}
