import * as z from 'zod';
import { projectIdSchema } from '../records/project.ts';

/** What a machine says of a file before it sends it. */
export const machineUploadSchema = z.object({
  fileName: z.string().trim().min(1).max(200).meta({ description: 'What the file is called', example: 'ledger.se' }),
  size: z.number().int().min(1).max(30_000_000).meta({ description: 'Bytes' }),
  mode: z.enum(['default', 'whole', 'addition']).default('default').meta({
    description: 'How it relates to what is stored: as its sheet says, in the place of everything, or beside it',
  }),
});

/** The form that takes the file to its place, and which upload it is. */
export const machineUploadAnswerSchema = z.object({
  uploadId: z.string(),
  form: z
    .object({ url: z.string(), fields: z.record(z.string(), z.string()) })
    .meta({ description: 'Post as multipart/form-data: each field, then the file as `file`. Holds for 15 minutes and this file alone' }),
});

/** What became of an upload, with its findings. No finding says what stands in the file: it says where. */
export const machineOutcomeSchema = z.object({
  uploadId: z.string(),
  outcome: z.enum(['received', 'stored', 'needs-confirmation', 'rejected', 'failed', 'dropped']).meta({
    description: '`received` until the file is read; `needs-confirmation` waits for a coordinator on the page',
  }),
  at: z.string(),
  rows: z.record(z.string(), z.number()).meta({ description: 'Rows by sheet' }),
  counts: z.object({ stop: z.number(), error: z.number(), warning: z.number(), note: z.number() }),
  findings: z.array(
    z.object({
      code: z.string(),
      severity: z.enum(['stop', 'error', 'warning', 'note']),
      sheet: z.string(),
      row: z.number(),
      column: z.string(),
      cell: z.string(),
      message: z.string(),
    }),
  ),
  leftOut: z.number().int().meta({ description: 'Findings beyond the first 500' }),
});
/** What became of an upload, with its findings. */
export type MachineOutcome = z.infer<typeof machineOutcomeSchema>;

/** Why something is refused: a code that stays, and a Swedish sentence. */
export const machineRefusalSchema = z.object({ code: z.string(), message: z.string() });

/** One thing that a machine may ask for. */
export interface MachineOperation {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: `/api/machine/${string}`;
  readonly summary: string;
  readonly parameters: Readonly<Record<string, z.ZodType>>;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  /** Refusals by status. */
  readonly refusals: Readonly<Record<number, string>>;
}

const uploads = '/api/machine/projects/{projectId}/uploads';
const refusals = {
  400: 'What was sent is not as described',
  401: 'No token, or one that is out',
  403: 'The token has not the scope, or the machine is revoked',
  404: 'No such project or upload of this machine',
};

/** The contract with machines: what API Gateway declares, what is answered, and what `docs/openapi.json` says. */
export const machineOperations = [
  {
    id: 'beginUpload',
    method: 'POST',
    path: uploads,
    summary: 'Begins an upload, and gives the form that takes the file',
    parameters: { projectId: projectIdSchema },
    body: machineUploadSchema,
    answer: machineUploadAnswerSchema,
    refusals: { ...refusals, 429: 'As many uploads as one machine may begin on a day' },
  },
  {
    id: 'showOutcome',
    method: 'GET',
    path: `${uploads}/{uploadId}`,
    summary: 'What became of an upload, with its findings',
    parameters: { projectId: projectIdSchema, uploadId: z.string().min(1).max(60) },
    answer: machineOutcomeSchema,
    refusals,
  },
] as const satisfies readonly MachineOperation[];

/** Name of something that a machine may ask for. */
export type MachineOperationId = (typeof machineOperations)[number]['id'];
