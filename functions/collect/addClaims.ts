import * as z from 'zod';

/** Organisations that each identity provider may speak for, ten digits, by the provider's name in the user pool. */
export type OrganisationsByProvider = ReadonlyMap<string, readonly string[]>;

/** The part of Cognito's event before it writes a token (version 2) that is used. Cognito wants the whole event back. */
export const tokenEventSchema = z.looseObject({
  request: z.looseObject({
    userAttributes: z.record(z.string(), z.string()),
    groupConfiguration: z.looseObject({ groupsToOverride: z.array(z.string()).default([]) }).default({ groupsToOverride: [] }),
  }),
});
type TokenEvent = z.infer<typeof tokenEventSchema>;

/** Where an account comes from, which Cognito writes and nobody else can. */
const identitiesSchema = z.array(z.looseObject({ providerName: z.string() })).min(1);

/** An account made by hand belongs to the organisation of its group `organisation-2120000001`. */
export const organisationGroup = 'organisation-';

/** Someone of no organisation sees no project. */
const noOrganisation = '0000000000';

interface Claims {
  readonly organisationNumber: string;
  readonly roles: string;
}

/**
 * Puts into the access token, which the API is asked with, and the ID token, which sessions begin with, what `readPerson` reads. Of an account that comes through an identity provider: the organisation that
 * the provider speaks for, and the roles it says. Of one made by hand: the groups an administrator has put it in, whatever its
 * attributes say; in both cases the name on it, for the log of openings.
 */
export function addClaims(event: TokenEvent, organisations: OrganisationsByProvider) {
  const { userAttributes, groupConfiguration } = event.request;
  const belongs =
    userAttributes['cognito:user_status'] === 'EXTERNAL_PROVIDER'
      ? federatedClaims(new Map(Object.entries(userAttributes)), organisations)
      : groupClaims(groupConfiguration.groupsToOverride);
  const claims = { ...belongs, name: userAttributes['name'] ?? '' };
  const said = { claimsToAddOrOverride: claims };
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: said, idTokenGeneration: said } } };
}

function federatedClaims(attributes: ReadonlyMap<string, string>, organisations: OrganisationsByProvider): Claims {
  const spokenFor = organisations.get(providerOf(attributes.get('identities') ?? '') ?? '') ?? [];
  const said = (attributes.get('custom:organisationNumber') ?? '').replace('-', '');
  const organisationNumber = spokenFor.length === 1 ? spokenFor[0] : spokenFor.find((number) => number === said);
  return {
    organisationNumber: organisationNumber ?? noOrganisation,
    roles: inWords(attributes.get('custom:roles')?.split(/[\s,;]/) ?? []),
  };
}

/** Accounts that are linked come through several; who speaks for such a one is not known. */
function providerOf(identities: string): string | undefined {
  const read = identitiesSchema.safeParse(parseJson(identities));
  return read.success && read.data.length === 1 ? read.data[0]?.providerName : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function groupClaims(groups: readonly string[]): Claims {
  const numbers = groups.filter((group) => group.startsWith(organisationGroup)).map((group) => group.slice(organisationGroup.length));
  const roles = groups.filter((group) => !group.startsWith(organisationGroup));
  return { organisationNumber: numbers.length === 1 ? (numbers[0] ?? noOrganisation) : noOrganisation, roles: inWords(roles) };
}

function inWords(roles: readonly string[]): string {
  return [...new Set(roles)].filter((role) => role !== '').join(' ');
}
