import type { FileFault } from './definition/fault.ts';
import type { CellContent } from './definition/report.ts';
import type { AnySheet } from './definition/sheet.ts';
import type { AnyRow, Stored } from './domain/dataset.ts';
import type { SheetRow } from './domain/cell.ts';
import type { Severity } from './domain/finding.ts';
import type { ReportRecord, Revision, SnapshotRef, UploadReceipt } from './domain/records.ts';
import type { Project } from './domain/project.ts';

/** The time. The only clock in the product. */
export interface Clock {
  now(): Date;
}

/** Makes ids: sortable by time, unguessable, without personal data. */
export interface Ids {
  next(): string;
}

/** Files in S3. Keys never hold personal data. Names of metadata are in lower case, values in any script. */
export interface FileStore {
  put(
    key: string,
    body: Uint8Array,
    options: { readonly contentType: string; readonly metadata?: Readonly<Record<string, string>> },
  ): Promise<void>;
  get(key: string): Promise<Uint8Array>;
  metadata(key: string): Promise<Readonly<Record<string, string>>>;
  /** A short-lived address to download from. */
  downloadUrl(key: string, fileName: string): Promise<string>;
  /** A short-lived form to upload to, with a size limit. */
  uploadForm(
    key: string,
    options: { readonly maxBytes: number; readonly metadata: Readonly<Record<string, string>> },
  ): Promise<{ readonly url: string; readonly fields: Readonly<Record<string, string>> }>;
}

/** Settings of the projects. */
export interface ProjectStore {
  get(projectId: string): Promise<Project | undefined>;
  put(project: Project): Promise<void>;
  /** Projects of one organisation, or all. */
  list(organisationNumber?: string): Promise<readonly Project[]>;
}

/** A row on its way in: pseudonyms already in place, and the identifying originals apart. */
export interface IncomingRow {
  readonly row: Stored<AnyRow>;
  /** Originals of the sealed columns, by column. Encrypted before they are stored. */
  readonly sealed?: Readonly<Record<string, string>>;
}

/** Immutable snapshots and the pointer that says which are in force. */
export interface SnapshotStore {
  /** The revision in force, or undefined before the first upload. */
  current(projectId: string): Promise<Revision | undefined>;
  /** Every revision that has been in force, newest first. */
  revisions(projectId: string): Promise<readonly Revision[]>;
  revision(projectId: string, number: number): Promise<Revision | undefined>;
  /** Writes one sheet's rows as pages. Nothing is in force until the pointer moves. Writing the same again changes nothing. */
  write(
    ref: { readonly uploadId: string; readonly organisationNumber: string; readonly sheet: AnySheet },
    rows: Iterable<IncomingRow>,
  ): Promise<SnapshotRef>;
  /** Rows of one snapshot in order, without identity numbers. */
  read(ref: SnapshotRef): Promise<readonly Stored<AnyRow>[]>;
  /** Rows with the sealed originals opened: for carrying rows over to a new snapshot and for files that need identity numbers. */
  readSealed(ref: SnapshotRef): Promise<readonly IncomingRow[]>;
  /**
   * One conditional write on `previous`. `lost` when another upload moved the pointer first; `moved` again when this upload already has.
   * After a redelivery look for the upload in `revisions` before building on a newer one.
   */
  moveCurrent(next: Revision): Promise<'moved' | 'lost'>;
}

/** Turns identifying text into pseudonyms: HMAC with the organisation's own key. */
export interface Pseudonyms {
  open(organisationNumber: string): Promise<(text: string) => string>;
}

/** Receipts of uploads (Swedish *inlämningar*). */
export interface UploadStore {
  get(projectId: string, uploadId: string): Promise<UploadReceipt | undefined>;
  put(receipt: UploadReceipt): Promise<void>;
  list(projectId: string): Promise<readonly UploadReceipt[]>;
}

