import type { PublicFigures } from '../../functions/shared/domain/figure.ts';

const parts = ['women', 'men', 'nonBinary', 'unstated', 'total'] as const;
type Part = (typeof parts)[number];

/** Sums that a reader of a public edition would try (`docs/definitions.md#public-edition`): the first is the rest added up. */
const knownSums: readonly (readonly [total: string, parts: RegExp])[] = [
  ['EECO01', /^EECO0[245]$/],
  ['participants.started', /^EECO01$/],
  ['participants.started', /^EECO0[678]$/],
  ['participants.started', /^EECO(09|10|11)$/],
  ['participants.ended', /^ended\.reason\./],
  ['participants.met', /^age\.(under25|25to54|55plus)$/],
  ['participants.met', /^education\./],
  ['participants.met', /^supportTime\./],
  ['participants.met', /^support\./],
  ['participants.met', /^workHistory\./],
  ['participants.met', /^referredBy\./],
  ['participants.met', /^obstacleCombination\.(mentalAndPhysical|mentalOnly|physicalOnly)$/],
  ['obstacle.mentalHealth', /^obstacleCombination\.(mentalAndPhysical|mentalOnly)$/],
  ['obstacle.physicalHealth', /^obstacleCombination\.(mentalAndPhysical|physicalOnly)$/],
  ['obstacleCombination.oneOnly', /^obstacleCombination\.(mentalOnly|physicalOnly)$/],
  ['participants.met', /^municipality\..+\.participants\.met$/],
  ['participants.ended', /^municipality\..+\.participants\.ended$/],
  ['participants.ended', /^unit\..+\.participants\.ended$/],
  ['placements', /^placements\.measure\./],
  ['placements', /^placements\.local\./],
  ['placements', /^placements\.group\./],
  ['placements.measure.1', /^placements\.local\.(FAT|Arbetsträning)$/],
  ['placements.measure.2', /^placements\.local\.Coachning$/],
  ['horizontal.taught.participants', /^group\.Likabehandling\.participants\.met$/],
  ...Array.from({ length: 12 }, (_, index): [string, RegExp] => [
    `placements.measure.${index + 1}`,
    new RegExp(`^placements\\.unit\\..+\\.measure\\.${index + 1}$`),
  ]),
];

/** The sums of funders' own counts, and codes of 2014–2020 that count the same persons as one of ESF+. */
const fundersSums: readonly (readonly [total: string, parts: RegExp])[] = [
  ['participants.met', /^county\.(adults|children)$/],
  ['participants.ended', /^sus\.(work|studies|jobSeeking|other|unknown)After$/],
  ['sus.workOrStudies', /^sus\.(work|studies)After$/],
  ['participants.ended', /^sus\.stay\./],
  ['skr.measure.2.participants', /^local\.Coachning\.participants\.met$/],
  ['skr.results', /^ended\.reason\.(workUnsubsidised|workSubsidised|studiesFunded)$/],
  ...Array.from({ length: 12 }, (_, index): [string, RegExp] => [
    `skr.measure.${index + 1}.participants`,
    new RegExp(`^skr\\.measure\\.${index + 1}\\.(ongoing|ended)$`),
  ]),
  ['EECO02', /^ESF1420\.CO01$/],
  ['EECO03', /^ESF1420\.CO02$/],
  ['EECO04', /^ESF1420\.CO03$/],
  ['EECO05', /^ESF1420\.CO05$/],
  ['EECO08', /^ESF1420\.CO07$/],
  ['EECO11', /^ESF1420\.CO11$/],
  ['EECO12', /^ESF1420\.CO16$/],
  ['EECR02', /^ESF1420\.CR02$/],
  ['EECR04', /^ESF1420\.CR04$/],
  ['participants.started', /^ESF1420\.CO0[135]$/],
];

/** What an attacker was sure of. */
export interface Recovered {
  readonly cell: string;
  readonly value: number;
}

/** Numbers by cell, `EECO01 women`, and what they add up to. */
interface Equation {
  readonly terms: ReadonlyMap<string, number>;
  readonly sum: number;
}

const PRIME = 67_108_859;
/** Larger numbers are fractions, such as a half, in the reckoning of the prime: they say nothing of least and most. */
const WHOLE = 10_000;

/**
 * Tries to work out suppressed counts from everything that is shown: sums by sex and by characteristic, shares of known bases, hours
 * for each participant. `isWhole` says which sums leave nothing out, as a reader who knows the project may. Everything it is sure of, right or wrong.
 */
