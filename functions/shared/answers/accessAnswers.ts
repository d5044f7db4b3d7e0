import * as z from 'zod';
import { memberRoleSchema } from '../records/access.ts';
import { openedSchema } from '../records/openingRecord.ts';

/** Who did something, by name: answered to administrators only. */
const namedSchema = z.object({ id: z.string(), name: z.string() });

/** Answer of `listMembers`: every project of the organisation, with who may see it. */
export const membersAnswerSchema = z.object({
  projects: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      members: z.array(namedSchema.extend({ role: memberRoleSchema, since: z.string(), setBy: namedSchema })),
      /** Whether who uploaded may also approve, and who decided it; nothing decided is no. */
      samePerson: z.object({ isAllowed: z.boolean(), because: z.string(), at: z.string().optional(), by: namedSchema.optional() }),
    }),
  ),
  /** Ids of projects whose settings cannot be read. */
  unreadable: z.array(z.string()).optional(),
});
/** Answer of `listMembers`. */
export type MembersAnswer = z.infer<typeof membersAnswerSchema>;

/** Answer of `listOpenings`, newest first; `next` is asked for as `after`. */
export const openingsAnswerSchema = z.object({
  openings: z.array(
    z.object({
      at: z.string(),
      by: namedSchema,
      projectId: z.string(),
      opened: openedSchema,
      fileName: z.string(),
      uploadId: z.string().optional(),
      reportKey: z.string().optional(),
      figure: z.string().optional(),
      because: z.string().optional(),
    }),
  ),
  next: z.string().optional(),
});
/** Answer of `listOpenings`. */
export type OpeningsAnswer = z.infer<typeof openingsAnswerSchema>;
