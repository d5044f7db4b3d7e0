import type { FileFault } from './definition/fault.ts';
import type { MonthFileLayout } from './definition/monthFile.ts';
import type { CellContent } from './definition/cellContent.ts';
import type { AnySheet } from './definition/sheet.ts';
import type { AnyRow, PlainRow, Stored } from './domain/dataset.ts';
import type { CellRange, SheetRow } from './domain/cell.ts';
import type { Access, AccessEvent } from './records/access.ts';
import type { Confirmation } from './records/confirmation.ts';
import type { Check } from './domain/figure.ts';
import type { Severity } from './domain/finding.ts';
import type { LocalDate } from './domain/localDate.ts';
import type { MatchMemory } from './records/matches.ts';
import type { Milliseconds } from './domain/money.ts';
import type { MonthChange } from './domain/monthFiles.ts';
import type { Protection, ProtectionEvent } from './records/protection.ts';
import type { Machine } from './records/machine.ts';
import type { ReportRecord } from './records/reportRecord.ts';
import type { Revision, SnapshotRef } from './records/revision.ts';
import type { UploadReceipt } from './records/uploadReceipt.ts';
import type { OpeningPage, OpeningQuery } from './records/openingQuery.ts';
import type { OpeningRecord } from './records/openingRecord.ts';
import type { Project } from './records/project.ts';
import type { SessionEnd, SessionKey, SessionRecord } from './records/session.ts';
import type { TemplateRecord } from './records/templateRecord.ts';
import type { ProjectWaiver } from './records/waiver.ts';

/** The time. The only clock in the product. */
export interface Clock {
  now(): Date;
}

/** Messages that are being handled. */
export interface Retries {
  /** Lets a message come back in some seconds, and no later. */
  comeBackIn(seconds: number, message: { readonly queueArn: string; readonly receiptHandle: string }): Promise<void>;
}

/** Makes ids: sortable by time, unguessable, without personal data. */
export interface Ids {
  next(): string;
}

/** Makes what nobody can guess: 32 bytes of chance in base64url. */
export interface Secrets {
  next(): string;
}

/** Sessions of people who have signed in. They belong to no tenant. */
export interface SessionStore {
  get(key: SessionKey): Promise<SessionRecord | undefined>;
  begin(key: SessionKey, session: SessionRecord): Promise<void>;
  /** Writes down that a session is used; false, and nothing changes, when it has been ended meanwhile. */
  see(key: SessionKey, session: SessionRecord): Promise<boolean>;
  /** Ends a session. One that has been ended stays as it was. */
  end(key: SessionKey, end: SessionEnd): Promise<void>;
  /** All that are kept of one person, by `sessionPerson`. */
  list(person: string): Promise<readonly { readonly key: SessionKey; readonly record: SessionRecord }[]>;
}

/** Machines that hand in by themselves, by their client. They are found before it is known whose they are. */
export interface MachineStore {
  get(clientId: string): Promise<Machine | undefined>;
  list(): Promise<readonly Machine[]>;
  /** False, and nothing changes, when there is one with its client. */
  add(machine: Machine): Promise<boolean>;
  /** False, and nothing changes, when it has been revoked before. */
  revoke(machine: Machine, revoked: NonNullable<Machine['revoked']>): Promise<boolean>;
}

/** Files in S3. Keys never hold personal data. Names of metadata are in lower case, values in any script. */
export interface FileStore {
  put(
    key: string,
    body: Uint8Array,
    options: { readonly contentType: string; readonly metadata?: Readonly<Record<string, string>> },
  ): Promise<void>;
  get(key: string): Promise<Uint8Array>;
  /** Whether the file is still there: uploads are kept for a set time. */
  has(key: string): Promise<boolean>;
  metadata(key: string): Promise<Readonly<Record<string, string>>>;
  /** A short-lived address to download from. */
  downloadUrl(key: string, fileName: string): Promise<string>;
  /** A short-lived form to upload to, with a size limit. */
  uploadForm(
    key: string,
    options: { readonly maxBytes: number; readonly metadata: Readonly<Record<string, string>> },
  ): Promise<{ readonly url: string; readonly fields: Readonly<Record<string, string>> }>;
}

