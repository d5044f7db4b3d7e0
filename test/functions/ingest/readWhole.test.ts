import { expect, test } from 'vitest';
import { ingest, intake } from '../../support/ingestFakes.ts';
import type { SheetInMemory } from '../../support/workbookInMemory.ts';

const ledger: SheetInMemory = {
  name: 'Kostnader',
  rows: [
    ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
    ['A1', '2025-02-10', 'Personal', 100, 'Bidrag'],
  ],
};
const note = (name: string, rows: SheetInMemory['rows'] = [['Anna har fått en diagnos']]): SheetInMemory => ({ name, rows });

const files: [string, readonly SheetInMemory[], boolean][] = [
  ['a ledger alone', [ledger], true],
  ['a ledger beside a sheet without a cell', [ledger, note('Blad2', [])], true],
  ['a ledger beside a sheet of one column that nobody knows', [ledger, note('Blad2')], false],
  [
    'a ledger beside a list that nobody knows',
    [
      ledger,
      note('Blad2', [
        ['Vem', 'Vad'],
        ['Anna', 'diagnos'],
      ]),
    ],
    false,
  ],
  ['a ledger beside a hidden sheet', [ledger, { ...note('Blad2'), isHidden: true }], false],
  ['a ledger beside a sheet that is called as one of ours', [ledger, note('Listor')], false],
  ['a ledger beside another', [ledger, { ...ledger, name: 'Kostnader i fjol' }], false],
];

test.each(files)('%s: whether it was read whole is on the receipt', async (_, sheets, isReadWhole) => {
  const { deps, upload, receipts } = intake();
  await ingest(upload('u1', sheets), deps);
  expect(receipts.get('u1')).toMatchObject({ isReadWhole, rows: { Kostnader: 1 } });
});