export function attackFigures(
  figures: PublicFigures,
  isWhole: (total: string, keys: readonly string[], part: Part) => boolean,
): readonly Recovered[] {
  const shown = new Map<string, number>();
  const hidden = new Set<string>();
  for (const [key, figure] of Object.entries(figures)) {
    if (typeof figure !== 'object' || figure === null || key.startsWith('hours.')) continue;
    for (const part of parts) {
      const value = figure[part];
      if (value === null) hidden.add(`${key} ${part}`);
      else shown.set(`${key} ${part}`, value);
    }
  }
  const equations = [
    ...sumsBySex(figures),
    ...sumsByKey(figures, isWhole),
    ...sumsByName(figures, isWhole),
    ...sharesOf(figures, shown),
  ].map((equation) => fillIn(equation, shown));
  return solve(
    equations.filter(({ terms }) => terms.size > 0),
    hidden,
  );
}

function sumsBySex(figures: PublicFigures): Equation[] {
  return Object.entries(figures).flatMap(([key, figure]) =>
    typeof figure === 'object' && figure !== null && !key.startsWith('hours.')
      ? [{ terms: new Map(parts.map((part) => [`${key} ${part}`, part === 'total' ? -1 : 1])), sum: 0 }]
      : [],
  );
}

function sumsByKey(figures: PublicFigures, isWhole: (total: string, keys: readonly string[], part: Part) => boolean): Equation[] {
  return [...knownSums, ...fundersSums].flatMap(([total, members]) => {
    const keys = Object.keys(figures).filter((key) => members.test(key));
    if (keys.length === 0 || figures[total] === undefined) return [];
    return parts
      .filter((part) => isWhole(total, keys, part))
      .map((part) => ({
        terms: new Map([...keys.map((key): [string, number] => [`${key} ${part}`, 1]), [`${total} ${part}`, -1]]),
        sum: 0,
      }));
  });
}

/** Persons at each unit are persons and, once more, those at two; results of each name are those of the reasons. */
function sumsByName(figures: PublicFigures, isWhole: Parameters<typeof attackFigures>[1]): Equation[] {
  const named = (end: string) => Object.keys(figures).filter((key) => key.startsWith('unit.') && key.endsWith(end));
  const [units, several] = [named('.participants.met'), ['participants.met', 'participants.inSeveralUnits']];
  const makeEquation = (plus: readonly string[], minus: readonly string[], part: Part): Equation => ({
    terms: new Map([
      ...plus.map((key): [string, number] => [`${key} ${part}`, 1]),
      ...minus.map((key): [string, number] => [`${key} ${part}`, -1]),
    ]),
    sum: 0,
  });
  if (units.length === 0) return [];
  return parts.flatMap((part) => {
    const stays = isWhole('units.stays', several, part) ? [makeEquation(units, several, part)] : [];
    const results = ['municipality', 'unit'].flatMap((kind) => {
      const keys = Object.keys(figures)
        .filter((key) => key.startsWith(`${kind}.`) && key.endsWith('.participants.ended'))
        .map((key) => key.replace('.participants.ended', '.ended.results'));
      return keys.length > 0 && isWhole('ended.results', keys, part) ? [makeEquation(keys, resultKeys, part)] : [];
    });
    return [...stays, ...results];
  });
}

const resultKeys = ['workUnsubsidised', 'workSubsidised', 'studiesFunded'].map((code) => `ended.reason.${code}`);

/** What shares say: the share of women of a known total, of an answer among those met, results of those who ended, adaptations of those asked for. */
function sharesOf(figures: PublicFigures, shown: ReadonlyMap<string, number>): Equation[] {
  const equations: Equation[] = [];
  const add = (share: string, base: string, terms: readonly string[]) => {
    const [percent, of] = [figures[share], shown.get(base)];
    if (typeof percent === 'number' && of !== undefined)
      equations.push({ terms: new Map(terms.map((term) => [term, 1])), sum: Math.round((percent * of) / 100) });
  };
  for (const key of Object.keys(figures)) {
    const [, divided] = /^horizontal\.equality\.womenShare\.(.+)$/.exec(key) ?? [];
    if (divided) add(key, `${divided} total`, [`${divided} women`]);
    const [, ofGroup, part = 'total'] = /^share\.(.+?)(?:\.(women|men))?$/.exec(key) ?? [];
    if (ofGroup) add(key, `participants.met ${part}`, [`${ofGroup} ${part}`]);
    const [, name, partOfName = 'total'] = /^((?:unit|municipality)\..+)\.ended\.resultShare(?:\.(women|men))?$/.exec(key) ?? [];
    if (name) add(key, `${name}.participants.ended ${partOfName}`, [`${name}.ended.results ${partOfName}`]);
  }
  for (const part of ['women', 'men', 'total'] as const) {
    const of = (key: string) => (part === 'total' ? key : `${key}.${part}`);
    const results = resultKeys.map((key) => `${key} ${part}`);
    add(of('ended.resultShare'), `participants.ended ${part}`, results);
    add(of('sus.workOrStudiesShare'), `participants.ended ${part}`, [`sus.workOrStudies ${part}`]);
    add(of('horizontal.accessibility.shareMet'), `horizontal.accessibility.asked ${part}`, [`horizontal.accessibility.met ${part}`]);
    const [cost, each] = [figures['cost.total'], figures['horizontal.equality.costPerParticipant']];
    if (part === 'total' && typeof cost === 'number' && typeof each === 'number' && each > 0)
      equations.push({ terms: new Map([['participants.met total', 1]]), sum: Math.round(cost / each) });
  }
  return equations;
}

