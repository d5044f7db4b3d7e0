import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { AccessLogFormat, AccessLogField } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { OAuthScope, UserPoolClient, UserPoolDomain } from 'aws-cdk-lib/aws-cognito';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { routes } from '../functions/collect/routes.ts';
import { useFiles, useTable } from './permissions.ts';
import { allow } from './permission.ts';
import { PipelineFunction } from './pipelineFunction.ts';
import type { PipelineStack } from './pipelineStack.ts';
import type { StageSettings } from './stages.ts';
import { Machines } from './machines.ts';
import { clientOf, SignInFunction, signInWays } from './signInFunction.ts';
import { StaticPage } from './staticPage.ts';
import type { StorageStack } from './storageStack.ts';

/** What the page reaches. */
export interface PageStackProps extends StackProps {
  readonly settings: StageSettings;
  readonly storage: StorageStack;
  readonly pipeline: PipelineStack;
}

/** The page, its API and the way to sign in. Holds no data. */
export class PageStack extends Stack {
  constructor(scope: Construct, id: string, { settings, storage, pipeline, ...props }: PageStackProps) {
    super(scope, id, props);
    const signInDomain = new UserPoolDomain(this, 'SignInDomain', {
      userPool: storage.users,
      cognitoDomain: { domainPrefix: `redovisa-${settings.name}-${this.account}` },
    });
    const api = this.addApi(settings);
    const page = new StaticPage(this, 'Page', {
      accessLogs: storage.accessLogs,
      api,
      domain: settings.pageDomain,
      others: {
        connectsTo: [
          `https://${storage.uploads.bucketRegionalDomainName}`,
          `https://cognito-idp.${this.region}.amazonaws.com`,
          signInDomain.baseUrl(),
        ],
        formsLeadTo: [signInDomain.baseUrl()],
      },
    });
    const client = new UserPoolClient(this, 'Client', {
      userPool: storage.users,
      generateSecret: false,
      ...clientOf(signInWays(settings)),
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
        callbackUrls: [`${page.address}/`],
        logoutUrls: [`${page.address}/`],
      },
    });
    const authorizer = new HttpUserPoolAuthorizer('SignedIn', storage.users, { userPoolClients: [client] });
    const collect = this.addCollect({ settings, storage, pipeline });
    const integration = new HttpLambdaIntegration('Collect', collect.function, { scopePermissionToRoute: false });
    const opening = new HttpLambdaIntegration('Open', this.addOpen({ settings, storage }).function, { scopePermissionToRoute: false });
    for (const { method, path, ...route } of routes)
      api.addRoutes({ path, methods: [HttpMethod[method]], integration: 'opens' in route ? opening : integration, authorizer });
    new Machines(this, 'Machines', { storage, api, integration });
    new SignInFunction(this, 'SignIn', { settings, storage, api, signInDomain, pageAddress: page.address });
    page.deploy({
      issuer: storage.issuer,
      clientId: client.userPoolClientId,
      signOutUrl: `${signInDomain.baseUrl()}/logout?client_id=${client.userPoolClientId}&logout_uri=${page.address}/`,
    });
    new CfnOutput(this, 'PageAddress', { value: page.address, description: 'Where the page is' });
    new CfnOutput(this, 'ApiId', { value: api.apiId, description: 'The API, for npm run ops -- make-machine' });
    new CfnOutput(this, 'SignInAddress', {
      value: signInDomain.baseUrl(),
      description: "What the municipality's identity provider answers to",
    });
  }

  private addApi(settings: StageSettings): HttpApi {
    const api = new HttpApi(this, 'Api', { createDefaultStage: false, description: `Redovisa ${settings.name}` });
    const requests = new LogGroup(this, 'Requests', { retention: settings.logRetention, removalPolicy: RemovalPolicy.DESTROY });
    new HttpStage(this, 'Default', {
      httpApi: api,
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(requests),
        // Route keys, not paths, and no addresses: nothing here points at a person.
        format: AccessLogFormat.custom(
          JSON.stringify({
            requestId: AccessLogField.contextRequestId(),
            route: '$context.routeKey',
            status: AccessLogField.contextStatus(),
            milliseconds: AccessLogField.contextResponseLatency(),
            error: AccessLogField.contextErrorMessage(),
          }),
        ),
      },
    });
    return api;
  }

  private addCollect({ settings, storage, pipeline }: Pick<PageStackProps, 'settings' | 'storage' | 'pipeline'>): PipelineFunction {
    const queues = [pipeline.ingestQueue, pipeline.reportQueue, pipeline.sendQueue].map(({ queue }) => queue);
    return new PipelineFunction(this, 'Collect', {
      settings,
      alarms: storage.alarms,
      entry: 'functions/collect/handler.ts',
      errorImpact: 'Coordinators cannot use the page.',
      environment: {
        TABLE_NAME: storage.table.tableName,
        UPLOADS_BUCKET: storage.uploads.bucketName,
        REPORTS_BUCKET: storage.reports.bucketName,
        INGEST_QUEUE_URL: pipeline.ingestQueue.queue.queueUrl,
        REPORT_QUEUE_URL: pipeline.reportQueue.queue.queueUrl,
        SEND_QUEUE_URL: pipeline.sendQueue.queue.queueUrl,
        MOST_UPLOADS_PER_DAY: String(settings.mostUploadsPerDay),
      },
      may: [
        ...useTable(storage, { reads: ['machines'] }),
        allow(
          ['sqs:SendMessage'],
          queues.map(({ queueArn }) => queueArn),
        ),
      ],
      ofTenant: [
        ...useTable(storage, {
          reads: ['settings', 'records', 'rows', 'counts', 'protection', 'access', 'openings'],
          // Openings are only put: nobody may change who has read what.
          puts: ['records', 'counts', 'protection', 'access', 'openings'],
        }),
        ...useFiles(storage, storage.uploads, {
          // Files that people are in are led to by Open alone.
          reads: ['results/'],
          writes: ['incoming/'],
          looksFor: ['incoming/', 'originals/', 'results/'],
        }),
        ...useFiles(storage, storage.reports, { reads: ['reports/'] }),
      ],
      memoryMegabytes: 1024,
      timeout: Duration.seconds(20),
    });
  }

  /** A function of its own, so that no other of the page may read a file that may hold identity numbers. */
  private addOpen({ settings, storage }: Pick<PageStackProps, 'settings' | 'storage'>): PipelineFunction {
    const kept = ['incoming/', 'originals/', 'results/', 'annotated/'];
    return new PipelineFunction(this, 'Open', {
      settings,
      alarms: storage.alarms,
      entry: 'functions/collect/openHandler.ts',
      errorImpact: 'Coordinators cannot open the files of their uploads, or month files.',
      environment: {
        TABLE_NAME: storage.table.tableName,
        UPLOADS_BUCKET: storage.uploads.bucketName,
        REPORTS_BUCKET: storage.reports.bucketName,
      },
      may: [],
      ofTenant: [
        ...useTable(storage, { reads: ['settings', 'records', 'access'], puts: ['openings'] }),
        ...useFiles(storage, storage.uploads, { reads: kept, looksFor: kept }),
        ...useFiles(storage, storage.reports, { reads: ['months/'], looksFor: ['months/'] }),
      ],
      memoryMegabytes: 512,
      timeout: Duration.seconds(20),
    });
  }
}
