import * as z from 'zod';

/** What one person confirmed in one upload (Swedish *bekräftelse*): remembered, so that the same warning about the same row is not asked about again. */
export const confirmationSchema = z.object({
  projectId: z.string(),
  uploadId: z.string(),
  /** Instant, ISO 8601. */
  at: z.string(),
  /** Who: subject id of the sign-in, never a name. */
  by: z.string(),
  because: z.string(),
  /** What was confirmed: each a pseudonym (HMAC) of code, row and the values the rule looked at. */
  marks: z.array(z.string()),
});
/** What one person confirmed in one upload. */
export type Confirmation = z.infer<typeof confirmationSchema>;
