import {
  audited,
  auditedApart,
  auditedAs,
  auditOf,
  type AuditPlace,
  type CellRule,
  type Criteria,
} from '../../../functions/shared/definition/audit.ts';
import type { Column } from '../../../functions/shared/definition/column.ts';
import { codeKey } from '../../../functions/shared/domain/codeKey.ts';
import type { LocalDate } from '../../../functions/shared/domain/localDate.ts';
import { includes, overlapsMonth, type Period } from '../../../functions/shared/domain/period.ts';
import { choiceWords } from '../../upload/choiceWords.ts';
import { hasWord, wordsOf } from './auditWords.ts';
import { ownValue } from '../../../functions/shared/domain/ownValue.ts';

const place = Symbol('place');

/**
 * What a sheet of the annex says of each item in one column: the column is written and conditions are tried by the same reading. Made by
 * `factOn` of a sheet that has the column, or by `declareFact` for a sheet that takes its column from it.
 */
export interface Fact<Item, Value, Heading extends string = string> {
  readonly heading: Heading;
  readonly of: (item: Item) => Value | undefined;
  readonly [place]: AuditPlace | undefined;
}

/** What a column of a sheet says: other headings than the sheet's do not compile. */
export function factOn<Item, Value, Heading extends string>(
  sheet: AuditPlace<Heading>,
  heading: NoInfer<Heading>,
  of: (item: Item) => Value | undefined,
): Fact<Item, Value> {
  return { heading, of, [place]: sheet };
}

/** Declares what a sheet is to say in a column: its heading is the column's. */
export function declareFact<const Heading extends string, Item, Value>(
  heading: Heading,
  of: (item: Item) => Value | undefined,
): Fact<Item, Value, Heading> {
  return { heading, of, [place]: undefined };
}

/** A fact that is a choice of an upload column. */
export interface Answer<Item, Code extends string, Heading extends string = string> extends Fact<Item, Code, Heading> {
  readonly column: Column<Code>;
}

/** A fact that is several choices of an upload column. */
export interface Answers<Item, Code extends string, Heading extends string = string> extends Fact<Item, readonly Code[], Heading> {
  readonly column: Column<readonly Code[]>;
}

/** A rule about an item in a period, said as a predicate and as conditions of the annex at once. */
export type Condition<Item> = (item: Item, period: Period) => boolean;

function onFact<Item>(
  { heading, [place]: sheet = { name: '', columns: [] } }: Fact<Item, unknown>,
  rule: CellRule,
  predicate: Condition<Item>,
): Condition<Item> {
  return audited(predicate, sheet, { criteria: { [heading]: rule } });
}

/** The answer is one of some. */
export function isOneOf<Item, Code extends string>(answer: Answer<Item, Code>, ...codes: readonly NoInfer<Code>[]): Condition<Item> {
  return onFact(answer, wordsOf(answer.column, codes), (item) => {
    const given = answer.of(item);
    return given !== undefined && codes.includes(given);
  });
}

/** The answer is none of some: another one, or missing. */
export function isNoneOf<Item, Code extends string>(answer: Answer<Item, Code>, ...codes: readonly NoInfer<Code>[]): Condition<Item> {
  const others = choiceWords<string>(answer.column).flatMap(([code, word]) => (codes.some((each) => each === code) ? [] : [word]));
  return onFact(answer, { oneOf: [...others, ''] }, (item) => {
    const given = answer.of(item);
    return given === undefined || !codes.includes(given);
  });
}

/** One of several answers is this. */
export function isAmong<Item, Code extends string>(answers: Answers<Item, Code>, code: NoInfer<Code>): Condition<Item> {
  return onFact(answers, hasWord(wordFor(answers.column, code)), (item) => answers.of(item)?.includes(code) ?? false);
}

/** Nothing is said. */
export function isMissing<Item>(fact: Fact<Item, unknown>): Condition<Item> {
  return onFact(fact, '', (item) => fact.of(item) === undefined);
}