function fillIn({ terms, sum }: Equation, shown: ReadonlyMap<string, number>): Equation {
  const known = [...terms].filter(([cell]) => shown.has(cell));
  const left = known.reduce((rest, [cell, factor]) => rest - factor * (shown.get(cell) ?? 0), sum);
  return { terms: new Map([...terms].filter(([cell]) => !shown.has(cell))), sum: left };
}

function solve(equations: readonly Equation[], hidden: ReadonlySet<string>): readonly Recovered[] {
  const reduced = eliminate(equations);
  const exact = reduced
    .filter(({ terms }) => terms.size === 1)
    .flatMap(({ terms, sum }) => [...terms].map(([cell, factor]) => ({ cell, value: sum / factor })));
  const low = new Map([...hidden].map((cell) => [cell, 1]));
  const high = new Map([...hidden].map((cell) => [cell, Number.POSITIVE_INFINITY]));
  for (let round = 0; round < 30; round += 1) for (const equation of [...equations, ...reduced]) narrow(equation, low, high);
  const narrowed = [...hidden].filter((cell) => low.get(cell) === high.get(cell)).map((cell) => ({ cell, value: low.get(cell) ?? 0 }));
  return [...exact.filter(({ cell }) => hidden.has(cell)), ...narrowed];
}

/** Gauss and Jordan, over a large prime so that nothing is lost in rounding; small numbers come back as they were. */
function eliminate(equations: readonly Equation[]): Equation[] {
  const rows = equations.map(({ terms, sum }) => ({
    terms: new Map([...terms].map(([cell, factor]) => [cell, mod(factor)])),
    sum: mod(sum),
  }));
  const done: { pivot: string; row: { terms: Map<string, number>; sum: number } }[] = [];
  for (const row of rows) {
    for (const { pivot, row: other } of done) subtract(row, other, row.terms.get(pivot) ?? 0);
    const [first] = row.terms;
    if (first === undefined) continue;
    const [pivot, factor] = first;
    const by = inverse(factor);
    for (const [cell, value] of row.terms) row.terms.set(cell, mod(value * by));
    row.sum = mod(row.sum * by);
    for (const { row: other } of done) subtract(other, row, other.terms.get(pivot) ?? 0);
    done.push({ pivot, row });
  }
  return done
    .map(({ row }) => ({ terms: new Map([...row.terms].map(([cell, factor]) => [cell, small(factor)])), sum: small(row.sum) }))
    .filter(({ terms, sum }) => [...terms.values(), sum].every((number) => Math.abs(number) < WHOLE));
}

function subtract(
  row: { terms: Map<string, number>; sum: number },
  other: { terms: ReadonlyMap<string, number>; sum: number },
  times: number,
): void {
  if (times === 0) return;
  for (const [cell, factor] of other.terms) {
    const left = mod((row.terms.get(cell) ?? 0) - mod(factor * times));
    if (left === 0) row.terms.delete(cell);
    else row.terms.set(cell, left);
  }
  row.sum = mod(row.sum - mod(other.sum * times));
}

const mod = (value: number): number => ((value % PRIME) + PRIME) % PRIME;
const small = (value: number): number => (value > PRIME / 2 ? value - PRIME : value);

function inverse(value: number): number {
  let [result, base] = [1, value];
  for (let power = PRIME - 2; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = mod(result * base);
    base = mod(base * base);
  }
  return result;
}

/** What each term can be at least and at most, from the others. */
function narrow({ terms, sum }: Equation, low: Map<string, number>, high: Map<string, number>): void {
  for (const [cell, factor] of terms) {
    if (!low.has(cell) || Math.abs(factor) !== 1) continue;
    let [least, most] = [sum, sum];
    for (const [other, times] of terms) {
      if (other === cell) continue;
      const [a, b] = [times * (low.get(other) ?? 0), times * (high.get(other) ?? Number.POSITIVE_INFINITY)];
      least -= Math.max(a, b);
      most -= Math.min(a, b);
    }
    const [from, to] = factor > 0 ? [least, most] : [-most, -least];
    low.set(cell, Math.max(low.get(cell) ?? 0, Math.ceil(from)));
    high.set(cell, Math.min(high.get(cell) ?? 0, Math.floor(to)));
  }
}
