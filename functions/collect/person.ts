import * as z from 'zod';
import type { Permission } from '../shared/answers/projectAnswers.ts';

/** Who is signed in, as the access token says. */
export interface Person {
  /** Subject id of the sign-in. */
  readonly id: string;
  /** Ten digits. */
  readonly organisationNumber: string;
  readonly may: readonly Permission[];
}

/** What each role may do: coordinator *samordnare*, economist *projektekonom*, manager *chef*. */
const permissions: Readonly<Record<string, readonly Permission[]>> = {
  coordinator: ['read', 'upload', 'openOriginal', 'restore', 'makeReport', 'approve', 'sendReport'],
  economist: ['read', 'upload', 'openOriginal', 'restore', 'makeReport', 'approve', 'sendReport'],
  manager: ['read', 'approve', 'waive', 'liftProtection'],
};

/** Claims of the access token, which the authorizer has verified. API Gateway writes lists as `[a b]`. */
export const claimsSchema = z.object({
  sub: z.string().min(1),
  organisationNumber: z.string().default(''),
  roles: z.string().default(''),
});

/** The person that verified claims describe. Someone without an organisation or a known role may do nothing. */
export function readPerson(claims: z.infer<typeof claimsSchema>): Person {
  const organisationNumber = digitsOf(claims.organisationNumber);
  const roles = /^\d{10}$/.test(organisationNumber) ? (claims.roles.match(/[\w-]+/g) ?? []) : [];
  return { id: claims.sub, organisationNumber, may: [...new Set(roles.flatMap((role) => permissions[role] ?? []))] };
}

/** An organisation number without its hyphen. */
export function digitsOf(organisationNumber: string): string {
  return organisationNumber.replaceAll('-', '');
}
