import { describe, expect, test } from 'vitest';
import { validateWorkbook } from '../../../../functions/ingest/read/validateWorkbook.ts';
import { workbookReader } from '../../../../functions/shared/workbook/read/readWorkbook.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { rawWorkbook } from '../../../support/rawWorkbook.ts';
import { today, vocabulary } from '../../../support/validateSheets.ts';

/** A sheet whose start date is only a number, without a date format. */
async function startsOn(serial: number, is1904: boolean): Promise<unknown> {
  const cell = (text: string | number) =>
    typeof text === 'number' ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (cells: readonly (string | number)[]) => `<row>${cells.map(cell).join('')}</row>`;
  const rows = [row(['Deltagar-id', 'Startdatum', 'Insats']), row(['A17', serial, 5])].join('');
  const file = rawWorkbook({ sheets: [{ name: 'Deltagare', rows }], is1904 });
  const { sheets } = await validateWorkbook(file, vocabulary, {
    workbooks: workbookReader,
    context: { ...vocabulary, today, project: exampleProject },
  });
  return sheets[0]?.rows.columns.get('startsOn')?.(0);
}

describe('a date that is only a number', () => {
  test('is counted from 1900, or from 1904 in a workbook that does', async () => {
    expect(await startsOn(45_717, false)).toBe('2025-03-01');
    expect(await startsOn(44_255, true)).toBe('2025-03-01');
  });
});
