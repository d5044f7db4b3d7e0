import type { CountRules } from '../../definition/countRules.ts';
import type { CountRead, Derived, ExactSplit } from '../../definition/indicator.ts';
import type { Figures, PublicFigures } from '../../domain/figure.ts';
import type { Period } from '../../domain/period.ts';
import type { Project } from '../../records/project.ts';
import { withhold } from '../../domain/publicFigure.ts';
import type { FigureSource } from '../aggregateFigures.ts';
import { closeCounts } from './closeCounts.ts';
import { combinedKey, createCountSystem, SMALL, type Part } from './createCountSystem.ts';
import { readBase, readCounts } from './readCounts.ts';

/** Which numbers are suppressed (Swedish *undertryckta*) in one period. */
export interface Suppression {
  /** Counts that are suppressed, `EECO01 women`, with those that are not printed on their own. */
  readonly closed: ReadonlySet<string>;
  /** Whether a figure, or a part of it, may be shown. Money and hours always may. */
  isOpen(key: string, part?: Part): boolean;
  readonly figures: PublicFigures;
}

/** What figures are suppressed for. */
export interface SuppressionRequest {
  readonly period: Period;
  readonly project: Project;
  readonly rules: CountRules;
  /** Counts to suppress whatever they are here: those that are in another period. */
  readonly closed?: ReadonlySet<string>;
}

/** What a derived figure gives away, and whether it is taken of fewer than five. Money and hours that it reads are no counts and stay open. */
interface Derivation {
  readonly reads: readonly CountRead[];
  readonly bases: readonly CountRead[];
  readonly isSmall: boolean;
}

/**
 * The figures of a period as the public may see them: without counts from 1 to 4, shares of fewer than five, and what further has to
 * go so that none of them can be worked out from what is left (`docs/definitions.md#public-edition`).
 */
export function suppressFigures(source: FigureSource, request: SuppressionRequest): Suppression {
  expectRules(source, request.rules);
  const { figures, exact } = source.inPeriod(request.period);
  const splits = new Map<string, ExactSplit>();
  const derivations = new Map<string, Derivation>();
  for (const [key, definition] of source.definitions) {
    if (definition.kind === 'count') splits.set(key, exact.split(key));
    if (definition.kind === 'derived' && figures[key] !== undefined) derivations.set(key, derivationOf(definition, source, request));
  }
  const shown = [...derivations.values()];
  const system = createCountSystem(
    {
      splits,
      listed: new Set(Object.keys(figures)),
      reads: shown.flatMap(({ reads }) => reads),
      bases: shown.flatMap(({ bases }) => bases),
    },
    request.rules,
  );
  const nameOf = (cell: number) => `${system.cells[cell]?.key} ${system.cells[cell]?.part}`;
  const cells = closeCounts(system, (cell) => request.closed?.has(nameOf(cell)) ?? false);
  const closed = new Set([...(request.closed ?? []), ...[...cells].map(nameOf)]);
  const isOpen = openTest(closed, derivations);
  return { closed, isOpen, figures: withholdAll(figures, isOpen) };
}

/** A rule about a count that nobody declares suppresses nothing: it is a fault. */
function expectRules({ keys }: FigureSource, { sums, subsets, overlaps = [] }: CountRules): void {
  const named = [
    ...sums.flatMap(({ total, parts }) => [total, ...parts]),
    ...subsets.flatMap(({ parts, of }) => [...parts, ...of]),
    ...overlaps.flatMap(({ part, among }) => [part, among]),
  ];
  for (const name of named) keys.expectCounted(typeof name === 'string' ? name : name.every);
}

function derivationOf(derived: Derived, source: FigureSource, { period, project }: SuppressionRequest): Derivation {
  const { exact } = source.inPeriod(period);
  const base = derived.base?.(exact);
  return {
    reads: readCounts(derived, { exact, period, project }),
    bases: readBase(derived, exact),
    isSmall: base !== undefined && base <= BigInt(SMALL),
  };
}

function openTest(closed: ReadonlySet<string>, derivations: ReadonlyMap<string, Derivation>): Suppression['isOpen'] {
  return (key, part = 'total') => {
    const derivation = derivations.get(key);
    if (derivation === undefined) return !closed.has(`${key} ${part}`);
    if (derivation.isSmall) return false;
    return [...derivation.reads, ...derivation.bases].every((read) => !closed.has(`${combinedKey(read)} ${read.part}`));
  };
}

function withholdAll(figures: Figures, isOpen: Suppression['isOpen']): PublicFigures {
  return Object.fromEntries(Object.entries(figures).map(([key, figure]) => [key, withhold(figure, (part) => isOpen(key, part))]));
}
