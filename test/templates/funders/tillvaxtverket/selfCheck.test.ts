import { expect, it } from 'vitest';
import { createReportWorkbook } from '../../../../tools/draft/createReportWorkbook.ts';
import { openParts } from '../../../../functions/shared/workbook/package/openParts.ts';
import { layout } from '../../../../templates/funders/tillvaxtverket/eu-project/layout.ts';
import { openInOffice } from '../../../support/openInOffice.ts';

/** Answers to the three conditions of each criterion, written as the coordinator does. */
async function verdictsOn(answers: readonly (readonly string[])[]): Promise<readonly (string | undefined)[]> {
  const workbook = await createReportWorkbook(layout, 'tillvaxtverket eu-project');
  const parts = openParts(workbook);
  const sheet = parts.names().find((name) => parts.text(name).includes('CHOOSE(COUNTIF')) ?? '';
  const first = Number(/COUNTA\(B(\d+):/.exec(parts.text(sheet))?.[1]);
  const filled = answers.flatMap((row, index) => row.map((answer, column) => [`${'BCD'[column]}${first + index}`, answer] as const));
  const xml = filled.reduce(
    (text, [cell, answer]) =>
      text.replace(new RegExp(`<c r="${cell}"( s="\\d+")?\\s*/>`), `<c r="${cell}"$1 t="inlineStr"><is><t>${answer}</t></is></c>`),
    parts.text(sheet),
  );
  // Without the kept answers LibreOffice calculates anew, as Excel does when a cell is filled in.
  parts.write(sheet, xml.replaceAll('<v>fyll i alla tre</v>', ''));
  const shown = [...openInOffice(parts.save())].find(([name]) => name.startsWith('Sj'))?.[1] ?? '';
  const rows = shown.split('\n').map((line) => line.split('\t'));
  return rows.slice(first - 1, first - 1 + answers.length).map(([, , , , verdict]) => verdict?.replaceAll('"', ''));
}

it('three conditions met is active, two partial, none nothing, and one is undefined; without three answers there is no verdict', async () => {
  expect(
    await verdictsOn([
      ['Ja', 'Ja', 'Ja'],
      ['Ja', 'Nej', 'Ja'],
      ['Nej', 'Nej', 'Nej'],
    ]),
  ).toEqual(['aktivt', 'delvis', 'inte']);
  expect(await verdictsOn([['Nej', 'Ja', 'Nej'], ['Ja', 'Ja'], []])).toEqual([
    'odefinierat – komplettera',
    'fyll i alla tre',
    'fyll i alla tre',
  ]);
});
