import { describe, expect, test } from 'vitest';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { exampleProject } from '../../../support/exampleProject.ts';
import { ingest, intake } from '../../../support/ingestFakes.ts';
import { makeIdentityNumber } from '../../../support/makeIdentityNumber.ts';

const sheet = {
  name: 'Deltagare',
  rows: [
    ['Personnummer', 'Startdatum', 'Insats', 'Funktionsnedsättning', 'Nationell minoritet', 'Hinder'],
    [makeIdentityNumber(9000), '2025-03-01', 5, 'Ja', 'kanske', 'Missbruk'],
  ],
};

async function take(project: Partial<Project>) {
  const { deps, upload, result, inForce } = intake({ ...exampleProject, ...project });
  await ingest(upload('u1', [sheet]), deps);
  const [stored] = inForce('participants');
  const ignored = result('u1').findings.filter(({ code }) => code === 'DEL-BLAD-041');
  return { stored: stored?.row ?? {}, ignored: ignored.map(({ cell }) => cell), findings: result('u1').findings };
}

describe('a special category of personal data', () => {
  test('that no report of the project needs is ignored with a note, not even read, and not stored', async () => {
    const { stored, ignored, findings } = await take({ reports: ['payment-claim'] });
    expect(ignored).toEqual(['D1', 'E1', 'F1']);
    expect(findings).toHaveLength(3);
    for (const column of ['hasDisability', 'isNationalMinority', 'obstacles']) expect(stored).not.toHaveProperty(column);
  });

  test('that the indicators count is kept, the others are not', async () => {
    const { ignored, findings } = await take({ reports: ['indicators'] });
    expect(ignored).toEqual(['F1']);
    expect(findings.map(({ code }) => code)).toContain('DEL-MINOR-031');
  });

  test('that a municipality’s grant asks for is the obstacles alone', async () => {
    const { stored, ignored } = await take({ funder: 'tillvaxtverket', reports: ['municipality-grant'] });
    expect(ignored).toEqual(['D1', 'E1']);
    expect(stored).toMatchObject({ obstacles: ['addiction'] });
  });

  test('national minority can be switched off, and on', async () => {
    expect((await take({ reports: ['quarterly'], nationalMinorities: false })).ignored).toEqual(['E1']);
    expect((await take({ reports: [], nationalMinorities: true })).ignored).toEqual(['D1', 'F1']);
  });
});

test('of somebody with protected data nothing is stored that says who or where: birth date, sex and pseudonyms only', async () => {
  const { deps, upload, inForce } = intake();
  const rows = [
    ['Personnummer', 'Deltagar-id', 'Startdatum', 'Insats', 'Delinsats', 'Skyddade personuppgifter'],
    [makeIdentityNumber(9000), 'A17', '2025-03-01', 5, 'Granen, hus B', 'Ja'],
    [makeIdentityNumber(9020), 'A18', '2025-03-01', 5, 'Granen, hus B', undefined],
  ];
  await ingest(upload('u1', [{ name: 'Deltagare', rows }]), deps);
  const [hidden, open] = inForce('participants');
  expect(hidden?.sealed).toBeUndefined();
  expect(hidden?.row['group']).toBeUndefined();
  expect(hidden?.row['sex']).toMatch(/women|men/);
  expect(hidden?.row['bornOn']).toMatch(/^\d{4}$/);
  expect(JSON.stringify(hidden)).not.toMatch(/Granen|A17"/);
  expect(open?.row['group']).toBe('Granen, hus B');
  expect(open?.sealed).toBeDefined();
});
