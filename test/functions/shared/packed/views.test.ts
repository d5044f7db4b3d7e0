import { describe, expect, test } from 'vitest';
import { createViews } from '../../../../functions/shared/packed/createViews.ts';
import { plainRow } from '../../../../functions/ingest/read/rows/plainRow.ts';
import type { AnyRow, NamedValues, PlainRow, Stored } from '../../../../functions/shared/domain/dataset.ts';
import type { RowRule } from '../../../../functions/shared/definition/rule.ts';
import { exampleProject } from '../../../support/exampleProject.ts';

const origin = { upload: 'u1', row: 2 };
const viewRow = createViews<Stored<NamedValues>>({ origin: () => origin, amount: (place) => place * 100 });
const plain: Stored<PlainRow> = { origin, amount: 700 };

describe('a view of a row', () => {
  test('is read by name and copied by its names', () => {
    const row = viewRow(7);
    expect(row['amount']).toBe(700);
    expect(plainRow(row)).toStrictEqual(plain);
  });

  test('has nothing of its own to spread, so the compiler refuses to spread it', () => {
    const row = viewRow(7);
    // @ts-expect-error -- a view is empty when it is spread
    expect({ ...row }).not.toHaveProperty('amount');
    // @ts-expect-error -- and so is what is left of it
    const { amount, ...rest } = row;
    expect(amount).toBe(700);
    expect(rest).not.toHaveProperty('origin');
  });

  test('is no plain row, and what may be one cannot be spread either', () => {
    const copy = (row: PlainRow): PlainRow => ({ ...row });
    const either: readonly AnyRow[] = [viewRow(7), plain];
    // @ts-expect-error -- a view is handed to somebody who may spread it
    expect(copy(viewRow(7))).not.toHaveProperty('amount');
    for (const row of either) {
      // @ts-expect-error -- one of them is a view
      expect({ ...row, isSeen: true }).toHaveProperty('isSeen');
    }
    expect(copy(plain)).toStrictEqual(plain);
  });

  test('is not written as JSON', () => {
    expect(() => JSON.stringify([viewRow(7)])).toThrow('plainRow');
  });

  test('is what a rule sees: a rule that spreads its row does not compile', () => {
    const rule: Pick<RowRule<{ readonly amount: number }>, 'isBroken'> = {
      isBroken(row) {
        // @ts-expect-error -- the row of a rule may be a view
        return JSON.stringify({ ...row }) === '{}';
      },
    };
    expect(rule.isBroken({ amount: 1 }, { today: '2025-01-01', project: exampleProject })).toBe(false);
  });
});
