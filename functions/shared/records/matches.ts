import * as z from 'zod';

/** A local heading and the column it stands for (Swedish *matchning*); without a column it is never read. */
export const columnMatchSchema = z.object({
  /** Id of the sheet. */
  sheet: z.string().min(1).max(60),
  /** As written in the file, without its unit. */
  heading: z.string().min(1).max(200),
  /** Name of the column in code; null: leave it out and propose nothing more. */
  column: z.string().min(1).max(60).nullable(),
});
/** A local heading and the column it stands for. */
export type ColumnMatch = z.infer<typeof columnMatchSchema>;

/** A local value of one column, and the code of the choice it stands for. */
export const valueMatchSchema = z.object({
  sheet: z.string().min(1).max(60),
  column: z.string().min(1).max(60),
  /** As written in the cell, an account, or accounts from and to: `5000-5099`. Empty: what a blank cell means. */
  text: z.string().max(200),
  value: z.string().min(1).max(60),
});
/** A local value of one column, and the code of the choice it stands for. */
export type ValueMatch = z.infer<typeof valueMatchSchema>;

/** A sheet by its name in the file, and the kind of sheet it is; without one it is never read. */
export const sheetMatchSchema = z.object({
  /** As written on the sheet's tab. */
  name: z.string().min(1).max(200),
  /** Id of the kind of sheet; null: leave it out and ask no more. */
  sheet: z.string().min(1).max(60).nullable(),
});
/** A sheet by its name in the file, and the kind of sheet it is. */
export type SheetMatch = z.infer<typeof sheetMatchSchema>;

/** Some matches. */
export const matchesSchema = z.strictObject({
  sheets: z.array(sheetMatchSchema).max(1_000).default([]),
  columns: z.array(columnMatchSchema).max(1_000).default([]),
  values: z.array(valueMatchSchema).max(2_000).default([]),
});
/** Some matches. */
export type Matches = z.infer<typeof matchesSchema>;

/** No matches. */
export const noneMatched: Matches = { sheets: [], columns: [], values: [] };

/** How many there are. */
export function countMatches({ sheets, columns, values }: Matches): number {
  return sheets.length + columns.length + values.length;
}

const confirmed = { by: z.string(), at: z.string() };

/** One thing that was done to a project's matches: kept, so that it can be told who decided what and when. */
const changeSchema = z.object({
  ...confirmed,
  kind: z.enum(['confirmed', 'removed', 'undone']),
  /** Version of the memory that it made; what was changed before that was counted says none. */
  version: z.number().int().optional(),
  sheets: z.array(sheetMatchSchema).default([]),
  columns: z.array(columnMatchSchema),
  values: z.array(valueMatchSchema),
  /** What stood there before, so that it can be undone. */
  before: matchesSchema.optional(),
  uploadId: z.string().optional(),
});

/** What a project remembers of how its lists are written. */
export const matchMemorySchema = z.object({
  projectId: z.string(),
  /** Raised by one with each change; 0 before the first. */
  version: z.number().int().nonnegative(),
  sheets: z.array(sheetMatchSchema.extend(confirmed)).default([]),
  columns: z.array(columnMatchSchema.extend(confirmed)),
  values: z.array(valueMatchSchema.extend(confirmed)),
  /** Newest first. */
  history: z.array(changeSchema),
});
/** What a project remembers of how its lists are written. */
export type MatchMemory = z.infer<typeof matchMemorySchema>;

/** The memory of a project that has confirmed nothing. */
export function emptyMemory(projectId: string): MatchMemory {
  return { projectId, version: 0, sheets: [], columns: [], values: [], history: [] };
}

/** What the cells under an unknown heading look like. */
export const cellKindSchema = z.enum(['identityNumber', 'date', 'money', 'number', 'choice', 'yesNo', 'text', 'empty']);
/** What the cells under an unknown heading look like. */
export type CellKind = z.infer<typeof cellKindSchema>;

/** A heading that no alias knows, and the column it may be. */
export const columnProposalSchema = z.object({
  sheet: z.string(),
  heading: z.string(),
  /** Cell of the heading. */
  cell: z.string(),
  /** Proposed column; null: none is near, but one that is required is missing. */
  column: z.string().nullable(),
  isRequired: z.boolean(),
  kind: cellKindSchema,
  /** Kronor per unit in which its amounts would be read, where its heading says so. */
  unit: z.number().optional(),
  /** What stands in some of its cells. Never of a column that may identify anybody, and never free text. */
  samples: z.array(z.string()),
});
/** A heading that no alias knows, and the column it may be. */
export type ColumnProposal = z.infer<typeof columnProposalSchema>;

/** A value that no choice knows, and the choice it may be. */
export const valueProposalSchema = z.object({
  sheet: z.string(),
  column: z.string(),
  text: z.string(),
  /** Proposed choice; null: none is near. */
  value: z.string().nullable(),
  /** Rows that hold it. */
  count: z.number().int(),
  /** What stands in the cells when `text` is a range. */
  samples: z.array(z.string()),
});
/** A value that no choice knows, and the choice it may be. */
export type ValueProposal = z.infer<typeof valueProposalSchema>;

/** A sheet that is not read, and the kind of sheet it may be. */
export const sheetProposalSchema = z.object({
  name: z.string(),
  /** Kind of sheet it looks like. */
  sheet: z.string(),
  /** Rows with something in them, below what looks like its header. */
  rows: z.number().int(),
  isHidden: z.boolean(),
});
/** A sheet that is not read, and the kind of sheet it may be. */
export type SheetProposal = z.infer<typeof sheetProposalSchema>;

/** Everything in an upload that the coordinator may confirm once and for all. Nothing of it has been applied. */
export const proposalsSchema = z.object({
  sheets: z.array(sheetProposalSchema).default([]),
  columns: z.array(columnProposalSchema),
  values: z.array(valueProposalSchema),
});
/** Everything in an upload that the coordinator may confirm once and for all. */
export type Proposals = z.infer<typeof proposalsSchema>;

/** Column of a ledger's own projects: a part of the file format, of no sheet. */
export const LEDGER_PROJECT = 'ledgerProject';

/** Column of a ledger's currency: a part of the file format, of no sheet. Its only value says that the amounts are in kronor all the same. */
export const LEDGER_CURRENCY = 'ledgerCurrency';

/** Column of what the amounts of a table are in, where its texts do not agree or name another currency: of no sheet. */
export const AMOUNT_UNIT = 'amountUnit';

/** What the columns that no sheet has, a ledger's own and that of units, may be said to be. */
export const ledgerValues: ReadonlyMap<string, readonly string[]> = new Map([
  [LEDGER_PROJECT, ['mine', 'other']],
  [LEDGER_CURRENCY, ['kronor']],
  [AMOUNT_UNIT, ['kronor', 'thousands', 'millions']],
]);
