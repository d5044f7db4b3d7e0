import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskIdentityNumbers } from '../../../../../functions/shared/domain/maskIdentityNumbers.ts';
import type { Cell } from '../../../../../functions/shared/domain/cell.ts';
import { sheets } from '../../../../../templates/index.ts';
import { makeIdentityNumber } from '../../../../support/makeIdentityNumber.ts';
import { validateSheets } from '../../../../support/validateSheets.ts';

/** Every way to write a number: with and without century, separators, spaces and as a number cell. */
const written = fc
  .record({
    index: fc.integer({ min: 0, max: 380_000 }),
    form: fc.integer({ min: 0, max: 9 }),
    around: fc.constantFrom('', 'Anna ', 'pnr:'),
  })
  .map(({ index, form, around }): string | number => {
    const twelve = makeIdentityNumber(index);
    const [birth, last] = [twelve.slice(0, 8), twelve.slice(8)];
    const forms: (string | number)[] = [
      twelve,
      Number(twelve),
      Number(twelve.slice(2)) > 1e9 ? Number(twelve.slice(2)) : twelve,
      `${birth}-${last}`,
      `${birth.slice(2)}-${last}`,
      `${birth.slice(2)}${last}`,
      `${birth} ${last}`,
      `${birth.slice(2)}+${last}`,
      `${birth.slice(2)}\u2011${last}`,
      `${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}-${last}`,
    ];
    const one = forms[form] ?? twelve;
    return typeof one === 'string' ? `${around}${one}` : one;
  });

const cell = fc.oneof(
  { weight: 3, arbitrary: written },
  fc.constantFrom<Cell | undefined>('x', 'Praktik', 17, undefined, '2025-03-01', true, { error: '#REF!' }, '1.750', 'Summa'),
);
/** A sheet with all its columns, random cells, and now and then a number as a heading or as the sheet's name. */
const sheet = fc.constantFrom(...sheets).chain(({ name, columns }) => {
  const headings = Object.values(columns).map(({ heading }) => heading);
  return fc.record({
    name: fc.constant(name),
    rows: fc
      .tuple(
        fc.array(written, { maxLength: 2 }),
        fc.array(fc.array(cell, { minLength: headings.length + 2, maxLength: headings.length + 2 }), { minLength: 1, maxLength: 6 }),
      )
      .map(([extra, rows]) => [[...headings, ...extra.map(String)], ...rows]),
  });
});

test('no finding holds an identity number in any written form, wherever it was typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 2 }), written, async (given, odd) => {
      const { findings } = await validateSheets([...given, { name: String(odd), rows: [['hej']] }]);
      const shown = JSON.stringify(findings);
      const typed = given.flatMap(({ rows }) => rows.flat()).concat(odd);
      for (const one of typed) {
        if (typeof one !== 'string' && typeof one !== 'number') continue;
        const digits = String(one).replace(/\D/g, '');
        if (digits.length < 10) continue;
        for (const form of [String(one), digits, digits.slice(-10), `${digits.slice(-10, -4)}-${digits.slice(-4)}`])
          expect(shown).not.toContain(form);
      }
      expect(shown).not.toMatch(/\d{6}[-+ ]?\d{4}/);
    }),
    { numRuns: 60 },
  );
});

test('amounts, dates and periods may be shown, numbers of ten digits may not', () => {
  for (const text of ['1 750 000,50', '2025-03-01', '03/04/2025', '250 000kr (och 140 000 kr)', '2008680'])
    expect(maskIdentityNumbers(text)).toBe(text);
  for (const text of ['8501029808', '850102-9808', '19850102Tf29', '85 01 02 98 08'])
    expect(maskIdentityNumbers(`a ${text} b`)).toBe('a •••••••• b');
});
