import { addMonths, type LocalDate } from '../../../functions/shared/domain/localDate.ts';
import type { Project } from '../../../functions/shared/domain/project.ts';
import { writeRow, type WrittenRow } from '../../../functions/shared/definition/writeRow.ts';
import { createUploadWorkbook } from '../../../functions/shared/excel/createUploadWorkbook.ts';
import { sheets, sheetVersion } from '../../../templates/index.ts';
import { demoWords } from '../../../templates/text/demo.ts';
import { uploadWorkbookWords } from '../../../templates/text/uploadWorkbook.ts';
import { faults as allFaults, type Fault } from './faults.ts';
import { makeEsfRows, makeGrantRows, type RowsBySheet } from './makeProjectRows.ts';
import { makeProjects } from './makeProjects.ts';
import { openRandom, type Random } from './openRandom.ts';
import { spoilRows, type SpoiltCell } from './spoilRows.ts';

/** What made-up data to make. */
export interface DemoRequest {
  /** Data end the day before. */
  readonly today: LocalDate;
  /** People in the larger project. */
  readonly participants?: number;
  readonly months?: number;
  /** The same seed gives the same data. */
  readonly seed?: number;
  /** Share of the rows that get a fault, 0–1. */
  readonly faultShare?: number;
  /** Which faults; all of them when left out. */
  readonly faults?: readonly Fault[];
}

/** A made-up project with the workbook its coordinator would upload. */
export interface DemoProject {
  readonly project: Project;
  readonly fileName: string;
  readonly workbook: Uint8Array;
  /** The faults that were put in. */
  readonly spoilt: readonly SpoiltCell[];
}

/** Two projects of one made-up municipality, one of each funder, with believable data up to today. Nobody in them exists. */
export function demoProjects(request: DemoRequest): readonly DemoProject[] {
  const { today, participants = 200, months = 24, seed = 1 } = request;
  const startsOn = addMonths(`${today.slice(0, 7)}-01`, -months);
  const { esf, grant } = makeProjects(startsOn, today);
  const [esfRandom, grantRandom] = [openRandom(seed), openRandom(seed + 1)];
  const small = Math.max(1, Math.round(participants / 3));
  const esfPlan = { random: esfRandom, startsOn, today, participants };
  const grantPlan = { random: grantRandom, startsOn: grant.startsOn, today, participants: small };
  return [
    makeDemo(esf, makeEsfRows(esf, esfPlan), { ...request, random: esfRandom }),
    makeDemo(grant, makeGrantRows(grant, grantPlan), { ...request, random: grantRandom }),
  ];
}

function makeDemo(project: Project, rows: RowsBySheet, request: DemoRequest & { readonly random: Random }): DemoProject {
  const { faultShare = 0, faults = allFaults, random } = request;
  const filled = sheets.filter(({ id }) => rows.has(id));
  const spoilt: SpoiltCell[] = [];
  const written = new Map<string, readonly WrittenRow[]>();
  for (const sheet of filled) {
    const clean = (rows.get(sheet.id) ?? []).map((row) => writeRow(sheet, row, uploadWorkbookWords));
    const result = spoilRows(sheet, clean, { faults, share: faultShare, random });
    written.set(sheet.id, result.rows);
    spoilt.push(...result.spoilt);
  }
  const workbook = createUploadWorkbook({ sheets: filled, words: uploadWorkbookWords, sheetVersion, project, rows: written });
  return { project, fileName: demoWords.workbook(project.name), workbook, spoilt };
}
