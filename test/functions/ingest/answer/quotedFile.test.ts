import { describe, expect, test } from 'vitest';
import { quotableFileName } from '../../../../functions/shared/domain/quotable.ts';
import { quoting, sheets } from '../../../../templates/index.ts';
import { ingest, intake } from '../../../support/ingestFakes.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';
import type { SheetInMemory } from '../../../support/workbookInMemory.ts';

const { isQuotable } = quoting;
/** A name, a diagnosis and a note, none of them a word of ours. */
const secrets = ['Fatima Bergqvist', 'schizofreni', 'F20.0 paranoid', 'ringde mamman igår', 'dr Öhlund'];
const forbidden = /F20|fatima|bergqvist|schizo|paranoid|mamman|öhlund/i;

/** Everything that is written about an upload, but for the coordinator's own rows. */
async function outputsOf(given: readonly SheetInMemory[], isPartial = false): Promise<string> {
  const { deps, upload, receipts } = intake();
  const logged: unknown[] = [];
  const files: string[] = [];
  const put = deps.files.put;
  const watched = {
    ...deps,
    files: {
      ...deps.files,
      put: async (key: string, body: Uint8Array, how: Parameters<typeof put>[2]) => {
        if (!key.endsWith('.refused.xlsx') && !key.startsWith('originals/') && !/annotated\/[^.]*$/.test(key))
          files.push(new TextDecoder().decode(body));
        await put(key, body, how);
      },
    },
    log: {
      info: (...args: unknown[]) => void logged.push(args),
      error: (...args: unknown[]) => void logged.push(args),
    },
  };
  await ingest(upload('u1', given, { looksFirst: true, ...(isPartial && { isPartial: true }) }), watched);
  return [...files, JSON.stringify(logged), JSON.stringify(receipts.get('u1'))].join('\n');
}

/** A row that is right as far as it goes. */
const filled = (index: number): Readonly<Record<string, string>> => ({
  identityNumber: makeIdentityNumber(index),
  startsOn: '2025-03-01',
  month: '2025-03',
  bookedOn: '2025-03-01',
  year: '2025',
});

describe.each(sheets.map((sheet) => [sheet.name, sheet] as const))('a name or a diagnosis in %s', (_name, sheet) => {
  const columns = Object.entries(sheet.columns);
  const headings = columns.map(([, { heading }]) => heading);

  test.each(secrets)('%s is told by its place, in every column', async (secret) => {
    const rows = columns.map(([wrong], index) => columns.map(([name]) => (name === wrong ? secret : filled(index)[name])));
    for (const isPartial of [false, true]) {
      const outputs = await outputsOf([{ name: sheet.name, rows: [headings, ...rows, [secret], [secret, secret]] }], isPartial);
      expect(outputs).not.toMatch(forbidden);
      expect(outputs).toMatch(/[Tt]exten i [A-Z]+\d/);
    }
  });

  test('is told by its place as a heading, a sheet and a table beside too', async () => {
    const row = columns.map(([name]) => filled(1)[name]);
    for (const secret of secrets) {
      const wide = [...headings, secret, undefined, undefined, secret, secret];
      const given = [
        { name: sheet.name, rows: [wide, [...row, 'x', undefined, undefined, secret, secret]] },
        { name: secret, rows: [headings, row] },
        { name: `${sheet.name} ${secret}`, rows: [headings.map((heading, index) => (index === 0 ? secret : heading)), row] },
      ];
      for (const some of [given, given.slice(1), given.slice(2)]) expect(await outputsOf(some)).not.toMatch(forbidden);
    }
  });
});

test('what is asked for may be quoted: dates, amounts, codes, words of ours and nearly', () => {
  for (const text of [
    '',
    '2025-03-01',
    '1 750 000,50 kr',
    '12 tkr',
    'KST4017',
    'K3 2025',
    'Kvinna',
    'Arbetslös',
    'Deltagarlista mars 2025',
    'Arbetslös.',
    'Huvudbok 2025-01–2025-03',
    '#REF!',
  ])
    expect([text, isQuotable(text)]).toEqual([text, true]);
  for (const text of ['Arbetslos', 'Forsörjningsstöd', 'Deltagre 2025 dettagare']) expect(isQuotable(text.split(' ')[0] ?? '')).toBe(true);
  for (const text of [...secrets, 'A n n a', 'Bo', 'Anna', 'ADHD', 'depression', 'ångest', 'Erik', 'خالد', 'Ａｎｎａ', 'K'.repeat(300)])
    expect([text, isQuotable(text)]).toEqual([text, false]);
});

test('a file is called by the words of its name that are ours', () => {
  expect(quotableFileName('Deltagarlista Fatima Bergqvist mars 2025.xlsx', isQuotable, 'Uppladdning')).toBe('Deltagarlista mars 2025.xlsx');
  expect(quotableFileName('schizofreni.xlsx', isQuotable, 'Uppladdning')).toBe('Uppladdning.xlsx');
  expect(quotableFileName('Kostnader mars.xlsx', isQuotable, 'Uppladdning')).toBe('Kostnader mars.xlsx');
  expect(quotableFileName('a.Bergqvist', isQuotable, 'Uppladdning')).toBe('a');
});
