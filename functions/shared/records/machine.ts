import * as z from 'zod';
import { projectIdSchema } from './project.ts';

/** A system of an organisation that hands in by itself (Swedish *maskin*): which client it is, and which projects it may hand in for. */
export const machineSchema = z.object({
  /** Its client in the user pool. */
  clientId: z.string(),
  /** What it is called: `Ekonomisystemet`. */
  title: z.string().min(1).max(100),
  /** Ten digits. */
  organisationNumber: z.string().regex(/^\d{10}$/),
  projects: z.array(projectIdSchema).min(1).max(100),
  madeAt: z.string(),
  madeBy: z.string(),
  revoked: z.object({ at: z.string(), by: z.string() }).optional(),
});
/** A system of an organisation that hands in by itself. */
export type Machine = z.infer<typeof machineSchema>;

/** The scope of a machine's token: all that it may is hand in. */
export const LEDGER_SCOPE = { server: 'redovisa', name: 'ledger.write' } as const;
/** The scope as a token says it. */
export const ledgerScope = `${LEDGER_SCOPE.server}/${LEDGER_SCOPE.name}`;
