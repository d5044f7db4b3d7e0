import { isLike, parseExactly, parsePattern, type Pattern, type Tags } from './pattern.ts';
import { ownValue } from '../../../functions/shared/domain/ownValue.ts';

/** What a call says of itself, by condition key in lower case. A key with several values is a list. */
export type Context = Readonly<Record<string, string | readonly string[]>>;

/** One line of a statement's `Condition`: `"StringLike": { "s3:prefix": ["incoming/*"] }`. */
export interface Condition {
  readonly operator: string;
  /** In lower case. */
  readonly key: string;
  readonly values: readonly Pattern[];
  holds(context: Context, tags: Tags): boolean;
}

/** Condition keys that a call to an emulator can carry, in lower case. What stands for TLS is always there: the emulators stand for https. */
const knownKeys: ReadonlySet<string> = new Set([
  'aws:securetransport',
  's3:tlsversion',
  's3:prefix',
  'dynamodb:leadingkeys',
  'aws:tagkeys',
]);
const severalValues: ReadonlySet<string> = new Set(['dynamodb:leadingkeys', 'aws:tagkeys']);
const tagKey = 'aws:principaltag/';
/** A tag that a role is to be assumed with. */
const requestTagKey = 'aws:requesttag/';

/** Whether one value of a call meets one value of a policy. */
type Compare = (value: string, wanted: Pattern, tags: Tags) => boolean;

interface Operator {
  readonly parse: (text: string) => Pattern;
  readonly compare: Compare;
}

const exactly: Operator = { parse: parseExactly, compare: isLike };
const like: Operator = { parse: parsePattern, compare: isLike };
const operators: ReadonlyMap<string, Operator> = new Map([
  ['StringEquals', exactly],
  ['StringLike', like],
  // IAM lets both have wildcards.
  ['ArnEquals', like],
  ['ArnLike', like],
  [
    'Bool',
    { parse: (text) => parseExactly(text.toLowerCase()), compare: (value, wanted, tags) => isLike(value.toLowerCase(), wanted, tags) },
  ],
  ['NumericLessThan', { parse: parseExactly, compare: (value, { text }) => Number(value) < Number(text) }],
]);

/** Reads one line of a condition. An operator or key that is not known here throws, so that nothing is judged by half a policy. */
export function parseCondition(operator: string, name: string, values: readonly string[]): Condition {
  const key = name.toLowerCase();
  if (!knownKeys.has(key) && ![tagKey, requestTagKey].some((start) => key.startsWith(start)))
    throw new Error(`Policies with the condition key ${name} are not known here`);
  return { operator, key, ...compile(operator, key, values) };
}

function compile(name: string, key: string, texts: readonly string[]): Pick<Condition, 'values' | 'holds'> {
  if (name === 'Null')
    return {
      values: texts.map(parseExactly),
      holds: (context, tags) => texts.includes(String(valuesOf(key, context, tags) === undefined)),
    };
  const [qualifier, base] = name.includes(':') ? name.split(':') : [undefined, name];
  const operator = operators.get(base ?? '');
  if (!operator || !['ForAllValues', undefined].includes(qualifier)) throw new Error(`Policies with ${name} are not known here`);
  if (severalValues.has(key) !== (qualifier === 'ForAllValues')) throw new Error(`${name} does not fit ${key}`);
  const values = texts.map(operator.parse);
  return {
    values,
    holds: (context, tags) => {
      const found = valuesOf(key, context, tags);
      // Of no value at all every value is like the ones named, but none is the one that is asked for.
      if (found === undefined) return qualifier === 'ForAllValues';
      return found.every((value) => values.some((wanted) => operator.compare(value, wanted, tags)));
    },
  };
}

function valuesOf(key: string, context: Context, tags: Tags): readonly string[] | undefined {
  const tag = key.startsWith(tagKey) ? Object.entries(tags).find(([name]) => `${tagKey}${name.toLowerCase()}` === key)?.[1] : undefined;
  const value = tag ?? ownValue(context, key);
  return value === undefined ? undefined : [value].flat();
}
