import { fileURLToPath } from 'node:url';
import { AssetHashType, DockerImage, Duration, Fn, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  CachePolicy,
  Distribution,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  OriginRequestPolicy,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source, type ISource } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import * as z from 'zod';
import { buildPage } from '../templates/page/build.ts';
import { acknowledge } from './acknowledge.ts';
import { contentSecurityPolicy, type OtherOrigins } from './contentSecurityPolicy.ts';
import { region } from './stages.ts';

/** What the page's files need around them. */
export interface StaticPageProps {
  readonly accessLogs: Bucket;
  readonly api: HttpApi;
  readonly domain: { readonly name: string; readonly certificateArn: string };
  readonly others: OtherOrigins;
}

/** Paths that are answered by functions; all else is a file. */
const answered = ['/api/*', '/sign-in*', '/sign-out', '/session'];

/** The page's files in a private bucket, behind CloudFront, on the same address as the API. */
export class StaticPage extends Construct {
  /** Where the page is: `https://…` without a slash at the end. */
  readonly address: string;
  readonly #bucket: Bucket;
  readonly #distribution: Distribution;

  constructor(scope: Construct, id: string, { accessLogs, api, domain, others }: StaticPageProps) {
    super(scope, id);
    this.#bucket = new Bucket(this, 'Files', {
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'Page/',
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const always = { viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS, responseHeadersPolicy: this.addHeaders(others) };
    // By a function, never from a cache: with every method, cookie and word of the address.
    const asked = {
      ...always,
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint))),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    };
    this.#distribution = new Distribution(this, 'Distribution', {
      defaultRootObject: 'index.html',
      domainNames: [domain.name],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      enableLogging: true,
      logBucket: accessLogs,
      logFilePrefix: 'CloudFront/',
      defaultBehavior: {
        ...always,
        origin: S3BucketOrigin.withOriginAccessControl(this.#bucket),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      },
      additionalBehaviors: Object.fromEntries(answered.map((path) => [path, asked])),
    });
    this.address = `https://${domain.name}`;
    acknowledge(this.#distribution, {
      CFR1: 'A participant list may be uploaded from a conference abroad; the API asks for a signed-in person in any case.',
      CFR2: 'The API has an authorizer, sign-in nothing that is stored before somebody has signed in, and both a request limit of their own; a web firewall would be its largest cost (docs/cost.md).',
    });
  }

  /** Puts the built page and its settings in the bucket. */
  deploy(settings: Readonly<Record<string, string>>): void {
    const deployment = new BucketDeployment(this, 'Deployment', {
      sources: [builtPage(), Source.jsonData('settings.json', settings)],
      destinationBucket: this.#bucket,
      distribution: this.#distribution,
      cacheControl: [CacheControl.noCache()],
      retainOnDelete: false,
    });
    const helper = deployment.handlerRole.node.scope;
    if (helper) acknowledge(helper, this.reasonsForHelper());
  }

  /** CDK's helper runs while deploying, and only then. */
  private reasonsForHelper(): Record<string, string> {
    const bucket = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).parse(Stack.of(this).resolve(this.#bucket.bucketArn));
    const copies = "CDK's own helper copies the built page to this one bucket while deploying.";
    return {
      L1: "CDK chooses its helper's runtime.",
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]': 'The helper writes its log.',
      'IAM5[Action::s3:GetBucket*]': copies,
      'IAM5[Action::s3:GetObject*]': copies,
      'IAM5[Action::s3:List*]': copies,
      'IAM5[Action::s3:Abort*]': copies,
      'IAM5[Action::s3:DeleteObject*]': copies,
      'IAM5[Resource::*]': 'An invalidation cannot be limited to one distribution by its address before that exists.',
      [`IAM5[Resource::<${bucket['Fn::GetAtt'][0]}.Arn>/*]`]: copies,
      [`IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${region}/*]`]: "The built page comes from CDK's own bucket.",
    };
  }

  private addHeaders(others: OtherOrigins): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, 'Headers', {
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(others), override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        // To nobody else. Without it a form of the page's own says `Origin: null`, and cannot be told from another's.
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
      },
    });
  }
}

/** Built by esbuild at synthesis; the image is never used. */
function builtPage(): ISource {
  return Source.asset(fileURLToPath(new URL('../templates/page/', import.meta.url)), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('public.ecr.aws/docker/library/node:24'),
      local: {
        tryBundle: (folder) => {
          buildPage(folder);
          return true;
        },
      },
    },
  });
}
