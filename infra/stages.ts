import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** Where everything runs: Stockholm. Personal data never leaves the region. */
export const region = 'eu-north-1';

/** A municipality's own sign-in, and what it calls what we need to know. */
export interface IdentityProvider {
  /** As it stands in the user pool; a part of the ids of the accounts that come through it. */
  readonly name: string;
  /** What people choose among several ways to sign in: the municipality's name. */
  readonly title: string;
  readonly metadataUrl: string;
  /** Organisations it may speak for, ten digits. Of several it says which one, by the attribute `organisationNumber`. */
  readonly organisationNumbers: readonly [string, ...string[]];
  readonly attributes: Readonly<Record<'email' | 'name' | 'roles', string> & { readonly organisationNumber?: string }>;
}

/** What differs between the two stages. Everything else is the same, so that what was tried in test is what production runs. */
export interface StageSettings {
  readonly name: 'test' | 'production';
  /** Domain that mail is sent from. Its DKIM records are put in DNS once, see docs/operations.md. */
  readonly mailDomain: string;
  /** Mail addresses that get the alarms. */
  readonly alarmRecipients: readonly string[];
  /** The page's own address, with a certificate in us-east-1 as CloudFront wants it. Only the page at this address may hand in files. */
  readonly pageDomain: { readonly name: string; readonly certificateArn: string };
  /** Identity providers (SAML) that people sign in through, one for each municipality or one for several; a provider speaks for its own organisations only. */
  readonly identityProviders: readonly IdentityProvider[];
  /** Organisations, ten digits, whose accounts are made by hand in the user pool; each gets a group there. */
  readonly organisationsByHand: readonly string[];
  /** How long logs are kept. They hold no personal data. */
  readonly logRetention: RetentionDays;
  /** Files that one person may hand in on a day. */
  readonly mostUploadsPerDay: number;
  /** Days an uploaded original is kept. */
  readonly keepUploadsDays: number;
  /** Days that files with identity numbers lie ready to be downloaded. */
  readonly keepMonthFilesDays: number;
}

/** The stages, in the order a change passes through them. */
export const stages: readonly StageSettings[] = [
  {
    name: 'test',
    mailDomain: 'test.redovisa.example',
    pageDomain: { name: 'test.redovisa.example', certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/test' },
    alarmRecipients: ['drift-test@redovisa.example'],
    identityProviders: [],
    organisationsByHand: [],
    logRetention: RetentionDays.ONE_MONTH,
    mostUploadsPerDay: 200,
    keepUploadsDays: 30,
    keepMonthFilesDays: 7,
  },
  {
    name: 'production',
    mailDomain: 'redovisa.example',
    pageDomain: { name: 'redovisa.example', certificateArn: 'arn:aws:acm:us-east-1:000000000000:certificate/production' },
    alarmRecipients: ['drift@redovisa.example'],
    identityProviders: [],
    organisationsByHand: [],
    logRetention: RetentionDays.ONE_YEAR,
    mostUploadsPerDay: 200,
    keepUploadsDays: 180,
    keepMonthFilesDays: 7,
  },
];
