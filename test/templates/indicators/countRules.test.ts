import { describe, expect, it } from 'vitest';
import { isPart, keyBeside, type SumRule } from '../../../functions/shared/definition/countRules.ts';
import type { ExactSplit } from '../../../functions/shared/definition/indicator.ts';
import { aggregateFigures } from '../../../functions/shared/figures/aggregateFigures.ts';
import { commonIndicators } from '../../../templates/indicators/commonIndicators.ts';
import { commonCountRules } from '../../../templates/indicators/countRules.ts';
import { datasetOf } from '../../support/exampleRows.ts';
import { periodNamed } from '../../support/figuresIn.ts';
import { realisticRows } from '../../support/realisticRows.ts';

const units = ['Nord', 'Jobbcenter Syd'];
const municipalities = ['Ragunda', 'Östra Göinge'];
const words = ['Praktik', 'FAT'];
const groups = ['Grön', 'Röd'];
const participants = realisticRows().participants?.map((row, index) => ({
  ...row,
  unit: units[index % 3],
  municipality: municipalities[index % 4],
  measureWord: words[index % 3],
  group: groups[index % 5],
}));
const source = aggregateFigures(datasetOf({ participants, project: { horizontalTeaching: ['FAT', 'Grön'] } }), commonIndicators);
const { exact } = source.inPeriod(periodNamed('2025'));
const keys = [...source.definitions.keys()];

const stepsOfWords = keys.filter((key) => /^measure\.\d+\.local\./.test(key)).length;

/** The figures that a rule names. */
function namedBy(parts: SumRule['parts']): string[] {
  return parts.flatMap((part) => keys.filter((key) => isPart(part, key)));
}

const patternOf = (part: SumRule['parts'][number]) => (typeof part === 'string' ? part : part.every);

const sexes = ['women', 'men', 'nonBinary', 'unstated', 'total'] as const;
const sum = (named: readonly string[], part: keyof ExactSplit) => named.reduce((all, key) => all + exact.split(key)[part], 0n);
const numbered = (prefix: string) => Array.from({ length: 12 }, (_, index) => `${prefix}.measure.${index + 1}`);

/** Totals with how many parts they have: an exit reason, an answer, a measure, a municipality. */
const said: readonly (readonly [total: string, parts: number])[] = [
  ['participants.ended', 11],
  ['participants.met', 3],
  ['participants.met', 7],
  ['participants.met', 11],
  ['participants.met', 4],
  ['participants.met', 5],
  ['participants.met', 7],
  ['participants.met', 3],
  ['obstacle.mentalHealth', 2],
  ['obstacle.physicalHealth', 2],
  ['obstacleCombination.oneOnly', 2],
  ['placements', 12],
  ['participants.ended', 2],
  ['participants.ended', 3],
  ['participants.met', municipalities.length],
  ...numbered('placements').map((key) => [key, units.length] as const),
  ['participants.ended', municipalities.length],
  ['ended.results', municipalities.length],
  ['participants.ended', units.length],
  ['ended.results', units.length],
  ['ended.results', 3],
  ['units.stays', units.length],
  ['units.stays', 2],
  ['participants.met', 1],
  ...numbered('placements').map(
    (key, index) => [key, keys.filter((each) => each.startsWith(`measure.${index + 1}.local.`)).length] as const,
  ),
  ['placements', words.length],
  ['placements', groups.length],
  ['participants.met', 1],
  ['horizontal.taught.participants', 2],
];

describe('what always holds between the common counts', () => {
  it('is said of the parts of each total', () => {
    expect(commonCountRules.sums.map(({ total, parts }) => [total, namedBy(parts).length])).toEqual(said);
  });

  it('is that parts never are more than their total, but for support and courses, of which somebody may have several', () => {
    const isOften = (named: readonly string[]) => named.some((key) => /^(?:support|horizontal\.taught)\./.test(key));
    for (const { total, parts } of commonCountRules.sums) {
      const named = namedBy(parts);
      if (!isOften(named))
        for (const part of sexes) expect(sum(named, part) <= exact.split(total)[part], `${named.join()} ${part}`).toBe(true);
    }
  });

  it('is that these are never more than others together', () => {
    expect(commonCountRules.subsets.map(({ parts, of }) => [namedBy(parts).length, of.map(patternOf)])).toEqual([
      [10 + 11 + 7, ['participants.met']],
      [1, ['age.under40']],
      [1, ['concentration.wholePeriod.allPersons']],
      [1, ['age.under25', 'age.25to54']],
      [1, ['placements']],
      [1, ['horizontal.accessibility.asked']],
      [1, ['nonDiscrimination.ended.foreignBackground']],
      [1, ['nonDiscrimination.ended.swedishBackground']],
      [1, ['units.people']],
      [1, ['placements']],
      [1 + units.length, ['participants.met']],
      [units.length, numbered('placements.unit.*')],
      [municipalities.length, ['municipality.*.participants.met']],
      [municipalities.length, ['municipality.*.participants.ended']],
      [units.length, ['unit.*.participants.met']],
      [units.length, ['unit.*.participants.ended']],
      [stepsOfWords, ['placements.local.*']],
      [words.length, Array.from({ length: 12 }, (_, index) => `measure.${index + 1}.local.*`)],
      [stepsOfWords, ['local.*.participants.met']],
      [words.length, Array.from({ length: 12 }, (_, index) => `measure.${index + 1}.people.*`)],
      ...(
        [
          ['local', words],
          ['group', groups],
        ] as const
      ).flatMap(([kind, names]) => [
        [names.length, ['participants.met']],
        [names.length, [`placements.${kind}.*`]],
        [1, [`${kind}.*.participants.met`]],
        // Only a course has a step of its own.
        [names.length, [`horizontal.taught.${kind}.*`]],
        [1, ['horizontal.taught.participants']],
      ]),
      [1, ['participants.met']],
      [1, ['horizontal.taught.placements']],
      [1, ['placements']],
    ]);
    for (const { parts, of } of commonCountRules.subsets)
      for (const name of parts)
        for (const key of namedBy([name])) {
          const others = of.map((other) => keyBeside(other, name, key)).filter((other) => keys.includes(other));
          if (others.length === 0) continue;
          for (const part of sexes) expect(sum([key], part) <= sum(others, part), `${key} ${part}`).toBe(true);
        }
  });

  it('is that those at several units are never more than those at all units but the largest', () => {
    for (const { part: key, among } of commonCountRules.overlaps ?? []) {
      for (const part of sexes) {
        const largest = namedBy([among]).toSorted((a, b) => Number(sum([b], part) - sum([a], part)));
        expect(sum([key], part) <= sum(largest.slice(1), part), `${key} ${part}`).toBe(true);
      }
    }
  });
});