/** Files that can be replaced and erased with every earlier version of them, whatever lock lies on them. */
export interface ErasableFiles extends Pick<FileStore, 'get' | 'has'> {
  /** Puts another file in the place of one, with the same type; no version of the one before is left. */
  replace(key: string, body: Uint8Array): Promise<void>;
  /** No version of it is left. Nothing to do when there is no such file. */
  erase(key: string): Promise<void>;
}

/** What is to go from a file: rows by the name of their sheet, texts that stand in no other row, and whatever a check still finds. */
export interface Blanking {
  readonly rows: ReadonlyMap<string, ReadonlySet<number>>;
  readonly texts: ReadonlySet<string>;
  holds(text: string): boolean;
  /** Whether a sentence says any of it. */
  quotes(sentence: string): boolean;
}

/** Empties rows of an uploaded file. Undefined when no copy can be made that holds nothing of them. */
export interface FileBlanker {
  blank(file: Uint8Array, blanking: Blanking): Promise<Uint8Array | undefined>;
  /** Everything that stands in a file as text, also what no reader tells of: part by part of a workbook. */
  texts(file: Uint8Array): Iterable<string>;
}

/** Which organisations there are. The only list that goes over several; whoever walks it takes one organisation a message. */
export interface OrganisationStore {
  /** Adding one that is there changes nothing. */
  add(organisationNumber: string): Promise<void>;
  /** Numbers in order, from the one after, at most so many. */
  list(page: { readonly after?: string | undefined; readonly most: number }): Promise<readonly string[]>;
}

/** Settings of an organisation's projects. */
export interface ProjectStore {
  get(projectId: string): Promise<Project | undefined>;
  /** False, and nothing changes, when there is one with that id. */
  add(project: Project): Promise<boolean>;
  /** Puts a project in the place of the one with its id. False, and nothing changes, when there is none, or somebody else replaces it at the same time. */
  replace(project: Project): Promise<boolean>;
  /** Every project; a fault when the settings of one cannot be read, for who must leave out none. */
  list(): Promise<readonly Project[]>;
  /** The projects whose settings can be read, and the ids of the others: one of them stops nobody's work on the rest. */
  listReadable(): Promise<ReadableProjects>;
}

/** Projects of an organisation, and the ids of those whose settings cannot be read. */
export interface ReadableProjects {
  readonly projects: readonly Project[];
  readonly unreadable: readonly string[];
}

/** A row on its way in: pseudonyms already in place, and the identifying originals apart. */
export interface IncomingRow {
  readonly row: Stored<PlainRow>;
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
    ref: {
      readonly uploadId: string;
      readonly sheet: AnySheet;
      /** Number of the last change of who is protected that the rows know of. */
      readonly protection?: number | undefined;
    },
    rows: Iterable<IncomingRow>,
  ): Promise<SnapshotRef>;
  /** Rows of one snapshot in order, without identity numbers. */
  read(ref: SnapshotRef): Promise<readonly Stored<AnyRow>[]>;
  /** Rows with the sealed originals opened: for carrying rows over to a new snapshot and for files that need identity numbers. */
  readSealed(ref: SnapshotRef): Promise<readonly IncomingRow[]>;
  /**
   * One conditional write on `previous`. `lost` when another upload moved the pointer first; `moved` again when this upload already has.
   * After a redelivery look for the upload in `revisions` before building on a newer one. Lost, too, when the pointer is held back for a change
   * of who is protected that the revision does not know of.
   */
  moveCurrent(next: Revision): Promise<'moved' | 'lost'>;
}

/** Rows that are stored already, of every revision, written anew for people who are protected. */
export interface StoredPages {
  /** Holds the pointer back for uploads that do not know of a change of who is protected. */
  holdBack(projectId: string, protection: number): Promise<void>;
  /** Every row of some sheets that an upload has written, in force or not, with originals: page by page. */
  rowsOf(
    upload: { readonly uploadId: string },
    sheets: readonly AnySheet[],
  ): AsyncIterable<{ readonly sheet: AnySheet; readonly rows: readonly IncomingRow[] }>;
  /**
   * Writes those rows anew where `change` gives another row than it was given. No upload that knows of fewer changes of who is protected can
   * write such a page again. Doing it again changes nothing. Gives the number of pages that were written.
   */
  rewrite(
    upload: { readonly uploadId: string; readonly protection: number },
    sheets: readonly AnySheet[],
    change: (row: IncomingRow, sheet: AnySheet) => IncomingRow,
  ): Promise<number>;
  /** Tells that every revision of a project has been written anew: counts of what it was before no longer hold. */
  markRewritten(projectId: string, protection: number): Promise<void>;
}

