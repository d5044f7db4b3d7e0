import type { SnapshotRef } from '../records/revision.ts';

/** Primary key of an item. */
export interface TableKey {
  readonly pk: string;
  readonly sk: string;
}

/** Whose partition: each begins with the number of its organisation, which the credentials of a tenant are bound to. */
export interface Tenant {
  /** Ten digits. */
  readonly organisationNumber: string;
}

/** Partition of one organisation's own. The name ends what the number begins: no number is the beginning of another's partition. */
const partitionOf = ({ organisationNumber }: Tenant, name: string): string => `ORG#${organisationNumber}#${name}`;

/** Partition of the organisations there are, which belongs to none of them. */
export const organisationsPartition = 'ORGANISATIONS';

/** Partition of the settings of an organisation's projects: few and small, so that they are listed by one query and need no index. */
export const projectsPartition = (tenant: Tenant): string => partitionOf(tenant, 'PROJECTS');

/** Settings of one project. */
export const projectKey = (tenant: Tenant, projectId: string): TableKey => ({ pk: projectsPartition(tenant), sk: projectId });

/** Partition of one project's pointer, revisions, receipts and reports. */
export const projectPartition = (tenant: Tenant, projectId: string): string => partitionOf(tenant, `PROJECT#${projectId}`);

/** The pointer: the revision in force. */
export const currentKey = (tenant: Tenant, projectId: string): TableKey => ({ pk: projectPartition(tenant, projectId), sk: 'CURRENT' });

/** What a project remembers of how its lists are written. */
export const matchesKey = (tenant: Tenant, projectId: string): TableKey => ({ pk: projectPartition(tenant, projectId), sk: 'MATCHES' });

/** Start of the sort keys of earlier revisions. */
export const revisionPrefix = 'REVISION#';

/** A revision that has been in force. */
export const revisionKey = (tenant: Tenant, projectId: string, revisionNumber: number): TableKey => ({
  pk: projectPartition(tenant, projectId),
  sk: `${revisionPrefix}${padded(revisionNumber)}`,
});

/** Start of the sort keys of receipts. */
export const receiptPrefix = 'RECEIPT#';

/** The receipt of an upload. */
export const receiptKey = (tenant: Tenant, projectId: string, uploadId: string): TableKey => ({
  pk: projectPartition(tenant, projectId),
  sk: `${receiptPrefix}${uploadId}`,
});

/** Start of the sort keys of what has been confirmed. */
export const confirmationPrefix = 'CONFIRMED#';

/** A part of what was confirmed in an upload, numbered from 0. */
export const confirmationKey = (
  tenant: Tenant,
  { projectId, uploadId, part }: { projectId: string; uploadId: string; part: number },
): TableKey => ({
  pk: projectPartition(tenant, projectId),
  sk: `${confirmationPrefix}${uploadId}#${padded(part)}`,
});

/** Start of the sort keys of waivers. */
export const waiverPrefix = 'WAIVER#';

/** A waiver. */
export const waiverKey = (tenant: Tenant, projectId: string, id: string): TableKey => ({
  pk: projectPartition(tenant, projectId),
  sk: `${waiverPrefix}${id}`,
});

/** Start of the sort keys of templates with people. */
export const templatePrefix = 'TEMPLATE#';

/** A template with people. */
export const templateRecordKey = (tenant: Tenant, projectId: string, templateId: string): TableKey => ({
  pk: projectPartition(tenant, projectId),
  sk: `${templatePrefix}${templateId}`,
});

/** Start of the sort keys of reports, or of one report's versions. */
export const reportPrefix = (reportKey?: string): string => (reportKey === undefined ? 'REPORT#' : `REPORT#${reportKey}#`);

/** One version of a made report. */
export const reportVersionKey = (
  tenant: Tenant,
  { projectId, reportKey, version }: { projectId: string; reportKey: string; version: string },
): TableKey => ({
  pk: projectPartition(tenant, projectId),
  sk: `${reportPrefix(reportKey)}${version}`,
});

/** The approval beforehand of what is made of a report from one revision. Put by local commands only. */
export const beforehandKey = (
  tenant: Tenant,
  { projectId, reportKey, revision }: { projectId: string; reportKey: string; revision: number },
): TableKey => ({
  pk: projectPartition(tenant, projectId),
  sk: `BEFOREHAND#${reportKey}#${padded(revision)}`,
});

/** How many uploads a person has begun on a day. */
export const uploadCountKey = (tenant: Tenant, { personId, day }: { personId: string; day: string }): TableKey => ({
  pk: partitionOf(tenant, 'UPLOADS'),
  sk: `${day}#${personId}`,
});

/** Partition of who is protected. */
export const protectionPartition = (tenant: Tenant): string => partitionOf(tenant, 'PROTECTION');

/** Start of the sort keys of changes of who is protected. */
export const protectionPrefix = 'PROTECTED#';

/** One change of who is protected, numbered from 1. */
export const protectionKey = (tenant: Tenant, number: number): TableKey => ({
  pk: protectionPartition(tenant),
  sk: `${protectionPrefix}${padded(number)}`,
});

/** The last change that all that was stored before has been written anew for. */
export const protectionDoneKey = (tenant: Tenant): TableKey => ({ pk: protectionPartition(tenant), sk: 'DONE' });

/** Partition of who may what in the projects of an organisation. */
export const accessPartition = (tenant: Tenant): string => partitionOf(tenant, 'ACCESS');

/** Start of the sort keys of one project's changes of who may what. */
export const accessPrefix = (projectId: string): string => `${projectId}#`;

/** One change of who may what in a project, numbered from 1. */
export const accessKey = (tenant: Tenant, projectId: string, number: number): TableKey => ({
  pk: accessPartition(tenant),
  sk: `${accessPrefix(projectId)}${padded(number)}`,
});

/** Partition of what was opened in an organisation in one month (`2025-03`), apart from what it watches. */
export const openingsPartition = (tenant: Tenant, month: string): string => partitionOf(tenant, `OPENINGS#${month}`);

/** Start of the sort keys of pages, or of one sheet's. */
export const pagePrefix = (sheet?: string): string => (sheet === undefined ? 'PAGE#' : `PAGE#${sheet}#`);

/** Partition of an upload's pages. */
export const uploadPartition = (tenant: Tenant, uploadId: string): string => partitionOf(tenant, `UPLOAD#${uploadId}`);

/** One page of a snapshot, numbered from 0. */
export const pageKey = (tenant: Tenant, ref: Pick<SnapshotRef, 'uploadId' | 'sheet' | 'digest'>, page: number): TableKey => ({
  pk: uploadPartition(tenant, ref.uploadId),
  sk: `${pagePrefix(ref.sheet)}${ref.digest}#${padded(page)}`,
});

/** The wrapped key of an organisation's pseudonyms. */
export const pseudonymKeyKey = (tenant: Tenant): TableKey => ({ pk: partitionOf(tenant, 'PSEUDONYMS'), sk: 'KEY' });

/** Numbers sort as text. */
const padded = (number: number): string => String(number).padStart(8, '0');
