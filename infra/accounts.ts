import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  LambdaVersion,
  Mfa,
  ProviderAttribute,
  StringAttribute,
  UserPool,
  UserPoolIdentityProviderSaml,
  UserPoolIdentityProviderSamlMetadata,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { PipelineFunction } from './pipelineFunction.ts';
import { organisationGroup } from '../functions/collect/addClaims.ts';
import { invitationWords } from '../templates/text/signIn.ts';
import type { IdentityProvider, StageSettings } from './stages.ts';

/** Roles a person can have, as `functions/shared/signIn/person.ts` knows them. */
const roles = ['coordinator', 'economist', 'manager', 'administrator'] as const;

/** Who may sign in. Subject ids of the accounts stand in receipts and revisions, so the pool is kept when its stack is deleted. */
export class Accounts extends Construct {
  readonly users: UserPool;

  constructor(scope: Construct, id: string, { settings, alarms }: { settings: StageSettings; alarms: ITopic }) {
    super(scope, id);
    this.users = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      customAttributes: {
        // What an identity provider said last; of accounts made by hand nobody reads them.
        organisationNumber: new StringAttribute({ mutable: true, minLen: 10, maxLen: 11 }),
        roles: new StringAttribute({ mutable: true, maxLen: 200 }),
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 14, requireLowercase: true, requireUppercase: true, requireDigits: true, requireSymbols: true },
      accountRecovery: AccountRecovery.NONE,
      userInvitation: { emailSubject: invitationWords.subject, emailBody: invitationWords.body },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const groupName of [...roles, ...settings.organisationsByHand.map((number) => `${organisationGroup}${number}`)]) {
      this.users.addGroup(groupName, { groupName });
    }
    const token = new PipelineFunction(this, 'Token', {
      settings,
      alarms,
      entry: 'functions/collect/tokenHandler.ts',
      errorImpact: 'Nobody can sign in to the page.',
      environment: { ORGANISATIONS_BY_PROVIDER: JSON.stringify(organisationsByProvider(settings)) },
      may: [],
      memoryMegabytes: 256,
      timeout: Duration.seconds(5),
    });
    this.users.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, token.function, LambdaVersion.V2_0);
    for (const provider of settings.identityProviders) this.federate(provider);
    acknowledge(this.users, {
      COG8: 'Threat protection by the Plus plan watches passwords; sign-in is federated to the municipality, and accounts made by hand need a second factor.',
    });
  }

  /** A municipality's own sign-in, which says who the person is and what they may do; where they work goes by which sign-in it is. */
  private federate({ name, metadataUrl, attributes }: IdentityProvider): void {
    const provider = new UserPoolIdentityProviderSaml(this, `IdentityProvider${name}`, {
      userPool: this.users,
      name,
      metadata: UserPoolIdentityProviderSamlMetadata.url(metadataUrl),
      attributeMapping: {
        email: ProviderAttribute.other(attributes.email),
        fullname: ProviderAttribute.other(attributes.name),
        custom: {
          'custom:roles': ProviderAttribute.other(attributes.roles),
          ...(attributes.organisationNumber && { 'custom:organisationNumber': ProviderAttribute.other(attributes.organisationNumber) }),
        },
      },
      idpSignout: true,
    });
    this.users.registerIdentityProvider(provider);
  }
}

function organisationsByProvider({ identityProviders }: StageSettings): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(identityProviders.map(({ name, organisationNumbers }) => [name, organisationNumbers]));
}
