import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { createReportWorkbooks } from '../../../../../functions/shared/workbook/fill/createReportWorkbooks.ts';
import { funders } from '../../../../../templates/index.ts';

describe('createReportWorkbooks', () => {
  it('reads the workbook of every report', async () => {
    const workbooks = createReportWorkbooks();
    const files = await Promise.all(funders.flatMap(({ reports }) => reports.map(({ workbook }) => workbooks.read(workbook))));
    expect(files.map((file) => Buffer.from(file).toString('latin1', 0, 2))).toEqual(files.map(() => 'PK'));
  });

  it('says so when the workbooks did not come along', () => {
    expect(() => createReportWorkbooks(tmpdir())).toThrow('templates/funders');
  });
});
