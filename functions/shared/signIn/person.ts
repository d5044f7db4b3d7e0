import * as z from 'zod';
import type { Permission } from '../answers/projectAnswers.ts';
import { bareOrganisationNumber, isBareOrganisationNumber } from '../domain/organisationNumber.ts';
import type { Access } from '../records/access.ts';

/** Who is signed in, as the access token says. */
export interface Person {
  /** Subject id of the sign-in. */
  readonly id: string;
  /** For the log of openings and for decisions; never in a log of ours. */
  readonly name: string;
  /** Ten digits. */
  readonly organisationNumber: string;
  readonly may: readonly Permission[];
}

const coordinator: readonly Permission[] = [
  'read',
  'upload',
  'openOriginal',
  'openPeople',
  'restore',
  'makeReport',
  'approve',
  'sendReport',
];

/**
 * What each role may do: coordinator *samordnare*, economist *projektekonom*, manager *chef*, administrator *systemförvaltare*. An economist opens
 * ledgers, not people. An administrator says who else may, and sees no project by that.
 */
const permissions: ReadonlyMap<string, readonly Permission[]> = new Map([
  ['coordinator', coordinator],
  ['economist', coordinator.filter((permission) => permission !== 'openPeople')],
  ['manager', ['read', 'approve', 'waive', 'liftProtection']],
  ['administrator', ['administer']],
]);

/** Longest name that is kept of a person. */
const LONGEST_NAME = 200;

/** Claims of the access token, which the authorizer has verified. API Gateway writes lists as `[a b]`. */
export const claimsSchema = z.object({
  sub: z.string().min(1),
  name: z.string().default(''),
  organisationNumber: z.string().default(''),
  roles: z.string().default(''),
});

/** The person that verified claims describe. Someone without an organisation or a known role may do nothing. */
export function readPerson(claims: z.infer<typeof claimsSchema>): Person {
  const organisationNumber = bareOrganisationNumber(claims.organisationNumber);
  const roles = isBareOrganisationNumber(organisationNumber) ? (claims.roles.match(/[\w-]+/g) ?? []) : [];
  const may = [...new Set(roles.flatMap((role) => permissions.get(role) ?? []))];
  return { id: claims.sub, name: claims.name.trim().slice(0, LONGEST_NAME), organisationNumber, may };
}

/** A person in one project: what both the sign-in and the membership give. Undefined for who is no member. */
export function memberIn(person: Person, { members }: Access): Person | undefined {
  const member = members.find(({ memberId }) => memberId === person.id);
  const here = member && permissions.get(member.role);
  return here && { ...person, may: person.may.filter((permission) => here.includes(permission)) };
}
