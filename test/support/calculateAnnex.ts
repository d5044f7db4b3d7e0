import { FIRST_ROW, type AnnexPlan } from '../../functions/shared/definition/annexPlan.ts';
import { columnLetters } from '../../functions/shared/domain/cell.ts';

/** What a cell holds; a date as the number of its day, as a spreadsheet counts them. */
type Scalar = number | string | boolean | undefined;
/** What a formula reads: a cell, or the cells of a column from a row on. */
type Value = Scalar | readonly Scalar[];

/** The calculated rows of an annex's tables, by table and heading. */
export type CalculatedAnnex = ReadonlyMap<string, readonly Readonly<Record<string, Scalar>>[]>;

/** The cells of a plan that no formula has been asked about yet. */
interface Book {
  /** The rows of a column, by table and heading: `Personer[Nr]`. */
  column(table: string, heading: string): readonly Scalar[];
  /** One cell, by table and address: `Figurer`, `H5`. */
  cell(table: string, address: string): Scalar;
  named(name: string): Scalar;
}

/**
 * Calculates every formula of an annex, as a spreadsheet does, for the few functions that annexes use: a plain second reading of the formulas
 * that is quick enough for every test. That spreadsheets read them alike is proved with LibreOffice.
 */
export function calculateAnnex({ front, tables }: AnnexPlan): CalculatedAnnex {
  const sheets = new Map(
    tables.map((table) => [table.name, { headings: table.columns.map(({ heading }) => heading), rows: [...table.rows] }]),
  );
  const known = new Map<string, Value>();
  const once = <Made extends Value>(key: string, make: () => Made): Made => {
    if (!known.has(key)) known.set(key, make());
    return known.get(key) as Made;
  };
  const sheetNamed = (table: string) => sheets.get(table) ?? fail(`There is no sheet ${table}`);
  const calculate = (content: unknown, table: string): Scalar => {
    if (typeof content !== 'object' || content === null) return content as Scalar;
    if ('date' in content) return dayNumber(String(content.date));
    return 'formula' in content ? scalarOf(evaluate(String(content.formula), table, book)) : undefined;
  };
  const at = (table: string, row: number, column: number): Scalar =>
    once(`${table} ${row} ${column}`, () => calculate(sheetNamed(table).rows[row]?.[column], table));
  const book: Book = {
    column: (table, heading) =>
      once(`${table}[${heading}]`, () => {
        const { headings, rows } = sheetNamed(table);
        const column = heading === '#Data' ? 0 : headings.indexOf(heading);
        return column < 0 ? fail(`${table} has no column ${heading}`) : rows.map((_, row) => at(table, row, column));
      }),
    cell: (table, address) => {
      const [, letters = '', row = ''] = /^([A-Z]+)([0-9]+)$/.exec(address.replaceAll('$', '')) ?? [];
      const { headings } = sheetNamed(table);
      const column = headings.findIndex((_, index) => columnLetters(index) === letters);
      // The row above the first holds the headings.
      return Number(row) < FIRST_ROW ? headings[column] : at(table, Number(row) - FIRST_ROW, column);
    },
    named: (name) => once(name, () => calculate((front.facts.find((fact) => fact.name === name) ?? fail(`No name ${name}`)).value, '')),
  };
  return new Map(
    [...sheets].map(([table, { headings, rows }]) => [
      table,
      rows.map((_, row) => Object.fromEntries(headings.map((heading, column) => [heading, at(table, row, column)]))),
    ]),
  );
}

const tokens = /"(?:[^"]|"")*"|[0-9.]+|<=|>=|<>|[-+*/^&=<>():,]|\$?[A-Z]+\$?[0-9]+|\p{L}[\p{L}0-9]*(?:\[[^\]]*\]|!\$?[A-Z]+\$?[0-9]+)?/gu;

