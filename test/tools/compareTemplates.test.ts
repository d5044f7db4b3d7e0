import { describe, expect, it } from 'vitest';
import { findMisfits } from '../../functions/report/content/findMisfits.ts';
import type { TemplateChange } from '../../functions/shared/definition/templateChange.ts';
import { compareTemplates } from '../../tools/compare/compareTemplates.ts';
import { openParts } from '../../functions/shared/workbook/package/openParts.ts';
import { funders } from '../../templates/index.ts';
import { readTemplate } from '../support/fillReport.ts';

const quarterly = funders
  .flatMap((funder) => funder.reports.map((report) => ({ funder, report })))
  .find(({ report }) => report.id === 'quarterly');
const template = (): Buffer => {
  if (!quarterly) throw new Error('no quarterly report');
  return readTemplate(quarterly);
};

/** The quarterly report's workbook with a part changed as an officer might. */
function changed(part: string, from: string | RegExp, to: string): Uint8Array {
  const parts = openParts(template());
  const text = parts.text(part);
  expect(text.replace(from, to)).not.toBe(text);
  parts.write(part, text.replace(from, to));
  return parts.save();
}
const compare = async (after: Uint8Array) => compareTemplates(template(), after);
const only = (changes: readonly TemplateChange[], kind: TemplateChange['kind']) => changes.filter((change) => change.kind === kind);

describe('a new edition of a report workbook', () => {
  it('that is the same has no changes', async () => {
    expect(await compare(template())).toEqual([]);
  });

  it('tells which name has moved, from which cell to which', async () => {
    const after = changed('xl/workbook.xml', /(<definedName name="cost\.total\.value">)[^<]*/, "$1'Sammanfattning'!$Z$3");
    expect(await compare(after)).toContainEqual(
      expect.objectContaining({
        kind: 'name',
        what: 'moved',
        subject: 'cost.total.value',
        sheet: 'Sammanfattning',
        after: "'Sammanfattning'!Z3",
      }),
    );
  });

  it('tells which name has vanished and which is new', async () => {
    const after = changed('xl/workbook.xml', /definedName name="project\.contact"/, 'definedName name="project.phone"');
    const names = only(await compare(after), 'name').map(({ what, subject }) => `${what} ${subject}`);
    expect(names.toSorted()).toEqual(['appeared project.phone', 'vanished project.contact']);
  });

  it('tells which headings of a table have changed, and in which order they stand', async () => {
    const parts = openParts(template());
    const part = parts.names().find((name) => name.startsWith('xl/tables/') && parts.text(name).includes('displayName="Kontroller"')) ?? '';
    const after = changed(part, 'name="Första talet"', 'name="Vänster"');
    const [table, ...others] = only(await compare(after), 'table');
    expect(others).toEqual([]);
    expect(table).toMatchObject({ what: 'changed', subject: 'Kontroller' });
    expect(table?.after).toContain('Vänster');
  });

  it('tells which sheet has another name, and which text another wording', async () => {
    const sheets = only(await compare(changed('xl/workbook.xml', /(<sheet [^>]*name=")Ekonomi"/, '$1Pengar"')), 'sheet');
    expect(sheets.map(({ what, subject }) => [what, subject])).toEqual([
      ['vanished', 'Ekonomi'],
      ['appeared', 'Pengar'],
    ]);
    const labels = only(await compare(changed('xl/sharedStrings.xml', 'Organisationsnummer', 'Org.nr')), 'label');
    expect(labels.map(({ what, subject }) => [what, subject])).toEqual([
      ['vanished', 'Organisationsnummer'],
      ['appeared', 'Org.nr'],
    ]);
  });
});

describe('what no longer fits', () => {
  it('is said in words', () => {
    const described = { names: ['cost.total.value', 'cost.sum'], tables: [{ name: 'Mal', columns: ['A', 'B'] }] };
    const content = {
      cells: new Map([
        ['Cost.Total.value', 1],
        ['grant.sum', 2],
      ]),
      lists: new Map([
        ['mal', [['a', 'b', 'c']]],
        ['Kontroller', []],
      ]),
      own: ['grant.sum'],
    };
    expect(findMisfits(described, content)).toEqual([
      'The workbook has the name cost.sum, which the report does not fill',
      'The report fills the name grant.sum, which the workbook lacks',
      'The table mal has 2 columns, and the report fills 3',
      'The report fills the table Kontroller, which the workbook lacks',
    ]);
  });
});
