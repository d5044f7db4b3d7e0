import { z } from 'zod';

/** The part of Cognito's event before it writes a token (version 2) that is used. Cognito wants the whole event back. */
export const tokenEventSchema = z.looseObject({
  request: z.looseObject({
    userAttributes: z.record(z.string(), z.string()),
    groupConfiguration: z.looseObject({ groupsToOverride: z.array(z.string()).default([]) }).default({ groupsToOverride: [] }),
  }),
});
type TokenEvent = z.infer<typeof tokenEventSchema>;

/** Someone whose account names no organisation belongs to none, and sees no project. */
const noOrganisation = '0000000000';

/**
 * Puts into the access token what `readPerson` reads: the organisation on the account, and the roles from its groups or from what the
 * municipality's identity provider said.
 */
export function addClaims(event: TokenEvent) {
  const { userAttributes, groupConfiguration } = event.request;
  const roles = [...groupConfiguration.groupsToOverride, ...(userAttributes['custom:roles'] ?? '').split(/[\s,;]+/)];
  const claims = {
    organisationNumber: userAttributes['custom:organisationNumber'] ?? noOrganisation,
    roles: [...new Set(roles)].filter((role) => role !== '').join(' '),
  };
  return { ...event, response: { claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } } } };
}
