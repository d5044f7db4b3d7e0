/** One transaction of a made-up ledger. */
export interface MadeTransaction {
  readonly account: string;
  readonly objects?: readonly (readonly [dimension: string, object: string])[];
  /** Öre. */
  readonly ore: number;
  readonly date?: string;
  readonly text?: string;
  readonly label?: 'TRANS' | 'RTRANS' | 'BTRANS';
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
}

/** Writes a SIE 4 file, in code page 437 as the standard says or as programs do it instead. */
export function writeSie(ledger: MadeLedger, encoding: 'pc8' | 'windows-1252' | 'utf-8' = 'pc8', lineEnd = '\r\n'): Uint8Array {
  const lines = [
    '#FLAGGA 0',
    '#FORMAT PC8',
    `#SIETYP ${ledger.type ?? '4'}`,
    '#PROGRAM "Bokföring" 1.0',
    '#GEN 20251121',
    '#ORGNR 212000-0001',
    '#FNAMN "Granåsens kommun"',
    '#RAR 0 20250101 20251231',
    ...Object.entries(ledger.accounts ?? {}).map(([account, name]) => `#KONTO ${account} ${quote(name)}`),
    ...Object.entries(ledger.dimensions ?? {}).map(([number, name]) => `#DIM ${number} ${quote(name)}`),
    ...(ledger.objects ?? []).map(([dimension, object, name]) => `#OBJEKT ${dimension} ${quote(object)} ${quote(name)}`),
    ...ledger.vouchers.flatMap(({ series, number, date, text = '', rows }) => [
      `#VER ${quote(series)} ${quote(number)} ${date.replaceAll('-', '')} ${quote(text)}`,
      '{',
      ...rows.map(writeTransaction),
      '}',
    ]),
  ];
  return encode(lines.join(lineEnd) + lineEnd, encoding);
}

function writeTransaction({ account, objects = [], ore, date, text = '', label = 'TRANS' }: MadeTransaction): string {
  const list = objects.map(([dimension, object]) => `${dimension} ${quote(object)}`).join(' ');
  const amount = `${ore < 0 ? '-' : ''}${Math.floor(Math.abs(ore) / 100)}.${String(Math.abs(ore) % 100).padStart(2, '0')}`;
  return `   #${label} ${account} {${list}} ${amount} ${date === undefined ? '""' : date.replaceAll('-', '')} ${quote(text)}`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The Swedish letters of code page 437. */
const pc8: Readonly<Record<string, number>> = { å: 0x86, ä: 0x84, ö: 0x94, Å: 0x8f, Ä: 0x8e, Ö: 0x99, é: 0x82, É: 0x90 };

function encode(text: string, encoding: 'pc8' | 'windows-1252' | 'utf-8'): Uint8Array {
  if (encoding !== 'pc8') return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1');
  return Uint8Array.from(text, (letter) => pc8[letter] ?? letter.charCodeAt(0));
}
