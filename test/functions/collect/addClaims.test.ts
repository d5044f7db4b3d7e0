import { describe, expect, test } from 'vitest';
import { addClaims, tokenEventSchema } from '../../../functions/collect/addClaims.ts';
import { claimsSchema, readPerson } from '../../../functions/shared/signIn/person.ts';

const organisations = new Map([
  ['Granasen', ['2120000001']],
  ['Samarbetet', ['2120000002', '2120000003']],
]);

const personOf = (userAttributes: Record<string, string>, groups?: string[]) => {
  const event = tokenEventSchema.parse({
    version: '2',
    userPoolId: 'pool',
    request: { userAttributes, ...(groups && { groupConfiguration: { groupsToOverride: groups } }) },
    response: {},
  });
  const { accessTokenGeneration, idTokenGeneration } = addClaims(event, organisations).response.claimsAndScopeOverrideDetails;
  // Sessions begin with the ID token, the API is asked with the access token: both say the same.
  expect(idTokenGeneration).toEqual(accessTokenGeneration);
  const claims = accessTokenGeneration.claimsToAddOrOverride;
  return readPerson(claimsSchema.parse({ sub: 'person-1', ...claims }));
};

/** What Cognito says of somebody who came through an identity provider. */
const through = (provider: string, attributes: Record<string, string> = {}) => ({
  'cognito:user_status': 'EXTERNAL_PROVIDER',
  identities: JSON.stringify([{ userId: 'anna', providerName: provider, providerType: 'SAML' }]),
  ...attributes,
});

describe('an account made by hand', () => {
  test('belongs to the organisation of its group, and may what its other groups may', () => {
    const person = personOf({}, ['coordinator', 'organisation-2120000001']);
    expect(person.organisationNumber).toBe('2120000001');
    expect(person.may).toContain('upload');
  });

  test.each<[string, Record<string, string>]>([
    ['its organisation', { 'custom:organisationNumber': '2120000002' }],
    ['its roles', { 'custom:roles': 'manager' }],
    ['where it comes from', { identities: through('Samarbetet').identities }],
  ])('cannot say %s itself', (_what, attributes) => {
    const groups = ['coordinator', 'organisation-2120000001'];
    expect(personOf(attributes, groups)).toEqual(personOf({}, groups));
    expect(personOf(attributes)).toEqual(personOf({}));
  });

  test('the name on the account is told too: openings are logged by name', () => {
    expect(personOf({ name: 'Anna Ek' }).name).toBe('Anna Ek');
    expect(personOf({}).name).toBe('');
  });

  test('in no group of an organisation, or in two, belongs to none', () => {
    expect(personOf({}, ['coordinator'])).toMatchObject({ organisationNumber: '0000000000' });
    expect(personOf({}, ['coordinator', 'organisation-2120000001', 'organisation-2120000002'])).toMatchObject({
      organisationNumber: '0000000000',
    });
  });

  test('that nobody has given a role may do nothing', () => {
    expect(personOf({}, ['organisation-2120000001']).may).toEqual([]);
  });
});

describe('an account that comes through an identity provider', () => {
  test('belongs to the organisation its provider speaks for, and may what the provider says', () => {
    const person = personOf(through('Granasen', { 'custom:roles': 'manager, economist' }));
    expect(person.organisationNumber).toBe('2120000001');
    expect(person.may).toEqual(expect.arrayContaining(['makeReport', 'waive']));
  });

  test('is not moved by a provider into an organisation that is not its own', () => {
    expect(personOf(through('Granasen', { 'custom:organisationNumber': '2120000002' })).organisationNumber).toBe('2120000001');
    expect(personOf(through('Samarbetet', { 'custom:organisationNumber': '2120000001' })).organisationNumber).toBe('0000000000');
  });

  test('of a provider for several belongs to the one of them that it says', () => {
    expect(personOf(through('Samarbetet', { 'custom:organisationNumber': '212000-0003' })).organisationNumber).toBe('2120000003');
    expect(personOf(through('Samarbetet')).organisationNumber).toBe('0000000000');
  });

  test.each(['constructor', '__proto__', 'Unknown'])(
    'of the provider %s, which is none of ours, belongs to no organisation',
    (provider) => {
      expect(personOf(through(provider, { 'custom:roles': 'manager', 'custom:organisationNumber': '2120000001' }))).toMatchObject({
        organisationNumber: '0000000000',
      });
    },
  );

  test.each(['', 'not json', '[]', '{}', JSON.stringify([{ providerName: 'Granasen' }, { providerName: 'Samarbetet' }])])(
    'that does not say from where (%s) belongs to none',
    (identities) => {
      expect(personOf({ ...through('Granasen'), identities }).organisationNumber).toBe('0000000000');
    },
  );

  test('may nothing by a group: of such accounts the groups are Cognito’s own', () => {
    expect(personOf(through('Granasen'), ['coordinator', 'organisation-2120000002'])).toMatchObject({
      organisationNumber: '2120000001',
      may: [],
    });
  });
});

test('the rest of the event goes back as it came, as Cognito wants it', () => {
  const event = { version: '2', userPoolId: 'pool', request: { userAttributes: { sub: 'a' }, clientMetadata: { x: 'y' } } };
  expect(addClaims(tokenEventSchema.parse(event), organisations)).toMatchObject(event);
});