/** Each operator with what it does, loosest first. */
const operators: readonly Readonly<Record<string, (a: Scalar, b: Scalar) => Scalar>>[] = [
  {
    '=': (a, b) => compare(a, b) === 0,
    '<>': (a, b) => compare(a, b) !== 0,
    '<': (a, b) => compare(a, b) < 0,
    '<=': (a, b) => compare(a, b) <= 0,
    '>': (a, b) => compare(a, b) > 0,
    '>=': (a, b) => compare(a, b) >= 0,
  },
  { '&': (a, b) => `${a ?? ''}${b ?? ''}` },
  { '+': (a, b) => numberOf(a) + numberOf(b), '-': (a, b) => numberOf(a) - numberOf(b) },
  { '*': (a, b) => numberOf(a) * numberOf(b), '/': (a, b) => numberOf(a) / numberOf(b) },
  { '^': (a, b) => numberOf(a) ** numberOf(b) },
];

function evaluate(formula: string, table: string, book: Book): Value {
  const parts = formula.match(tokens) ?? [];
  if (parts.join('') !== formula) fail(`Cannot read ${formula}`);
  let next = 0;
  const take = (token: string) => (parts[next] === token ? ++next > 0 : false);
  const expect = (token: string) => take(token) || fail(`Expected ${token} as part ${next} of ${formula}`);

  function expression(level = 0): Value {
    const known = operators[level];
    if (known === undefined) return range();
    let value = expression(level + 1);
    for (let apply = known[parts[next] ?? '']; apply; apply = known[parts[next] ?? '']) {
      next++;
      value = each(value, expression(level + 1), apply);
    }
    return value;
  }

  /** A cell of a column, or with a colon all from that to another. */
  function range(): Value {
    if (!take('INDEX')) return operand();
    const [column = [], from] = callArguments();
    const first = numberOf(scalarOf(from));
    if (!take(':')) return listOf(column)[first - 1];
    expect('INDEX');
    const [, to] = callArguments();
    return listOf(column).slice(first - 1, numberOf(scalarOf(to)));
  }

  function callArguments(): Value[] {
    expect('(');
    const given: Value[] = [];
    while (!take(')')) {
      given.push(expression());
      take(',');
    }
    return given;
  }

  function operand(): Value {
    const token = parts[next++] ?? fail(`${formula} ends too early`);
    if (token === '(') {
      const value = expression();
      expect(')');
      return value;
    }
    if (token === '-') return each(0, operand(), (a, b) => numberOf(a) - numberOf(b));
    if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
    if (/^[0-9.]/.test(token)) return Number(token);
    if (parts[next] === '(') return call(token);
    if (token.includes('[')) return book.column(...splitAt(token, '['));
    if (token.includes('!')) return book.cell(...splitAt(token, '!'));
    return /^\$?[A-Z]+\$?[0-9]+$/.test(token) ? book.cell(table, token) : book.named(token);
  }

  function call(name: string): Value {
    const given = callArguments();
    const made = functions[name] ?? fail(`No function ${name}`);
    return made(...given);
  }

  const value = expression();
  return next === parts.length ? value : fail(`${formula} goes on after part ${next}`);
}

const functions: Readonly<Record<string, (...given: Value[]) => Value>> = {
  IF: (test, yes, no) => (scalarOf(test) ? yes : no),
  AND: (...all) => all.every((one) => scalarOf(one)),
  OR: (...all) => all.some((one) => scalarOf(one)),
  ISNUMBER: (value) => each(value, undefined, (one) => typeof one === 'number'),
  // Half away from zero; what a binary fraction is short of its decimals is made up for.
  ROUND: (value, digits) => {
    const number = numberOf(scalarOf(value));
    const shift = 10 ** numberOf(scalarOf(digits));
    return (Math.sign(number) * Math.round(Number((Math.abs(number) * shift).toPrecision(15)))) / shift;
  },
  SUM: (...all) => all.flatMap(listOf).reduce((sum: number, one) => sum + numberOf(one), 0),
  // Annexes only look for what may not be there by the two together: nothing is found at no place.
  MATCH: (value, column) => listOf(column).findIndex((one) => compare(one, scalarOf(value)) === 0) + 1 || NaN,
  IFERROR: (value, other) => value ?? other,
  INT: (value) => Math.floor(numberOf(scalarOf(value))),
  MIN: (...all) => Math.min(...all.flatMap(listOf).map(numberOf)),
  MAX: (...all) => Math.max(...all.flatMap(listOf).map(numberOf)),
  ROWS: (column) => listOf(column).length,
  SUMPRODUCT: (product) => listOf(product).reduce((sum: number, one) => sum + numberOf(one), 0),
  COUNTIFS: (...rules) => matching(rules).length,
  SUMIFS: (amounts, ...rules) => matching(rules).reduce<number>((sum, row) => sum + numberOf(listOf(amounts)[row]), 0),
  DATE: (year, month, day) => dayOfCalendar([year, month, day].map((one) => numberOf(scalarOf(one)))),
  YEAR: (day) => calendarOf(day).getUTCFullYear(),
  MONTH: (day) => calendarOf(day).getUTCMonth() + 1,
  EDATE: (day, months) => {
    const from = calendarOf(day);
    const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + 1 + numberOf(scalarOf(months))];
    return Math.min(dayOfCalendar([year, month, from.getUTCDate()]), dayOfCalendar([year, month + 1, 0]));
  },
};

