import { describe, expect, it } from 'vitest';
import { findTemplateFaults } from '../../../../../functions/shared/workbook/fill/findTemplateFaults.ts';
import { listWorkbook } from '../../../../support/listWorkbook.ts';

const withNames = (names: string) => listWorkbook({ names });

describe('what in a report workbook cannot be filled', () => {
  it('a name whose cell was deleted', () => {
    expect(findTemplateFaults(withNames('<definedName name="title">#REF!</definedName>'), [])).toEqual([
      'The name title points at no cell: #REF!',
    ]);
  });

  it('a figure among the rows that a list overwrites', () => {
    const names = `<definedName name="cost.total.value">'Budget och utfall'!$B$4</definedName>`;
    expect(findTemplateFaults(withNames(names), ['Poster'])).toEqual([
      'The name cost.total.value stands among the rows of the table Poster, which the list overwrites',
    ]);
    expect(findTemplateFaults(withNames(names), [])).toEqual([]);
  });

  it('merged cells in the rows of a list', () => {
    const template = listWorkbook({
      names: '',
      after: '<mergeCells count="1"><mergeCell ref="A4:C4"/></mergeCells><tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
    });
    expect(findTemplateFaults(template, ['Poster'])).toEqual(['Merged cells A4:C4 stand in the rows of the table Poster']);
  });
});
