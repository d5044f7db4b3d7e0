import { describe, expect, it } from 'vitest';
import { validateWorkbook } from '../../../functions/ingest/read/validateWorkbook.ts';
import type { Project } from '../../../functions/shared/records/project.ts';
import { projectSchema } from '../../../functions/shared/records/project.ts';
import { personIn } from '../../../functions/shared/domain/personalNumber.ts';
import { workbookReader } from '../../../functions/shared/workbook/read/readWorkbook.ts';
import { demoProjects, type DemoProject } from '../../../tools/demo/demoProjects.ts';
import { faults } from '../../../tools/demo/faults.ts';
import { reportsOpenTo } from '../../../functions/shared/definition/findReport.ts';
import { funders } from '../../../templates/index.ts';
import { openXmlErrors } from '../../support/openXmlErrors.ts';
import { rowsOf } from '../../support/rowsOf.ts';
import { vocabulary } from '../../support/validateSheets.ts';

const today = '2025-10-15';
const clean = demoProjects({ today, participants: 60 });

/** A ledger holds all costs; that the project's flat rate covers some of them is a note. */
const COVERED = 'KOS-SLAG-101';

async function validate({ workbook, project }: Pick<DemoProject, 'workbook' | 'project'>) {
  const context = { words: vocabulary.words, figures: vocabulary.figures, today, project };
  const { sheets, findings } = await validateWorkbook(workbook, vocabulary, { workbooks: workbookReader, context });
  return {
    rows: new Map(sheets.map(({ place, rows }) => [place.sheet.id, rowsOf(rows)])),
    findings: findings.kept.filter(({ code }) => code !== COVERED),
  };
}
const settingsOf = ({ project }: DemoProject): Project => project;

describe('demoProjects', () => {
  it('makes a project of each funder that the product takes without a remark', async () => {
    expect(clean.map(({ project }) => project.funder)).toEqual(['esf-plus', 'tillvaxtverket', 'samordningsforbund', 'lansstyrelsen']);
    for (const demo of clean) {
      const project = settingsOf(demo);
      expect(projectSchema.parse(project)).toEqual(project);
      expect(funders.find(({ id }) => id === project.funder)?.notesOn(project)).toEqual([]);
      expect((await validate(demo)).findings).toEqual([]);
    }
  });

  it('fills every sheet of the larger project over the whole two years', async () => {
    const [esf] = clean;
    if (!esf) throw new Error('no project');
    const { rows } = await validate(esf);
    expect([...rows.keys()]).toEqual(['participants', 'attendance', 'costs', 'staffTime', 'budget', 'targets', 'references']);
    const starts = (rows.get('participants') ?? []).map(({ startsOn }) => String(startsOn)).sort();
    expect(starts[0]?.slice(0, 4)).toBe('2023');
    expect(starts.at(-1)?.slice(0, 4)).toBe('2025');
    expect((rows.get('participants') ?? []).some(({ exitReason }) => exitReason === 'workUnsubsidised')).toBe(true);
  });

  it('names nobody: every identity number has a birth number from 980 to 999 and its right check digit', async () => {
    for (const demo of clean) {
      const numbers = ((await validate(demo)).rows.get('participants') ?? []).flatMap(({ identityNumber }) =>
        typeof identityNumber === 'string' ? [identityNumber] : [],
      );
      expect(numbers.length).toBeGreaterThan(10);
      expect(numbers.filter((number) => !/^\d{8}9[89]\d\d$/.test(number) || !personIn(number))).toEqual([]);
    }
  });

  it('says nothing about days that have not come', async () => {
    for (const demo of clean) {
      const { rows } = await validate(demo);
      const days = [...rows.values()].flat().flatMap(({ startsOn, endsOn, bookedOn }) => [startsOn, endsOn, bookedOn]);
      expect(days.filter((day) => typeof day === 'string' && day >= today)).toEqual([]);
    }
  });

  it('is the same for the same day and seed, and another for another seed', () => {
    const bytes = (seed: number) =>
      demoProjects({ today, participants: 20, seed }).map(({ workbook }) => Buffer.from(workbook).toString('base64'));
    expect(bytes(1)).toEqual(bytes(1));
    expect(bytes(1)).not.toEqual(bytes(2));
  });

  it('lists no report that the project may not make', () => {
    for (const { project } of clean) {
      const open = reportsOpenTo(project, funders).map(({ report }) => report.id);
      expect(project.reports.filter((id) => !open.includes(id))).toEqual([]);
    }
  });

  it('leaves something to act on: changes to look through, faults in their cells, and a ledger with unknown accounts', async () => {
    const later = clean.flatMap(({ project, makeLaterUploads }) => makeLaterUploads().map((upload) => ({ project, ...upload })));
    expect(later.map(({ fileName, looksFirst }) => [fileName, looksFirst])).toEqual([
      ['Deltagare, uppdaterad lista.xlsx', true],
      ['Deltagare med fel.xlsx', false],
      ['Huvudbok.se', false],
    ]);
    const codes = await Promise.all(
      later.map(async ({ project, content }) => (await validate({ project, workbook: content })).findings.map(({ code }) => code)),
    );
    expect(codes[0]).toEqual([]);
    expect(codes[1]?.length).toBeGreaterThan(0);
    expect(codes[2]?.length).toBeGreaterThan(0);
  });

  it('passes the Open XML validator', () => {
    expect(clean.flatMap(({ workbook }) => openXmlErrors(workbook))).toEqual([]);
  });

  it('puts in the faults it was asked for, each of which the intake finds in its cell', async () => {
    const seen = new Set<string>();
    const inRow = faults.filter(({ name }) => name !== 'unknown-person');
    for (const demo of demoProjects({ today, participants: 120, faultShare: 0.06, faults: inRow })) {
      const { findings } = await validate(demo);
      const found = new Map(findings.map(({ sheet, cell, severity }) => [`${sheet} ${cell}`, severity]));
      for (const { sheet, cell, fault, severity } of demo.spoilt) {
        seen.add(fault);
        expect([fault, found.get(`${sheet} ${cell}`) ?? 'none']).toEqual([fault, severity]);
      }
      // A fault may make something beside it implausible, which is a note.
      const isGrave = ({ severity }: { readonly severity: string }) => severity !== 'none' && severity !== 'note';
      expect(findings.filter(isGrave)).toHaveLength(demo.spoilt.filter(isGrave).length);
    }
    expect([...seen].sort()).toEqual(inRow.map(({ name }) => name).sort());
  });
});
