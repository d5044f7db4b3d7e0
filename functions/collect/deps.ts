import type { TemplateFilling } from '../shared/definition/fillTemplate.ts';
import type { YesNoWords } from '../shared/definition/writeRow.ts';
import type { Funder } from '../shared/definition/funder.ts';
import type { AnySheet } from '../shared/definition/sheet.ts';
import type { IngestMessage, ReportMessage, SendMessage, TemplateMessage } from '../shared/domain/messages.ts';
import type { Period } from '../shared/domain/period.ts';
import type { Project } from '../shared/domain/project.ts';
import type {
  Clock,
  FileStore,
  Ids,
  Log,
  OpeningStore,
  MatchStore,
  ProjectStore,
  Queue,
  ReportStore,
  SnapshotStore,
  UploadStore,
} from '../shared/ports.ts';
import type { RefusalCode } from './answer.ts';

/** What the page's API needs from outside. */
export interface CollectDeps {
  readonly projects: ProjectStore;
  readonly uploads: UploadStore;
  readonly snapshots: SnapshotStore;
  readonly matches: MatchStore;
  readonly reports: ReportStore;
  /** Uploaded workbooks, their results and annotated copies. */
  readonly uploadFiles: FileStore;
  /** Made reports, their figures and the mails they went out with. */
  readonly reportFiles: FileStore;
  readonly ingestQueue: Queue<IngestMessage | TemplateMessage>;
  readonly reportQueue: Queue<ReportMessage>;
  readonly sendQueue: Queue<SendMessage>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly sheets: readonly AnySheet[];
  readonly funders: readonly Funder[];
  readonly openings: OpeningStore;
  /** Makes the upload workbook for a project. */
  readonly createUploadWorkbook: (project: Project, filling: TemplateFilling & { readonly period?: string }) => Uint8Array;
  readonly yesNo: YesNoWords;
  readonly words: CollectWords;
}

/** Swedish words the API needs: `templates/text/collect.ts`. */
export interface CollectWords {
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  /** Names to save files under. */
  readonly templateName: (project: Project) => string;
  /** What the public edition of a report is called, by the name of the report's workbook. */
  readonly publicName: (reportName: string) => string;
  readonly reportName: (report: { readonly report: string; readonly period: Period; readonly project: Project }) => string;
  readonly annotatedName: (fileName: string) => string;
  readonly changesName: (fileName: string) => string;
  readonly refusedName: (fileName: string) => string;
  readonly resultName: (fileName: string) => string;
}
