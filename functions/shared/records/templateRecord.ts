import * as z from 'zod';

/** An upload template filled in with people, made for the one who asked. */
export const templateRecordSchema = z.object({
  projectId: z.string(),
  /** Sortable by time. */
  templateId: z.string(),
  at: z.string(),
  /** Who asked: subject id of the sign-in, never a name. */
  by: z.string(),
  /** Name the file is saved under. */
  fileName: z.string(),
  key: z.string(),
});
/** An upload template filled in with people, made for the one who asked. */
export type TemplateRecord = z.infer<typeof templateRecordSchema>;