/** Indices of the rows for which every rule of COUNTIFS holds. */
function matching(rules: readonly Value[]): number[] {
  const columns = rules.filter((_, index) => index % 2 === 0).map(listOf);
  const tests = rules.filter((_, index) => index % 2 === 1).map((rule) => ruleOf(scalarOf(rule)));
  return (columns[0] ?? []).flatMap((_, row) => (tests.every((test, index) => test(columns[index]?.[row])) ? [row] : []));
}

function ruleOf(rule: Scalar): (value: Scalar) => boolean {
  const [, operator = '', bound = ''] = /^(<=|>=|<>|<|>|=)(.*)$/.exec(String(rule)) ?? [];
  const apply = operators[0]?.[operator];
  if (apply) return (value) => typeof value === 'number' && apply(value, Number(bound)) === true;
  if (typeof rule !== 'string') return (value) => value === rule;
  const [start = '', ...rest] = rule.toLowerCase().split('*');
  return (value) => {
    if (typeof value !== 'string') return false;
    const text = value.toLowerCase();
    // Annexes only look for a whole text, or with a star at both ends for a part of one.
    return rest.length === 0 ? text === start : text.includes(rest.join(''));
  };
}

/** Applies an operator to two values, row by row where one of them is a column. */
function each(left: Value, right: Value, apply: (a: Scalar, b: Scalar) => Scalar): Value {
  if (!isList(left) && !isList(right)) return apply(left, right);
  const length = Math.max(isList(left) ? left.length : 0, isList(right) ? right.length : 0);
  return Array.from({ length }, (_, row) => apply(isList(left) ? left[row] : left, isList(right) ? right[row] : right));
}

/** Numbers before text, text without regard to case; an empty cell is like the empty text and like 0. */
function compare(a: Scalar, b: Scalar): number {
  if (typeof a === 'string' || typeof b === 'string') {
    const [left, right] = [a ?? '', b ?? ''];
    if (typeof left !== 'string') return -1;
    if (typeof right !== 'string') return 1;
    return left.toLowerCase().localeCompare(right.toLowerCase(), 'sv');
  }
  return numberOf(a) - numberOf(b);
}

function numberOf(value: Scalar): number {
  return typeof value === 'string' ? NaN : Number(value ?? 0);
}

function isList(value: Value): value is readonly Scalar[] {
  return Array.isArray(value);
}

const listOf = (value: Value): readonly Scalar[] => (isList(value) ? value : [value]);
const scalarOf = (value: Value): Scalar => (isList(value) ? fail('A column where a cell belongs') : value);
const splitAt = (token: string, mark: string): [string, string] => {
  const at = token.indexOf(mark);
  return [token.slice(0, at), token.slice(at + 1).replace(']', '')];
};

const DAY = 86_400_000;
const FIRST_DAY = Date.UTC(1899, 11, 30);
const dayNumber = (date: string) => (Date.parse(date) - FIRST_DAY) / DAY;
const dayOfCalendar = ([year = 0, month = 0, day = 0]: readonly number[]) => (Date.UTC(year, month - 1, day) - FIRST_DAY) / DAY;
const calendarOf = (day: Value) => new Date(numberOf(scalarOf(day)) * DAY + FIRST_DAY);

function fail(why: string): never {
  throw new Error(why);
}
