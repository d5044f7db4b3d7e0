import type { SettingOf } from '../records/project.ts';

/**
 * How a column's cells are read. Which written forms each kind accepts is in `functions/ingest/read/cells`,
 * by `docs/definitions.md#11-what-cells-may-look-like`.
 */
export type Form =
  | ({ readonly kind: 'identityNumber' } & IdentityOptions)
  | { readonly kind: 'organisationNumber' }
  | {
      readonly kind: 'text';
      readonly max: number;
      /** Numbers of a series, such as vouchers, that may look like identity numbers by chance and are stored as they are. */
      readonly isSeries: boolean;
    }
  | { readonly kind: 'date' }
  /** A date, or a year alone: stored as `1990-05-01` or `1990`. */
  | { readonly kind: 'dateOrYear' }
  | { readonly kind: 'year' }
  | { readonly kind: 'month' }
  /** A period id, or `wholeProject` for the words in `whole`. */
  | { readonly kind: 'period'; readonly whole?: string }
  /** Öre. */
  | { readonly kind: 'money' }
  /** Milliseconds. */
  | { readonly kind: 'hours' }
  | { readonly kind: 'number' }
  | {
      readonly kind: 'choice';
      readonly choices: Choices;
      readonly repair: boolean;
      /** The project setting that holds the code for a blank cell. */
      readonly projectDefault?: SettingOf<string>;
    }
  /** Several choices in one cell, separated by `;`. */
  | { readonly kind: 'choices'; readonly choices: Choices }
  /** Yes, no and perhaps more choices. With `count`, a number is also an answer: 0 is no, more is yes. */
  | { readonly kind: 'yesNo'; readonly others: Choices; readonly count: boolean }
  /** A figure key or the Swedish title of a figure. Stored as the key. With `others`, also what is none of ours: as it is written, so many characters at most. */
  | { readonly kind: 'figure'; readonly others?: number };

/** Other columns of the sheet that an identity number is read together with. */
export interface IdentityOptions {
  /** Column with the day or month at which age decides the century of a number written with ten digits. */
  readonly ageOn?: string;
  /** Columns told by the number: birth date always, sex and protection when they are blank. */
  readonly fills?: { readonly bornOn: string; readonly sex: string; readonly isProtected: string };
}

/** The stored code of each choice, its Swedish word and other words for it. */
export type Choices = Readonly<Record<string, Choice>>;
/** A choice's Swedish word, alone or with other words and numbers that mean the same. */
export type Choice =
  | string
  | {
      readonly word: string;
      readonly also: readonly string[];
      /** Of a choice that tells of somebody's health: what is shown instead beside a person. */
      readonly onPage?: string;
    };

/**
 * `plain`: stored. `sealed`: stored encrypted, with a pseudonym beside it. `year`: the year of a date stored, and the day encrypted.
 * `pseudonym`: only the pseudonym. `never`: read and checked, not stored.
 */
export type Keeping = 'plain' | 'sealed' | 'year' | 'pseudonym' | 'never';

/** What a row keeps of a birth date that only its year is stored of: by the names that the values have in a row. */
export interface BirthOptions {
  /** The column with the day that age is counted on. */
  readonly ageOn: string;
  /** Whole years on that day; of a birth year alone the difference of years. */
  readonly ageAs: string;
  /** A pseudonym of the whole date: whether two people have the same birthday, and not which. */
  readonly markAs: string;
}

/** One column of an upload sheet. `Value` is what a read cell becomes. */
export interface Column<Value = unknown, Required extends boolean = boolean, Code extends string = string> {
  /** The Swedish heading as in `docs/definitions.md`. */
  readonly heading: string;
  readonly aliases: readonly string[];
  /** The column's part of a finding code: `PNR` in `DEL-PNR-003`. */
  readonly code: Code;
  readonly required: Required;
  /** A column of the sheet beside whose amount a blank is 0, though something is required here. */
  readonly zeroBeside?: string;
  readonly form: Form;
  readonly keeping: Keeping;
  /** Special category of personal data (GDPR article 9): read and stored only where a report of the project needs it. */
  readonly isSpecialCategory: boolean;
  /** The project setting that, where it is given, decides instead of the reports whether a special category is stored. */
  readonly switchedBy?: SettingOf<boolean>;
  /** One Swedish sentence for the coordinator: the input prompt in the template and the page's help. */
  readonly help: string;
  /** Of a choice: where a row keeps the words that were written, beside the code they stand for. */
  readonly wordAs?: string;
  /** Of a birth date: what a row keeps in its place. */
  readonly birth?: BirthOptions;
  /** Only for the type. */
  readonly value?: Value;
}

/** Columns of a sheet by the name their value has in a row. */
export type Columns = Readonly<Record<string, Column>>;

/** One row of a sheet as the code sees it: required columns always there, the others possibly undefined. */
export type RowOf<C extends Columns> = {
  readonly [K in keyof C]: C[K] extends Column<infer Value, infer Required> ? (Required extends true ? Value : Value | undefined) : never;
} & {
  readonly [K in keyof C as C[K] extends { readonly wordAs: infer Name extends string } ? Name : never]: string | undefined;
} & {
  readonly [K in keyof C as C[K] extends { readonly birth: { readonly ageAs: infer Name extends string } } ? Name : never]:
    number | undefined;
} & {
  readonly [K in keyof C as C[K] extends { readonly birth: { readonly markAs: infer Name extends string } } ? Name : never]:
    string | undefined;
};

interface Common {
  readonly heading: string;
  readonly aliases?: readonly string[];
  readonly code: string;
  readonly help: string;
  readonly required?: boolean;
  readonly keeping?: Keeping;
  readonly isSpecialCategory?: boolean;
  readonly switchedBy?: SettingOf<boolean>;
}