/** Who is protected in the organisation (Swedish *skyddade personuppgifter*): changes that are only added. */
export interface ProtectionStore {
  read(): Promise<Protection>;
  /** Adds a change under the number after the last; with `births` dates by their pseudonym, sealed. False, and nothing changes, when there is one with that number. */
  append(event: ProtectionEvent, births?: ReadonlyMap<string, string>): Promise<boolean>;
  /** Birth dates of people who are or were protected, by their pseudonym: for the funders' placeholders and nothing else. */
  births(): Promise<ReadonlyMap<string, string>>;
  /** The last change that everything stored before has been written anew for. */
  finished(): Promise<number>;
  finish(number: number): Promise<void>;
}

/** Turns identifying text into pseudonyms: HMAC with the organisation's own key. */
export interface Pseudonyms {
  ofOrganisation(): Promise<(text: string) => string>;
}

/** Who has opened what in the organisation: only ever added to. */
export interface OpeningStore {
  /** Throws, and nothing changes, when there is one with that id. */
  add(record: OpeningRecord): Promise<void>;
  list(query: OpeningQuery): Promise<OpeningPage>;
}

/** Who may what in each project: changes that are only added. */
export interface AccessStore {
  read(projectId: string): Promise<Access>;
  /** Every project of the organisation that has any, by its id. */
  list(): Promise<ReadonlyMap<string, Access>>;
  /** Adds a change under the number after the project's last. False, and nothing changes, when there is one with that number. */
  append(event: AccessEvent): Promise<boolean>;
}

/** Upload templates filled in with people, while they are kept. */
export interface TemplateStore {
  get(projectId: string, templateId: string): Promise<TemplateRecord | undefined>;
  /** Written once; the same again changes nothing. */
  put(record: TemplateRecord): Promise<void>;
  /** Newest first. */
  list(projectId: string): Promise<readonly TemplateRecord[]>;
}

/** What each project remembers of how its lists are written. */
export interface MatchStore {
  get(projectId: string): Promise<MatchMemory>;
  /** One write, conditional on the version before. False when somebody else changed the memory first: read it again. */
  put(memory: MatchMemory): Promise<boolean>;
}

/** Receipts of uploads (Swedish *inlämningar*). */
export interface UploadStore {
  get(projectId: string, uploadId: string): Promise<UploadReceipt | undefined>;
  /**
   * Keeps a receipt. With the receipt as it was `read`, only while nobody has answered, confirmed or replaced it since: false, and nothing changes,
   * when somebody has.
   */
  put(receipt: UploadReceipt, read?: UploadReceipt): Promise<boolean>;
  list(projectId: string): Promise<readonly UploadReceipt[]>;
}

/** How many uploads a person begins on a day. */
export interface UploadCounts {
  /** Counts one more; false, and nothing is counted, when there are as many as there may be. */
  take(personDay: { readonly personId: string; readonly day: LocalDate }, most: number): Promise<boolean>;
}

/** What has been confirmed, for each project: marks only, no personal data. */
export interface ConfirmationStore {
  /** Newest first. */
  list(projectId: string): Promise<readonly Confirmation[]>;
  put(confirmation: Confirmation): Promise<void>;
}

/** Waivers (Swedish *undantag*) of projects. None is ever taken away: it is ended. */
export interface WaiverStore {
  /** Newest first, those that were ended too. */
  list(projectId: string): Promise<readonly ProjectWaiver[]>;
  /** Whole: the last one wins. */
  put(waiver: ProjectWaiver): Promise<void>;
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
   * Who has approved beforehand what is made of a report from one revision: the local command and the demo, which play the part of a person.
   * Nothing in `functions/` writes that.
   */
  approvedBeforehand(record: Pick<ReportRecord, 'projectId' | 'reportKey' | 'revision'>): Promise<string | undefined>;
  /** Changes a record that is as it was read, and gives it as it is then. Nothing, and nothing changes, when somebody else changed it first. */
  change(read: ReportRecord, changed: ReportRecord): Promise<ReportRecord | undefined>;
}

/** Puts messages on the next stage's queue. */
export interface Queue<Message> {
  /** Of the case in hand, or of another one whose number is said. */
  send(message: Message, about?: { readonly caseNumber?: string | undefined }): Promise<void>;
}

