import type { Dataset } from '../../functions/shared/definition/dataset.ts';
import { makeDataset } from '../../functions/shared/definition/makeDataset.ts';
import type { AnyRow, Stored } from '../../functions/shared/domain/dataset.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { Attendance } from '../../templates/upload/attendance/sheet.ts';
import type { BudgetLine } from '../../templates/upload/budget/sheet.ts';
import type { Cost } from '../../templates/upload/costs/sheet.ts';
import type { Participant } from '../../templates/upload/participants/sheet.ts';
import type { Reference } from '../../templates/upload/references/sheet.ts';
import type { StaffTime } from '../../templates/upload/staffTime/sheet.ts';
import type { Target } from '../../templates/upload/targets/sheet.ts';
import { exampleProject } from './exampleProject.ts';

/** Rows of a dataset by sheet; blank columns left out. */
export interface ExampleRows {
  readonly project?: Partial<Project>;
  readonly participants?: readonly Partial<Participant>[];
  readonly attendance?: readonly Partial<Attendance>[];
  readonly costs?: readonly Partial<Cost>[];
  readonly staffTime?: readonly Partial<StaffTime>[];
  readonly budget?: readonly Partial<BudgetLine>[];
  readonly targets?: readonly Partial<Target>[];
  readonly references?: readonly Partial<Reference>[];
}

/** A row of Deltagare that began on 1 March 2025, with a made-up pseudonym. */
export function participant(identityNumber: string, row: Partial<Participant> = {}): Partial<Participant> {
  return { identityNumber, startsOn: '2025-03-01', measure: '1', ...row };
}

/** A row of Deltagare that ended. */
export function ended(identityNumber: string, row: Partial<Participant> = {}): Partial<Participant> {
  return participant(identityNumber, { endsOn: '2025-08-31', exitReason: 'other', ...row });
}

/** A ledger line of the grant. */
export function cost(amount: number, row: Partial<Cost> = {}): Partial<Cost> {
  return { voucher: 'A1', bookedOn: '2025-08-15', type: 'staff', financing: 'grant', amount, ...row };
}

/** The rows as they are stored: each with its place in an upload, from row 2. */
export function datasetOf({ project, ...sheets }: ExampleRows): Dataset {
  const stored = (rows: readonly object[]): Stored<AnyRow>[] =>
    rows.map((row, index) => ({ ...row, origin: { upload: 'upload-1', row: index + 2 } }));
  return makeDataset(
    { ...exampleProject, ...project },
    new Map(Object.entries(sheets).map(([sheet, rows]) => [sheet, stored(rows ?? [])])),
  );
}
