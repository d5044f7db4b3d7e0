import type { TemplateFilling } from '../shared/definition/fillTemplate.ts';
import type { ProjectGlance } from '../shared/definition/projectGlance.ts';
import type { YesNoWords } from '../shared/definition/writeRow.ts';
import type { PlaceWords } from '../shared/definition/placeWords.ts';
import type { Funder } from '../shared/definition/funder.ts';
import type { Indicators } from '../shared/definition/indicator.ts';
import type { Quotable } from '../shared/domain/quotable.ts';
import type { AnySheet } from '../shared/definition/sheet.ts';
import type { IngestMessage, ReportMessage, SendMessage, TemplateMessage } from '../shared/records/messages.ts';
import type { Project } from '../shared/records/project.ts';
import type {
  Clock,
  FileStore,
  Ids,
  Log,
  OpeningStore,
  AccessStore,
  MatchStore,
  ProjectStore,
  ProtectionStore,
  Queue,
  ReportStore,
  SnapshotStore,
  TemplateStore,
  UploadCounts,
  UploadStore,
  WaiverStore,
} from '../shared/ports.ts';
import type { Waiver } from '../shared/records/waiver.ts';
import type { RefusalCode } from './answer.ts';
import type { Waivable } from './listWaivable.ts';

/** What the page's API needs from outside. */
export interface CollectDeps {
  readonly projects: ProjectStore;
  readonly uploads: UploadStore;
  readonly uploadCounts: UploadCounts;
  /** Uploads that a person may begin on a day. */
  readonly mostUploadsPerDay: number;
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
  readonly glance: ProjectGlance;
  /** Every figure's definition, to find the rows behind one. */
  readonly indicators: Indicators;
  readonly openings: OpeningStore;
  /** Who may what in each project. */
  readonly access: AccessStore;
  /** Templates with people, made by ingest. */
  readonly templates: Pick<TemplateStore, 'get'>;
  /** How a place of a file is told where what stands there is not quoted. */
  readonly places: PlaceWords;
  readonly protection: Pick<ProtectionStore, 'read' | 'append'>;
  /** Makes the upload workbook for a project. */
  readonly createUploadWorkbook: (project: Project, filling: TemplateFilling & { readonly period?: string }) => Promise<Uint8Array>;
  readonly yesNo: YesNoWords;
  readonly words: CollectWords;
  /** Which words of a file's name may be told. */
  readonly isQuotable: Quotable;
  readonly waivers: WaiverStore;
  /** Waivers that hold in every project. */
  readonly productWaivers: readonly Waiver[];
  /** The warnings that can be waived, with where they are and what they say. */
  readonly waivable: readonly Waivable[];
}

/** Swedish words the API needs: `templates/text/collect.ts`. */
export interface CollectWords {
  readonly refusals: Readonly<Record<RefusalCode, string>>;
  /** What a file is, in the name that it is saved as. */
  readonly fileWords: Readonly<Record<FileWord, string>>;
  /** A month (`2025-03`) in words: `mars 2025`. */
  readonly nameMonth: (month: string) => string;
  /** A figure's title in the words of what the project counts. */
  readonly wordsIn: (project: Project, text: string) => string;
}

/** What a file can be. */
export type FileWord = 'template' | 'upload' | 'annex' | 'publicEdition' | 'annotated' | 'changes' | 'refused' | 'result';