/** The number is this. */
export function isNumber<Item>(fact: Fact<Item, number>, number: number): Condition<Item> {
  return onFact(fact, number, (item) => fact.of(item) === number);
}

/** The name, as people write it, is this: case and extra spaces make no difference. */
export function isNamed<Item>(fact: Fact<Item, string>, name: string): Condition<Item> {
  const folded = codeKey(name);
  return onFact(fact, { name }, (item) => codeKey(fact.of(item) ?? '') === folded);
}

/** Limits of a number, in its unit. */
export interface Limits {
  readonly from?: number;
  readonly to?: number;
  readonly above?: number;
  readonly below?: number;
}

/** The number is known and lies within limits. */
export function isWithin<Item>(fact: Fact<Item, number>, limits: Limits): Condition<Item> {
  const { from = -Infinity, to = Infinity, above = -Infinity, below = Infinity } = limits;
  return onFact(fact, limits, (item) => {
    const number = fact.of(item);
    return number !== undefined && number >= from && number <= to && number > above && number < below;
  });
}

/** The day is known and lies in the period. */
export function isInPeriod<Item>(fact: Fact<Item, LocalDate>): Condition<Item> {
  return onFact(fact, { from: 'firstDay', to: 'lastDay' }, (item, period) => {
    const day = fact.of(item);
    return day !== undefined && includes(period, day);
  });
}

/** The month (`2025-03`) lies in the period; of a span, overlaps it. */
export function isInMonths<Item>(fact: Fact<Item, string>): Condition<Item> {
  return onFact(fact, { from: 'firstMonth', to: 'lastDay' }, (item, period) => {
    const month = fact.of(item);
    return month !== undefined && overlapsMonth(period, month);
  });
}

/** An answer of a special category (GDPR article 9) is this: told apart, with nobody's name. */
export function isToldApart<Item, Code extends string>(
  column: Column<Code> | Column<readonly Code[]>,
  { code, of }: { readonly code: NoInfer<Code>; readonly of: (item: Item) => NoInfer<Code> | readonly NoInfer<Code>[] | undefined },
): Condition<Item> {
  const predicate = (item: Item) => {
    const answered = of(item);
    return answered === code || (Array.isArray(answered) && answered.includes(code));
  };
  return auditedApart(predicate, { about: column.heading, answer: wordFor(column, code) });
}

/** Both hold. Of conditions on one column, what both allow. */
export function both<Item>(one: Condition<Item>, other: Condition<Item>): Condition<Item> {
  const [first, second] = [auditOf(one), auditOf(other)];
  const columns = [...(first?.columns ?? []), ...(second?.columns ?? [])];
  const criteria = first?.criteria && second?.criteria && joinCriteria(first.criteria, second.criteria);
  return auditedAs((item: Item, period: Period) => one(item, period) && other(item, period), criteria && { criteria, columns });
}

function joinCriteria(one: Criteria, other: Criteria): Criteria {
  const shared = Object.entries(other).map(([heading, rule]) => {
    const first = ownValue(one, heading);
    return [heading, first === undefined || rule === undefined ? rule : allowedBy(heading, [first, rule])] as const;
  });
  return { ...one, ...Object.fromEntries(shared) };
}

function allowedBy(heading: string, [one, other]: readonly [CellRule, CellRule]): CellRule {
  const [words, others] = [wordsIn(one), wordsIn(other)];
  if (words === undefined || others === undefined) throw new Error(`Two conditions on ${heading} cannot be told as one`);
  const allowed = words.filter((word) => others.includes(word));
  const [only] = allowed;
  return allowed.length === 1 && only !== undefined ? only : { oneOf: allowed };
}

function wordsIn(rule: CellRule): readonly string[] | undefined {
  if (typeof rule === 'string') return [rule];
  return typeof rule === 'object' && 'oneOf' in rule ? rule.oneOf : undefined;
}

function wordFor(column: Column, code: string): string {
  const word = choiceWords(column).find(([each]) => each === code)?.[1];
  if (word === undefined) throw new Error(`${column.heading} has no choice ${code}`);
  return word;
}
