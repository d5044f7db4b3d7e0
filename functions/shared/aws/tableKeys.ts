import type { SnapshotRef } from '../records/revision.ts';

/** Primary key of an item. */
export interface TableKey {
  readonly pk: string;
  readonly sk: string;
}

/** Partition of all projects' settings: few and small, so that they are listed by one query and need no index. */
export const projectsPartition = 'PROJECTS';

/** Settings of one project. */
export const projectKey = (projectId: string): TableKey => ({ pk: projectsPartition, sk: projectId });

/** Partition of one project's pointer, revisions, receipts and reports. */
export const projectPartition = (projectId: string): string => `PROJECT#${projectId}`;

/** The pointer: the revision in force. */
export const currentKey = (projectId: string): TableKey => ({ pk: projectPartition(projectId), sk: 'CURRENT' });

/** What a project remembers of how its lists are written. */
export const matchesKey = (projectId: string): TableKey => ({ pk: projectPartition(projectId), sk: 'MATCHES' });

/** Start of the sort keys of earlier revisions. */
export const revisionPrefix = 'REVISION#';

/** A revision that has been in force. */
export const revisionKey = (projectId: string, revisionNumber: number): TableKey => ({
  pk: projectPartition(projectId),
  sk: `${revisionPrefix}${padded(revisionNumber)}`,
});

/** Start of the sort keys of receipts. */
export const receiptPrefix = 'RECEIPT#';

/** The receipt of an upload. */
export const receiptKey = (projectId: string, uploadId: string): TableKey => ({
  pk: projectPartition(projectId),
  sk: `${receiptPrefix}${uploadId}`,
});

/** Start of the sort keys of what has been confirmed. */
export const confirmationPrefix = 'CONFIRMED#';

/** A part of what was confirmed in an upload, numbered from 0. */
export const confirmationKey = (projectId: string, uploadId: string, part: number): TableKey => ({
  pk: projectPartition(projectId),
  sk: `${confirmationPrefix}${uploadId}#${padded(part)}`,
});

/** Start of the sort keys of waivers. */
export const waiverPrefix = 'WAIVER#';

/** A waiver. */
export const waiverKey = (projectId: string, id: string): TableKey => ({ pk: projectPartition(projectId), sk: `${waiverPrefix}${id}` });

/** Start of the sort keys of templates with people. */
export const templatePrefix = 'TEMPLATE#';

/** A template with people. */
export const templateRecordKey = (projectId: string, templateId: string): TableKey => ({
  pk: projectPartition(projectId),
  sk: `${templatePrefix}${templateId}`,
});

/** Start of the sort keys of reports, or of one report's versions. */
export const reportPrefix = (reportKey?: string): string => (reportKey === undefined ? 'REPORT#' : `REPORT#${reportKey}#`);

/** One version of a made report. */
export const reportVersionKey = (projectId: string, reportKey: string, version: string): TableKey => ({
  pk: projectPartition(projectId),
  sk: `${reportPrefix(reportKey)}${version}`,
});

/** The approval beforehand of what is made of a report from one revision. Put by local commands only. */
export const beforehandKey = (projectId: string, reportKey: string, revision: number): TableKey => ({
  pk: projectPartition(projectId),
  sk: `BEFOREHAND#${reportKey}#${padded(revision)}`,
});

/** Partition of what belongs to one organisation. */
export const organisationPartition = (organisationNumber: string): string => `ORG#${bareOrganisationNumber(organisationNumber)}`;

/** How many uploads a person has begun on a day. */
export const uploadCountKey = (organisationNumber: string, { personId, day }: { personId: string; day: string }): TableKey => ({
  pk: organisationPartition(organisationNumber),
  sk: `UPLOADS#${day}#${personId}`,
});

/** Start of the sort keys of changes of who is protected. */
export const protectionPrefix = 'PROTECTED#';

/** One change of who is protected, numbered from 1. */
export const protectionKey = (organisationNumber: string, number: number): TableKey => ({
  pk: organisationPartition(organisationNumber),
  sk: `${protectionPrefix}${padded(number)}`,
});

/** The last change that all that was stored before has been written anew for. */
export const protectionDoneKey = (organisationNumber: string): TableKey => ({
  pk: organisationPartition(organisationNumber),
  sk: 'PROTECTION-DONE',
});

/** Partition of who may what in the projects of an organisation. */
export const accessPartition = (organisationNumber: string): string => `${organisationPartition(organisationNumber)}#ACCESS`;

/** Start of the sort keys of one project's changes of who may what. */
export const accessPrefix = (projectId: string): string => `${projectId}#`;

/** One change of who may what in a project, numbered from 1. */
export const accessKey = (organisationNumber: string, projectId: string, number: number): TableKey => ({
  pk: accessPartition(organisationNumber),
  sk: `${accessPrefix(projectId)}${padded(number)}`,
});

/** Partition of what was opened in an organisation in one month (`2025-03`), apart from what it watches. */
export const openingsPartition = (organisationNumber: string, month: string): string =>
  `${organisationPartition(organisationNumber)}#OPENINGS#${month}`;

/** Start of the sort keys of pages, or of one sheet's. */
export const pagePrefix = (sheet?: string): string => (sheet === undefined ? 'PAGE#' : `PAGE#${sheet}#`);

/** Partition of an upload's pages. */
export const uploadPartition = (uploadId: string): string => `UPLOAD#${uploadId}`;

/** One page of a snapshot, numbered from 0. */
export const pageKey = (ref: Pick<SnapshotRef, 'uploadId' | 'sheet' | 'digest'>, page: number): TableKey => ({
  pk: uploadPartition(ref.uploadId),
  sk: `${pagePrefix(ref.sheet)}${ref.digest}#${padded(page)}`,
});

/** The wrapped key of an organisation's pseudonyms. */
export const pseudonymKeyKey = (organisationNumber: string): TableKey => ({
  pk: `ORGANISATION#${bareOrganisationNumber(organisationNumber)}`,
  sk: 'PSEUDONYM-KEY',
});

/** Numbers sort as text. */
const padded = (number: number): string => String(number).padStart(8, '0');

/** An organisation number without its hyphen: both forms are the same organisation. */
export const bareOrganisationNumber = (organisationNumber: string): string => organisationNumber.replace('-', '');