/**
 * Records of made reports. A report of a period is made anew when data, settings or template change: each such version has a
 * record of its own, so that what was sent is never overwritten.
 */
export interface ReportStore {
  /** One version, or the newest: the highest revision, then the last made. */
  get(projectId: string, reportKey: string, version?: string): Promise<ReportRecord | undefined>;
  /** False, and nothing changes, when this version has a record already. */
  put(record: ReportRecord): Promise<boolean>;
  /** Every version of every report, newest first. */
  list(projectId: string): Promise<readonly ReportRecord[]>;
  /**
   * Claims the sending of one version until an instant: when it is `made`, or when an earlier claim has run out.
   * `busy`: another delivery holds the claim. `sent`: nothing is left to do.
   */
  claimSending(
    projectId: string,
    reportKey: string,
    claim: { readonly version: string; readonly at: string; readonly until: string },
  ): Promise<'claimed' | 'busy' | 'sent'>;
  markSent(
    projectId: string,
    reportKey: string,
    sent: { readonly version: string; readonly at: string; readonly messageId: string; readonly mailKey: string },
  ): Promise<void>;
}

/** Puts messages on the next stage's queue. */
export interface Queue<Message> {
  send(message: Message): Promise<void>;
}

/** An e-mail with at most one attachment. */
export interface Mail {
  readonly to: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly fileName: string; readonly contentType: string; readonly content: Uint8Array }[];
}

/** Sends mail. Returns the provider's message id. */
export interface Mailer {
  send(mail: Mail): Promise<string>;
}

/** Structured log of one line each. Never personal data. */
export interface Log {
  info(message: string, values?: Readonly<Record<string, string | number | boolean>>): void;
}

/** A sheet of a workbook being read. */
export interface SheetInfo {
  /** Empty for the one sheet of a text file, which names none. */
  readonly name: string;
  /** Place in the workbook, from 0. */
  readonly index: number;
  readonly isHidden: boolean;
}

/** What the reader tells while it reads. Batches keep row order; a row without cells never comes. */
export interface SheetVisitor {
  /** Whether to read this sheet at all. */
  wants(sheet: SheetInfo): boolean;
  rows(sheet: SheetInfo, batch: readonly SheetRow[]): void;
}

/** The sheets that were read, or why the file cannot be read: the fault's name and values for its sentence. */
export type ReadWorkbook =
  | { readonly kind: 'read'; readonly sheets: readonly SheetInfo[] }
  | { readonly kind: 'unreadable'; readonly fault: FileFault; readonly sheet?: string; readonly values?: Readonly<Record<string, string>> };

/** Reads uploads. Never throws for what a file holds. */
export interface WorkbookReader {
  read(file: Uint8Array, visitor: SheetVisitor): Promise<ReadWorkbook>;
}

/** A finding to show in a workbook: cells of one sheet (by its name as written) with the sentence. */
export interface Annotation {
  readonly sheet: string;
  readonly cell: string;
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
}

/** Writes findings into the coordinator's own workbook; every other part stays byte for byte. */
export interface WorkbookAnnotator {
  annotate(file: Uint8Array, annotations: readonly Annotation[]): Promise<Uint8Array>;
}

/** Fills a report workbook by defined name and table name. */
export interface WorkbookFiller {
  fill(
    template: Uint8Array,
    content: {
      readonly cells: ReadonlyMap<string, CellContent>;
      readonly lists: ReadonlyMap<string, readonly (readonly CellContent[])[]>;
      readonly title: string;
    },
  ): Promise<Uint8Array>;
  /** Names and tables a workbook has, for the contract between a report and its workbook. */
  describe(template: Uint8Array): Promise<{
    readonly names: readonly string[];
    readonly tables: readonly { readonly name: string; readonly columns: readonly string[] }[];
  }>;
}

/** Report workbooks and upload templates that come with the product. */
export interface ReportWorkbooks {
  read(path: string): Promise<Uint8Array>;
}
