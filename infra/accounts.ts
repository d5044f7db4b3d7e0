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
import type { StageSettings } from './stages.ts';

/** Roles a person can have, as `functions/collect/person.ts` knows them. */
const roles = ['coordinator', 'economist', 'manager'] as const;

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
        organisationNumber: new StringAttribute({ mutable: true, minLen: 10, maxLen: 11 }),
        roles: new StringAttribute({ mutable: true, maxLen: 200 }),
      },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: { minLength: 14, requireLowercase: true, requireUppercase: true, requireDigits: true, requireSymbols: true },
      accountRecovery: AccountRecovery.NONE,
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const groupName of roles) this.users.addGroup(groupName, { groupName });
    const token = new PipelineFunction(this, 'Token', {
      settings,
      alarms,
      entry: 'functions/collect/tokenHandler.ts',
      errorImpact: 'Nobody can sign in to the page.',
      environment: {},
      may: [],
      memoryMegabytes: 256,
      timeout: Duration.seconds(5),
    });
    this.users.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION_CONFIG, token.function, LambdaVersion.V2_0);
    this.federate(settings);
    acknowledge(this.users, {
      COG8: 'Threat protection by the Plus plan watches passwords; sign-in is federated to the municipality, and accounts made by hand need a second factor.',
    });
  }

  /** The municipality's own sign-in, which says who the person is, where they work and what they may do. */
  private federate({ identityProvider }: StageSettings): void {
    if (!identityProvider) return;
    new UserPoolIdentityProviderSaml(this, 'IdentityProvider', {
      userPool: this.users,
      name: identityProvider.name,
      metadata: UserPoolIdentityProviderSamlMetadata.url(identityProvider.metadataUrl),
      attributeMapping: {
        email: ProviderAttribute.other(identityProvider.attributes.email),
        fullname: ProviderAttribute.other(identityProvider.attributes.name),
        custom: {
          'custom:organisationNumber': ProviderAttribute.other(identityProvider.attributes.organisationNumber),
          'custom:roles': ProviderAttribute.other(identityProvider.attributes.roles),
        },
      },
      idpSignout: true,
    });
  }
}
