import { describe, expect, test } from 'vitest';
import { writeRow } from '../../../../functions/shared/definition/writeRow.ts';
import { rowSchema } from '../../../support/rowSchema.ts';
import { uploadChangesSchema } from '../../../../functions/shared/records/uploadChanges.ts';
import { uploadWorkbookWords } from '../../../../templates/text/uploadWorkbook.ts';
import { participants } from '../../../../templates/upload/participants/sheet.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { ingest, intake } from '../../../support/ingestFakes.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';

const matches = {
  sheets: [],
  columns: [],
  values: [
    { sheet: 'Deltagare', column: 'Insats', text: 'FAT', value: '8' },
    { sheet: 'Deltagare', column: 'Insats', text: 'Lönebidrag', value: '6' },
    { sheet: 'Deltagare', column: 'Insats', text: 'Nystartsjobb', value: '7' },
  ],
};
const listOf = (...measures: readonly (string | number)[]) => ({
  name: 'Deltagare',
  rows: [
    ['Personnummer', 'Startdatum', 'Insats'],
    ...measures.map((measure, index) => [makeIdentityNumber(9000 + index), '2025-03-01', measure]),
  ],
});
const wordsIn = (project: ReturnType<typeof intake>) =>
  project.inForce('participants').map(({ row }) => [row['measure'], row['measureWord']]);
const changesOf = ({ files, receipts }: ReturnType<typeof intake>, uploadId: string) => {
  const key = receipts.get(uploadId)?.changesKey ?? '';
  return uploadChangesSchema.parse(JSON.parse(new TextDecoder().decode(files.files.get(key))));
};

describe('the word that a measure is written with', () => {
  test('is kept beside the class it stands for; a bare class number is no word', async () => {
    const project = intake({ ...exampleProject, matches });
    await ingest(
      project.upload('u1', [listOf(' Praktik ', 'FAT', 5, '8', 'Stöd till  ordinarie anställning, utan funktionsnedsättning', 'Praktk')]),
      project.deps,
    );
    expect(wordsIn(project)).toEqual([
      ['5', 'Praktik'],
      ['8', 'FAT'],
      ['5', undefined],
      ['8', undefined],
      ['7', 'Stöd till ordinarie anställning, utan funktionsnedsättning'],
      ['5', 'Praktk'],
    ]);
    for (const { row } of project.inForce('participants')) expect(rowSchema(participants).safeParse({ ...row }).success).toBe(true);
  });

  test('changes like the rest of the row, and is hidden where the class tells of health or no list of ours knows the word', async () => {
    const project = intake({ ...exampleProject, matches });
    await ingest(project.upload('u1', [listOf('FAT', 'Lönebidrag', 'Praktik')]), project.deps);
    await ingest(
      project.upload('u2', [listOf('Kommunal arbetsmarknadsanställning', 'Stöd till ordinarie anställning, med funktionsnedsättning', 5)], {
        looksFirst: true,
      }),
      project.deps,
    );
    expect(changesOf(project, 'u2').sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      [{ column: 'Insats', isHidden: true }],
      [{ column: 'Insats', isHidden: true }],
      [{ column: 'Insats', before: 'Praktik', after: '5' }],
    ]);
  });

  test('is no change to a row from before words were kept', async () => {
    const project = intake({ ...exampleProject, matches });
    await ingest(project.upload('u1', [listOf(5, 8)]), project.deps);
    await ingest(project.upload('u2', [listOf('Praktik', 'FAT')]), project.deps);
    expect(project.result('u2').diff).toEqual({ Deltagare: { added: 0, changed: 0, removed: 0, unchanged: 2 } });
    expect(wordsIn(project)).toEqual([
      ['5', 'Praktik'],
      ['8', 'FAT'],
    ]);
  });

  test('is what a template with the people filled in says', () => {
    const row = { startsOn: '2025-03-01', measure: '8', measureWord: 'FAT' };
    expect(writeRow(participants, row, uploadWorkbookWords).measure).toBe('FAT');
    expect(writeRow(participants, { ...row, measureWord: undefined }, uploadWorkbookWords).measure).toBe(
      'Kommunal arbetsmarknadsanställning',
    );
  });
});

test('of somebody with protected data no group is stored, in Deltagare or Närvaro', async () => {
  const project = intake();
  const [hidden, open] = [makeIdentityNumber(9000), makeIdentityNumber(9020)];
  const people = {
    name: 'Deltagare',
    rows: [
      ['Personnummer', 'Startdatum', 'Insats', 'Delinsats', 'Skyddade personuppgifter'],
      [hidden, '2025-03-01', 5, 'Granen', 'Ja'],
      [open, '2025-03-01', 5, 'Granen', undefined],
    ],
  };
  const hours = {
    name: 'Närvaro',
    rows: [
      ['Personnummer', 'Månad', 'Timmar', 'Grupp'],
      [hidden, '2025-03', 10, 'Granen'],
      [open, '2025-03', 10, 'Granen'],
    ],
  };
  await ingest(project.upload('u1', [people, hours]), project.deps);
  for (const sheet of ['participants', 'attendance']) {
    expect(project.inForce(sheet).map(({ row }) => row['group'])).toEqual([undefined, 'Granen']);
  }
});

test('a group that sounds like teaching is proposed, once and until the setting names it', async () => {
  const project = intake({ ...exampleProject, horizontalTeaching: ['kurs i jämställdhet'] });
  const groups = ['Kurs i jämställdhet', 'Horisontella principer', 'horisontella principer', 'Grön', 'Mot diskriminering'];
  const rows = groups.map((group, index) => [makeIdentityNumber(9000 + index), '2025-03-01', 5, group]);
  await ingest(
    project.upload('u1', [{ name: 'Deltagare', rows: [['Personnummer', 'Startdatum', 'Insats', 'Delinsats'], ...rows] }]),
    project.deps,
  );
  const { findings, outcome } = project.result('u1');
  expect(outcome).toBe('stored');
  expect(findings.filter(({ code }) => code === 'DEL-DELINS-101').map(({ cell, severity }) => [cell, severity])).toEqual([
    ['D3', 'note'],
    ['D6', 'note'],
  ]);
});
