import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { ClientAttributes, OAuthScope, UserPoolClient, UserPoolClientIdentityProvider, type UserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { pageRoutes } from '../functions/signIn/routes.ts';
import type { SignInWay } from '../functions/signIn/deps.ts';
import { handMadeWay } from '../templates/text/pageSignIn.ts';
import { acknowledge } from './acknowledge.ts';
import { allow } from './permission.ts';
import { useTable } from './permissions.ts';
import { PipelineFunction } from './pipelineFunction.ts';
import type { StageSettings } from './stages.ts';
import type { StorageStack } from './storageStack.ts';

/** What sign-in on the server needs around it. */
export interface SignInFunctionProps {
  readonly settings: StageSettings;
  readonly storage: StorageStack;
  readonly api: HttpApi;
  readonly signInDomain: UserPoolDomain;
  /** Where the page is: `https://…` without a slash at the end. */
  readonly pageAddress: string;
}

/** Sign-in on the server: a client of the user pool with a secret, and the function that knows it. It reaches sessions, and nothing of any tenant. */
export class SignInFunction extends Construct {
  constructor(scope: Construct, id: string, { settings, storage, api, signInDomain, pageAddress }: SignInFunctionProps) {
    super(scope, id);
    const ways = signInWays(settings);
    const client = new UserPoolClient(this, 'Client', {
      userPool: storage.users,
      // Cognito makes it, and nothing here asks for it: the function reads it when somebody first signs in.
      generateSecret: true,
      ...clientOf(ways),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${pageAddress}/sign-in/callback`],
        logoutUrls: [`${pageAddress}/`],
      },
    });
    const page = new PipelineFunction(this, 'Page', {
      settings,
      alarms: storage.alarms,
      entry: 'functions/signIn/handler.ts',
      errorImpact: 'People cannot sign in or out, or are taken for signed out.',
      environment: {
        TABLE_NAME: storage.table.tableName,
        PAGE_ADDRESS: pageAddress,
        ISSUER: storage.issuer,
        SIGN_OUT_ADDRESS: `${signInDomain.baseUrl()}/logout`,
        USER_POOL_ID: storage.users.userPoolId,
        SIGN_IN_CLIENT_ID: client.userPoolClientId,
        SIGN_IN_WAYS: JSON.stringify(ways),
      },
      may: [
        ...useTable(storage, { reads: ['sessions'], puts: ['sessions'] }),
        allow(['cognito-idp:DescribeUserPoolClient'], [storage.users.userPoolArn]),
      ],
      memoryMegabytes: 512,
      timeout: Duration.seconds(20),
    });
    const integration = new HttpLambdaIntegration('Page', page.function, { scopePermissionToRoute: false });
    for (const { method, path } of pageRoutes)
      for (const route of api.addRoutes({ path, methods: [HttpMethod[method]], integration }))
        acknowledge(route, {
          APIG4: 'Whoever signs in has no token yet. The function checks the session, and its role reaches nothing of any tenant.',
        });
  }
}

/** The municipalities' own sign-ins, and Cognito's where accounts are made by hand or there is no other. */
export function signInWays({ identityProviders, organisationsByHand }: StageSettings): readonly SignInWay[] {
  const own = identityProviders.map(({ name, title }) => ({ name, title }));
  return own.length === 0 || organisationsByHand.length > 0 ? [...own, { name: 'COGNITO', title: handMadeWay }] : own;
}

/** What every client that people sign in through is: by code alone, an hour at a time. */
export function clientOf(ways: readonly SignInWay[]) {
  const said = new ClientAttributes().withStandardAttributes({ email: true, fullname: true });
  return {
    preventUserExistenceErrors: true,
    // Said, for Cognito's default lets a client sign in by password past the page, with a token that changes the account.
    authFlows: { userSrp: false },
    supportedIdentityProviders: ways.map(({ name }) => UserPoolClientIdentityProvider.custom(name)),
    // An identity provider writes through the client what it says of a person; nobody else has a token that writes.
    readAttributes: said,
    writeAttributes: said.withCustomAttributes('organisationNumber', 'roles'),
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(12),
  };
}