/** An e-mail with at most one attachment. `tags` come back with what is told of its delivery: letters of ASCII, digits, `-` and `_`. */
export interface Mail {
  readonly tags: Readonly<Record<string, string>>;
  readonly to: readonly string[];
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { readonly fileName: string; readonly contentType: string; readonly content: Uint8Array }[];
}

/** What the mail service answered; `error` is its own name of why it refused. */
export type MailAnswer = { readonly kind: 'accepted'; readonly messageId: string } | { readonly kind: 'refused'; readonly error: string };

/** Sends mail, by one try that ends in half a minute. Throws when no answer came: the mail may have gone. */
export interface Mailer {
  send(mail: Mail): Promise<MailAnswer>;
}

/** Something counted or timed, told with a line of the log: alarms and the dashboard stand on it. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit?: 'Count' | 'Seconds';
  /** Names of the line's values that it is told apart by: few, each with few values. */
  readonly by?: readonly string[];
}

/** Structured log of one line each. Never personal data. */
export interface Log {
  info(message: string, values?: Readonly<Record<string, string | number | boolean>>, measures?: readonly Measure[]): void;
}

/** A sheet of a workbook being read. */
export interface SheetInfo {
  /** Empty for the one sheet of a text file, which names none. */
  readonly name: string;
  /** Place in the workbook, from 0. */
  readonly index: number;
  readonly isHidden: boolean;
  /** Whether the workbook counts days from 1904, as older Macintosh files do. */
  readonly is1904?: boolean;
  /** A ledger in a format of its own: its columns are the format's fields. */
  readonly format?: 'ledger';
}

/** A note or comment at a cell: its column from 0, its row from 1. */
export interface CellNote {
  readonly column: number;
  readonly row: number;
  readonly text: string;
}

/** What the reader tells while it reads. Batches keep row order; a row without cells never comes. */
export interface SheetVisitor {
  /** Told first, and only of workbooks: what the file says about itself, its custom properties by name. */
  begin?(properties: ReadonlyMap<string, string>): void;
  /** Whether to read this sheet at all. */
  wants(sheet: SheetInfo): boolean;
  /** Told before the rows of a sheet that has any. */
  notes?(sheet: SheetInfo, notes: readonly CellNote[]): void;
  rows(sheet: SheetInfo, batch: readonly SheetRow[]): void;
  /** Told behind the rows of a sheet with merged cells, which stand last in a file: whether its rows shall come once more, to who forgets the first. */
  merged?(sheet: SheetInfo, ranges: readonly CellRange[]): boolean;
}

/** The sheets that were read, or why the file cannot be read: the fault's name and values for its sentence. */
export type ReadWorkbook =
  | {
      readonly kind: 'read';
      readonly sheets: readonly SheetInfo[];
      /** Sheets that the workbook names but does not hold. */
      readonly lost?: readonly SheetInfo[];
      /** Of a file of text whose letters can be read in two ways. */
      readonly doubt?: TextDoubt;
    }
  | { readonly kind: 'unreadable'; readonly fault: FileFault; readonly sheet?: string; readonly values?: Readonly<Record<string, string>> };

/** Two ways in which the letters of a file of text can be read: on which computers they are written so, and texts of its first records. */
export interface TextDoubt {
  readonly read: string;
  readonly other: string;
  /** Texts that the two do not read alike, first as they were read. */
  readonly texts: readonly (readonly [read: string, other: string])[];
}

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
      /** The workbook's fixed texts in the words of the project; left out, they stay. Takes and gives text escaped for XML. */
      readonly reword?: (text: string) => string;
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

/** A person in a month's file, with the number that goes to the funder. */
export interface NamedMonthRow {
  /** Twelve digits or the funder's placeholder; undefined for want of both. */
  readonly identityNumber: string | undefined;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | undefined;
  readonly time: Milliseconds;
}

/** Writes a month's file with identity numbers. The same content gives the same bytes. */
export interface MonthFileWriter {
  write(content: {
    readonly project: Project;
    /** `2025-03`. */
    readonly month: string;
    readonly rows: readonly NamedMonthRow[];
    readonly layout: MonthFileLayout;
    readonly checks: readonly Check[];
    readonly changes: readonly MonthChange[];
    /** Instant. */
    readonly madeAt: string;
    readonly version: string;
  }): Uint8Array;
}
