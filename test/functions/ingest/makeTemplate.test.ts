import { describe, expect, test } from 'vitest';
import { makeTemplate } from '../../../functions/ingest/makeTemplate.ts';
import { createUploadWorkbook } from '../../../functions/shared/workbook/write/createUploadWorkbook.ts';
import { workbookReader } from '../../../functions/shared/workbook/read/readWorkbook.ts';
import { sheets, sheetVersion } from '../../../templates/index.ts';
import { uploadWorkbookWords } from '../../../templates/text/uploadWorkbook.ts';
import { ingest, intake } from '../../support/ingestFakes.ts';
import { makeIdentityNumber } from '../../support/makeIdentityNumber.ts';
import { memoryTemplates } from '../../support/memoryPorts.ts';

const person = (index: number) => makeIdentityNumber(9000 + index);
const people = {
  name: 'Deltagare',
  rows: [
    ['Personnummer', 'Deltagar-id', 'Startdatum', 'Slutdatum', 'Insats', 'Hinder', 'Avslutsorsak', 'Skyddade personuppgifter'],
    [person(1), 'A1', '2025-01-07', undefined, 5, 'Missbruk; Fysisk ohälsa', undefined, undefined],
    [undefined, 'lokal 2', '2025-01-07', '2025-02-01', 10, undefined, 'Flytt', undefined],
    [person(3), 'A3', '2025-01-07', undefined, 5, undefined, undefined, 'Ja'],
  ],
};
const budget = {
  name: 'Budget',
  rows: [
    ['År', 'Budgetpost', 'Beslutat belopp'],
    [2025, 'Handledare', 400_000.5],
  ],
};

/** A project with people and a budget, and a template made from them. */
async function make() {
  const project = intake();
  const templates = memoryTemplates();
  await ingest(project.upload('u1', [people, budget], { confirmedBecause: 'rätt' }), project.deps);
  const deps = {
    ...project.deps,
    templates,
    sheets,
    templateName: () => 'Underlag.xlsx',
    createTemplate: async (...[made, filling]: Parameters<Parameters<typeof makeTemplate>[1]['createTemplate']>) =>
      createUploadWorkbook({ sheets, words: uploadWorkbookWords, sheetVersion, project: made, hasPeople: true, ...filling }),
  };
  const message = { projectId: 'vagen', templateId: 't1', by: 'anna' };
  const made = await makeTemplate(message, deps);
  return {
    ...project,
    deps,
    templates,
    message,
    made,
    workbook: project.files.files.get('annotated/vagen/template-t1.xlsx') ?? new Uint8Array(),
  };
}

describe('a template with the people in force', () => {
  test('handed in as it is changes nothing, but for people who are protected, who must be filled in first', async () => {
    const { deps, upload, workbook, files, result } = await make();
    const real = { ...deps, workbooks: workbookReader };
    const message = upload('u2', [], { isPartial: true, confirmedBecause: 'rätt' });
    files.files.set('incoming/vagen/u2', workbook);
    await ingest(message, real);
    expect(
      result('u2')
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ cell }) => cell),
    ).toEqual(['A4']);
    expect(result('u2').diff).toEqual({
      Deltagare: { added: 0, changed: 0, removed: 0, unchanged: 3 },
      Budget: { added: 0, changed: 0, removed: 0, unchanged: 1 },
    });
  });

  test('has every sheet, so that an empty one is a note about what stays in force and no question', async () => {
    const { deps, upload, workbook, files, result, inForce } = await make();
    const costs = {
      name: 'Kostnader',
      rows: [
        ['Verifikationsnummer', 'Bokföringsdatum', 'Kostnadsslag', 'Belopp', 'Finansiering'],
        ['A1', '2025-03-10', 'Lokaler', 1000, 'Bidrag'],
      ],
    };
    await ingest(upload('u2', [costs], { confirmedBecause: 'rätt' }), deps);
    const message = upload('u3', [], { isPartial: true, confirmedBecause: 'rätt' });
    files.files.set('incoming/vagen/u3', workbook);
    await ingest(message, { ...deps, workbooks: workbookReader });
    expect(result('u3').findings.filter(({ code }) => code.startsWith('KOS-'))).toMatchObject([{ code: 'KOS-BLAD-003', severity: 'note' }]);
    expect(inForce('costs')).toHaveLength(1);
  });

  test('is made once, for the one who asked', async () => {
    const { deps, templates, message, made } = await make();
    expect(made).toEqual({ kind: 'made', isNew: true });
    expect(await makeTemplate(message, deps)).toEqual({ kind: 'made', isNew: false });
    expect(await templates.list('vagen')).toMatchObject([{ templateId: 't1', by: 'anna', fileName: 'Underlag.xlsx' }]);
  });
});
