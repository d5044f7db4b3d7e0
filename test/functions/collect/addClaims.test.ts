import { describe, expect, test } from 'vitest';
import { addClaims, tokenEventSchema } from '../../../functions/collect/addClaims.ts';
import { claimsSchema, readPerson } from '../../../functions/collect/person.ts';

const personOf = (userAttributes: Record<string, string>, groups?: string[]) => {
  const event = tokenEventSchema.parse({
    version: '2',
    userPoolId: 'pool',
    request: { userAttributes, ...(groups && { groupConfiguration: { groupsToOverride: groups } }) },
    response: {},
  });
  const claims = addClaims(event).response.claimsAndScopeOverrideDetails.accessTokenGeneration.claimsToAddOrOverride;
  return readPerson(claimsSchema.parse({ sub: 'person-1', ...claims }));
};

describe('addClaims', () => {
  test('an account in the group of coordinators may upload for its organisation', () => {
    const person = personOf({ 'custom:organisationNumber': '212000-0001' }, ['coordinator']);
    expect(person.organisationNumber).toBe('2120000001');
    expect(person.may).toContain('upload');
  });

  test("the municipality's identity provider may say the roles instead", () => {
    expect(personOf({ 'custom:organisationNumber': '2120000001', 'custom:roles': 'manager, economist' }).may).toContain('makeReport');
    expect(personOf({ 'custom:organisationNumber': '2120000001', 'custom:roles': 'manager' }).may).toEqual([
      'read',
      'approve',
      'waive',
      'liftProtection',
    ]);
  });

  test('an account that nobody has given a role may do nothing', () => {
    expect(personOf({ 'custom:organisationNumber': '2120000001' }).may).toEqual([]);
  });

  test('an account without an organisation belongs to none', () => {
    expect(personOf({}, ['coordinator']).organisationNumber).toBe('0000000000');
  });

  test('the rest of the event goes back as it came, as Cognito wants it', () => {
    const event = { version: '2', userPoolId: 'pool', request: { userAttributes: { sub: 'a' }, clientMetadata: { x: 'y' } } };
    expect(addClaims(tokenEventSchema.parse(event))).toMatchObject(event);
  });
});
