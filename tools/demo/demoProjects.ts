import { addMonths, type LocalDate } from '../../functions/shared/domain/localDate.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { demoWords } from '../../templates/text/demo.ts';
import { faults as allFaults, type Fault } from './faults.ts';
import { makeLaterUploads, type LaterUpload } from './makeLaterUploads.ts';
import { makeEsfRows, makeGrantRows, makeSmallRows, type RowsBySheet } from './makeProjectRows.ts';
import { awardedAYear, makeProjects } from './makeProjects.ts';
import { createRandom, type Random } from './createRandom.ts';
import { type SpoiltCell } from './spoilRows.ts';
import { writeDemoWorkbook } from './writeDemoWorkbook.ts';

/** What made-up data to make. */
export interface DemoRequest {
  /** Data end the day before. */
  readonly today: LocalDate;
  /** People in the largest project. */
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
  /** What the coordinator uploads after that, which waits for somebody to act. */
  makeLaterUploads(): readonly LaterUpload[];
}

/** Projects of one made-up municipality, one of each funder, with believable data up to today. Nobody in them exists. */
export function demoProjects(request: DemoRequest): readonly DemoProject[] {
  const { today, participants = 200, months = 24, seed = 1 } = request;
  const startsOn = addMonths(`${today.slice(0, 7)}-01`, -months);
  const { esf, grant, coordination, county } = makeProjects(startsOn, today);
  const planOf = (project: Project, place: number, share: number) => ({
    random: createRandom(seed + place),
    startsOn: place === 0 ? startsOn : project.startsOn,
    today,
    participants: Math.max(1, Math.round(participants * share)),
  });
  const [esfPlan, grantPlan] = [planOf(esf, 0, 1), planOf(grant, 1, 1 / 3)];
  const coordinationPlan = { ...planOf(coordination, 2, 1 / 8), aYear: awardedAYear.coordination };
  const countyPlan = { ...planOf(county, 3, 1 / 10), aYear: awardedAYear.county };
  return [
    makeDemo(esf, makeEsfRows(esf, esfPlan), { ...request, random: esfPlan.random }),
    makeDemo(grant, makeGrantRows(grant, grantPlan), { ...request, random: grantPlan.random }),
    makeDemo(coordination, makeSmallRows(coordination, coordinationPlan), { ...request, random: coordinationPlan.random }),
    makeDemo(county, makeSmallRows(county, countyPlan), { ...request, random: countyPlan.random }),
  ];
}

function makeDemo(project: Project, rows: RowsBySheet, request: DemoRequest & { readonly random: Random }): DemoProject {
  const { faultShare: share = 0, faults = allFaults, random, today } = request;
  return {
    project,
    fileName: demoWords.workbook(project.name),
    ...writeDemoWorkbook(project, rows, { faults, share, random }),
    makeLaterUploads: () => makeLaterUploads(project, rows, today),
  };
}
