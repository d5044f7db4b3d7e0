import { sieHabits, type SieHabits } from './sieHabits.ts';

/** One transaction of a made-up ledger. */
export interface MadeTransaction {
  readonly account: string;
  readonly objects?: readonly (readonly [dimension: string, object: string])[];
  /** Öre. */
  readonly ore: number;
  readonly date?: string;
  readonly text?: string;
  readonly label?: 'TRANS' | 'RTRANS' | 'BTRANS';
  /** Whether it was added to the voucher afterwards. */
  readonly isAdded?: boolean;
}

/** One voucher of a made-up ledger. */
export interface MadeVoucher {
  readonly series: string;
  readonly number: string;
  readonly date: string;
  readonly text?: string;
  readonly rows: readonly MadeTransaction[];
}

/** A made-up ledger. */
export interface MadeLedger {
  readonly accounts?: Readonly<Record<string, string>>;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly objects?: readonly (readonly [dimension: string, object: string, name: string])[];
  readonly vouchers: readonly MadeVoucher[];
  readonly type?: string;
  readonly organisationNumber?: string;
  /** Lines before the accounts: currency, balances. */
  readonly statements?: readonly string[];
}

/** Writes a SIE 4 file as the standard says, or as programs do it instead. Dimension 6 is the project's. */
export function writeSie(ledger: MadeLedger, habits: Partial<SieHabits> = {}): Uint8Array {
  const how: SieHabits = { ...sieHabits.standard, ...habits };
  const { gap, lineEnd } = how;
  const numberOf = (dimension: string) => (dimension === '6' ? how.projectDimension : dimension);
  const { dimensions = {} } = ledger;
  const lines = [
    '#FLAGGA 0',
    '#FORMAT PC8',
    `#SIETYP ${ledger.type ?? '4'}`,
    '#PROGRAM "Bokföring" 1.0',
    '#GEN 20251121',
    `#ORGNR ${ledger.organisationNumber ?? '212000-0001'}`,
    '#FNAMN "Granåsens kommun"',
    '#RAR 0 20250101 20251231',
    ...(ledger.statements ?? []),
    ...Object.entries(ledger.accounts ?? {}).map(([account, name]) => `#KONTO ${account} ${quote(name, how)}`),
    ...(how.declares || how.projectDimension !== '6'
      ? Object.entries(dimensions).map(([number, name]) => `#DIM ${numberOf(number)} ${quote(name, how)}`)
      : []),
    ...(ledger.objects ?? []).map(
      ([dimension, object, name]) => `#OBJEKT ${numberOf(dimension)} ${quote(object, how)} ${quote(name, how)}`,
    ),
    ...ledger.vouchers.flatMap(({ series, number, date, text = '', rows }) => [
      ['#VER', ...[series, number].map((part) => write(part, 'series', how)), date.replaceAll('-', ''), quote(text, how)].join(gap) +
        (how.opensOnLine ? `${gap}{` : ''),
      ...(how.opensOnLine ? [] : ['{']),
      ...arrange(rows, how).map((row) => writeTransaction(row, how)),
      '}',
    ]),
  ];
  return encode(lines.join(lineEnd) + lineEnd, how.encoding);
}

/** A row that was added, and the same as a row for programs that do not know of those, where the program puts them. */
function arrange(rows: readonly MadeTransaction[], { added }: SieHabits): readonly MadeTransaction[] {
  const isAdded = ({ isAdded: has = false }: MadeTransaction) => has;
  const mark = (row: MadeTransaction): MadeTransaction => ({
    ...row,
    label: 'RTRANS',
    date: '2025-09-01',
    ore: added === 'negated' ? -row.ore : row.ore,
    text: 'Rättelse',
  });
  if (added === 'after') return [...rows, ...rows.filter(isAdded).map(mark)];
  return rows.flatMap((row) => (isAdded(row) ? [mark(row), row] : [row]));
}

function writeTransaction({ account, objects = [], ore, date, text = '', label = 'TRANS' }: MadeTransaction, how: SieHabits): string {
  const { gap, inBraces, indent, decimalMark } = how;
  const pairs = objects.map(([dimension, object]) =>
    [write(dimension === '6' ? how.projectDimension : dimension, 'dimension', how), write(object, 'object', how)].join(gap),
  );
  const list = `{${inBraces}${(how.order === 'rising' ? pairs : pairs.toReversed()).join(gap)}${inBraces}}`;
  const kronor = `${Math.floor(Math.abs(ore) / 100)}${decimalMark}${String(Math.abs(ore) % 100).padStart(2, '0')}`;
  const fields = [
    `#${label}`,
    write(account, 'account', how),
    list,
    write(`${ore < 0 ? '-' : ''}${kronor}`, 'amount', how),
    date === undefined ? '""' : date.replaceAll('-', ''),
  ];
  const shown = quote(text, how);
  return `${indent}${fields.join(gap)}${gap}${how.cutsTexts && text !== '' ? shown.slice(0, -1) : shown + how.tail}`;
}

function write(text: string, what: SieHabits['quotes'][number], how: SieHabits): string {
  return how.quotes.includes(what) || !/^[\w.,-]+$/.test(text) ? quote(text, how) : text;
}

function quote(text: string, { innerQuotes }: SieHabits): string {
  return `"${innerQuotes === 'bare' ? text : text.replace(/["\\]/g, '\\$&')}"`;
}

/** The Swedish letters of code page 437. */
const pc8: Readonly<Record<string, number>> = { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99, é: 0x82, É: 0x90 };

function encode(text: string, encoding: SieHabits['encoding']): Uint8Array {
  if (encoding !== 'pc8') return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1');
  return Uint8Array.from(text, (letter) => pc8[letter] ?? letter.charCodeAt(0));
}
