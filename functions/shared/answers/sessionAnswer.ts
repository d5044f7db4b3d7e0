import * as z from 'zod';
import { permissionSchema } from './projectAnswers.ts';

/** Answer of `GET /session`: who is signed in. */
export const sessionAnswerSchema = z.object({
  name: z.string(),
  /** Ten digits. */
  organisationNumber: z.string(),
  may: z.array(permissionSchema),
  /** When the session is over if nobody uses it, and at the latest. */
  endsAt: z.string(),
  endsAtLatest: z.string(),
});
/** Answer of `GET /session`. */
export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;