/** The codes of some choices; numbers as text. */
type Codes<C> = Extract<keyof C, string> | `${Extract<keyof C, number>}`;

type IsRequired<O extends Common> = O['required'] extends true ? true : false;

function column<Value, O extends Common>(options: O, form: Form): Column<Value, IsRequired<O>, O['code']> {
  return {
    heading: options.heading,
    aliases: options.aliases ?? [],
    code: options.code,
    help: options.help,
    required: (options.required ?? false) as IsRequired<O>,
    keeping: options.keeping ?? 'plain',
    isSpecialCategory: options.isSpecialCategory ?? false,
    ...(options.switchedBy && { switchedBy: options.switchedBy }),
    form,
  };
}

/** Swedish identity or coordination number, 12 digits, or SCB's placeholder. Sealed unless said otherwise. */
export function identityNumber<const O extends Common & IdentityOptions>(options: O): Column<string, IsRequired<O>, O['code']> {
  const { ageOn, fills } = options;
  const form: Form = { kind: 'identityNumber', ...(ageOn === undefined ? {} : { ageOn }), ...(fills === undefined ? {} : { fills }) };
  return column({ ...options, keeping: options.keeping ?? 'sealed' }, form);
}

/** Swedish organisation number, ten digits. */
export function organisationNumber<const O extends Common>(options: O): Column<string, IsRequired<O>, O['code']> {
  return column(options, { kind: 'organisationNumber' });
}

/** Text of at most `max` characters. */
export function text<const O extends Common & { readonly max: number; readonly isSeries?: boolean }>(
  options: O,
): Column<string, IsRequired<O>, O['code']> {
  return column(options, { kind: 'text', max: options.max, isSeries: options.isSeries ?? false });
}

/** Calendar date, `2025-03-01`. */
export function date<const O extends Common>(options: O): Column<string, IsRequired<O>, O['code']> {
  return column(options, { kind: 'date' });
}

/** Birth date or a year alone: the year is stored, and of the day what `birth` says. */
export function birthDate<const O extends Common & { readonly birth: BirthOptions }>(
  options: O,
): Column<string, IsRequired<O>, O['code']> & Pick<O, 'birth'> {
  return { ...column<string, O>({ ...options, keeping: 'year' }, { kind: 'dateOrYear' }), birth: options.birth };
}

/** Calendar year as a number. */
export function year<const O extends Common>(options: O): Column<number, IsRequired<O>, O['code']> {
  return column(options, { kind: 'year' });
}

/** Calendar month, `2025-03`. */
export function month<const O extends Common>(options: O): Column<string, IsRequired<O>, O['code']> {
  return column(options, { kind: 'month' });
}

/** Period id, or `wholeProject`. */
export function period<const O extends Common & { readonly whole?: string }>(options: O): Column<string, IsRequired<O>, O['code']> {
  return column(options, options.whole === undefined ? { kind: 'period' } : { kind: 'period', whole: options.whole });
}

/** Money in öre. */
export function money<const O extends Common & { readonly zeroBeside?: string }>(options: O): Column<number, IsRequired<O>, O['code']> {
  const { zeroBeside } = options;
  return { ...column<number, O>(options, { kind: 'money' }), ...(zeroBeside !== undefined && { zeroBeside }) };
}

/** Time in milliseconds. */
export function hours<const O extends Common>(options: O): Column<number, IsRequired<O>, O['code']> {
  return column(options, { kind: 'hours' });
}

/** Any decimal number. */
export function number<const O extends Common>(options: O): Column<number, IsRequired<O>, O['code']> {
  return column(options, { kind: 'number' });
}

interface ChoiceOptions extends Common {
  readonly choices: Choices;
  readonly repair?: boolean;
  readonly projectDefault?: SettingOf<string>;
  readonly wordAs?: string;
}

type WordAs<O> = O extends { readonly wordAs: infer Name extends string } ? { readonly wordAs: Name } : unknown;

/** One of the choices, stored as its code. `repair: false` refuses prefixes and typing errors. */
export function choice<const O extends ChoiceOptions>(options: O): Column<Codes<O['choices']>, IsRequired<O>, O['code']> & WordAs<O> {
  const { choices, repair = true, projectDefault, wordAs } = options;
  const form: Form = { kind: 'choice', choices, repair, ...(projectDefault === undefined ? {} : { projectDefault }) };
  const made: Column<Codes<O['choices']>, IsRequired<O>, O['code']> = { ...column(options, form), ...(wordAs !== undefined && { wordAs }) };
  return made as typeof made & WordAs<O>;
}

/** Several of the choices, stored as their codes. */
export function choices<const O extends Common & { readonly choices: Choices }>(
  options: O,
): Column<readonly Codes<O['choices']>[], IsRequired<O>, O['code']> {
  return column(options, { kind: 'choices', choices: options.choices });
}

type OtherCodes<O> = O extends { readonly others: infer C } ? Codes<C> : never;

/** `yes`, `no` or one of the other choices. With `count`, a number is an answer too. */
export function yesNo<const O extends Common & { readonly others?: Choices; readonly count?: boolean }>(
  options: O,
): Column<'yes' | 'no' | OtherCodes<O>, IsRequired<O>, O['code']> {
  return column(options, { kind: 'yesNo', others: options.others ?? {}, count: options.count ?? false });
}

/** Key of a figure; with `others` also an indicator that is none of ours, in so many characters at most. */
export function figure<const O extends Common & { readonly others?: number }>(options: O): Column<string, IsRequired<O>, O['code']> {
  return column(options, options.others === undefined ? { kind: 'figure' } : { kind: 'figure', others: options.others });
}
