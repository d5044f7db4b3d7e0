import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileRowCheck } from '../../../../functions/shared/definition/compileRowCheck.ts';
import type { Column } from '../../../../functions/shared/definition/column.ts';
import type { AnySheet } from '../../../../functions/shared/definition/sheet.ts';
import { sheets } from '../../../../templates/index.ts';
import { rowSchema } from '../../../support/rowSchema.ts';

const day = '2025-03-01';

/** A value that fits a column as it is stored. */
function goodValue({ form, keeping }: Column): unknown {
  if (keeping !== 'plain' && keeping !== 'year') return 'pseudonym';
  switch (form.kind) {
    case 'date':
    case 'dateOrYear':
      return day;
    case 'month':
      return '2025-03';
    case 'year':
    case 'money':
    case 'hours':
    case 'number':
      return 2025;
    case 'choice':
      return Object.keys(form.choices)[0];
    case 'choices':
      return Object.keys(form.choices).slice(0, 2);
    case 'yesNo':
      return 'yes';
    case 'organisationNumber':
      return '2120000001';
    case 'identityNumber':
      return '199001019802';
    default:
      return 'text';
  }
}

function goodRow(sheet: AnySheet): Record<string, unknown> {
  const kept = Object.entries(sheet.columns).filter(([, { keeping }]) => keeping !== 'never');
  return { ...Object.fromEntries(kept.map(([name, column]) => [name, goodValue(column)])), origin: { upload: 'u1', row: 2 } };
}

function isTaken(sheet: AnySheet, row: Readonly<Record<string, unknown>>): boolean {
  try {
    compileRowCheck(sheet)(row);
    return true;
  } catch {
    return false;
  }
}

const odd = [
  undefined, null, '', 'constructor', '__proto__', 'toString', 'yes', 'x'.repeat(5_000), day, '2025-02-30', '2025-13', '1990', '2025-2-3',
  0, -1, 1.5, NaN, Infinity, 1e308, 2 ** 53, [], ['constructor'], {}, { upload: 'u', row: 0 }, { upload: 'u', row: 1, more: 1 }, true,
]; // prettier-ignore

describe.each(sheets.map((sheet) => [sheet.name, sheet] as const))('rows of %s', (_, sheet) => {
  test('are stored as they are defined', () => {
    expect(rowSchema(sheet).safeParse(goodRow(sheet)).success).toBe(true);
    expect(isTaken(sheet, goodRow(sheet))).toBe(true);
  });

  test('with a value in a wrong place are refused exactly where the schema refuses them', () => {
    const names = [...Object.keys(goodRow(sheet)), 'constructor', '__proto__', 'more'];
    const change = fc.tuple(fc.constantFrom(...names), fc.oneof(fc.constantFrom(...odd), fc.string(), fc.double(), fc.jsonValue()));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 2 }), (changes) => {
        const row = Object.fromEntries([...Object.entries(goodRow(sheet)), ...changes]);
        expect(isTaken(sheet, row)).toBe(rowSchema(sheet).safeParse(row).success && !Object.hasOwn(row, '__proto__'));
      }),
      { numRuns: 500 },
    );
  });

  test('are told by sheet and column, never by value', () => {
    const [name = ''] = Object.keys(goodRow(sheet));
    const check = () => compileRowCheck(sheet)({ ...goodRow(sheet), [name]: ['199001019802'] });
    expect(check).toThrow(`A row of ${sheet.id} does not fit its definition: ${name}`);
    expect(check).not.toThrow('1990');
  });

  test('whose values are inherited are refused', () => {
    const inherited = Object.create(goodRow(sheet)) as Record<string, unknown>;
    expect(isTaken(sheet, inherited)).toBe(false);
  });
});
