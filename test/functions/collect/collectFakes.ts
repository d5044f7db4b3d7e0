import { answerOpenings } from '../../../functions/collect/answerOpenings.ts';
import { answerRequest } from '../../../functions/collect/answerRequest.ts';
import { bareOrganisationNumber } from '../../../functions/shared/domain/organisationNumber.ts';
import { memberRoleSchema } from '../../../functions/shared/records/access.ts';
import type { CollectDeps } from '../../../functions/collect/deps.ts';
import { httpRequestSchema } from '../../../functions/collect/httpRequest.ts';
import type { RouteId } from '../../../functions/collect/routes.ts';
import { routes } from '../../../functions/collect/routes.ts';
import type { Funder } from '../../../functions/shared/definition/funder.ts';
import type { Report } from '../../../functions/shared/definition/report.ts';
import { addDays } from '../../../functions/shared/domain/localDate.ts';
import type { IngestMessage, ReportMessage, SendMessage, TemplateMessage } from '../../../functions/shared/records/messages.ts';
import type { Project } from '../../../functions/shared/records/project.ts';
import type { ReportRecord } from '../../../functions/shared/records/reportRecord.ts';
import type { Revision } from '../../../functions/shared/records/revision.ts';
import type { UploadReceipt } from '../../../functions/shared/records/uploadReceipt.ts';
import type { AccessStore, FileStore } from '../../../functions/shared/ports.ts';
import { indicators, quoting } from '../../../templates/index.ts';
import { collectWords } from '../../../templates/text/collect.ts';
import { uploadWorkbookWords } from '../../../templates/text/uploadWorkbook.ts';
import { costs } from '../../../templates/upload/costs/sheet.ts';
import { glance } from '../../../templates/index.ts';
import { participants } from '../../../templates/upload/participants/sheet.ts';
import { demoMembers } from '../../../tools/demo/demoMembers.ts';
import { exampleProject } from '../../support/exampleProject.ts';
import { memoryMatches } from '../../support/memoryMatches.ts';
import { memoryAccess } from '../../support/memoryAccess.ts';
import { memoryAnswers } from '../../support/memoryAnswers.ts';
import { memoryProtection } from '../../support/memoryProtection.ts';
import { memorySnapshots } from '../../support/memorySnapshots.ts';
import { memoryUploadCounts } from '../../support/memoryUploadCounts.ts';
import { memoryUploads } from '../../support/memoryUploads.ts';
import {
  memoryFiles,
  memoryOpenings,
  memoryProjects,
  memoryQueue,
  memoryReports,
  memoryTemplates,
  stoppedClock,
} from '../../support/memoryPorts.ts';

/** Someone who asks, as the access token says. */
export const coordinator = { sub: 'sub-anna', name: 'Anna Ek', organisationNumber: '2120000001', roles: 'coordinator' };
export const manager = { sub: 'sub-chef', name: 'Cia Chef', organisationNumber: '2120000001', roles: 'manager' };
export const economist = { sub: 'sub-ekonom', name: 'Eva Ekonom', organisationNumber: '2120000001', roles: 'economist' };
export const administrator = { sub: 'sub-forvaltare', name: 'Fia Förvaltare', organisationNumber: '2120000001', roles: 'administrator' };
export const stranger = { sub: 'sub-granne', name: 'Gun Granne', organisationNumber: '2120009999', roles: 'coordinator' };

/** What people give as the reason for opening something. */
export const because = { reason: 'stämmer av mot listan' };

/** Members of every project of the fakes, as an administrator would have let them in; tests sign in with other roles too. */
function memberships(projects: readonly Project[]): AccessStore {
  const store = memoryAccess();
  const people = [coordinator, { ...coordinator, sub: 'sub-bo' }, manager, economist].map(({ sub, roles }) => ({
    memberId: sub,
    role: memberRoleSchema.parse(roles),
  }));
  // The page is tried as the demo users.
  const everyone = new Map([...people, ...demoMembers].map(({ memberId, role }) => [memberId, role]));
  for (const { id } of projects)
    [...everyone].forEach(([memberId, role], index) => {
      const act = { projectId: id, number: index + 1, at: '2025-01-01T08:00:00.000Z', by: administrator.sub, name: administrator.name };
      void store.append({ kind: 'joined', ...act, memberId, memberName: '', role });
    });
  return store;
}

/** A report definition with what the API looks at. */
export function reportWith(values: Partial<Report>): Report {
  return {
    id: 'quarterly',
    title: 'Kvartalsrapport',
    every: 'quarter',
    dueOn: ({ lastDay }) => addDays(lastDay, 31),
    workbook: 'x.xlsx',
    comparisons: [],
    checks: [],
    cells: {},
    lists: [],
    headline: ['participants.met'],
    hasPersonalData: false,
    ...values,
  };
}

interface ApiOptions {
  readonly projects?: readonly Project[];
  readonly reports?: readonly Report[];
  /** Start of the addresses that files are uploaded to and downloaded from. */
  readonly filesAt?: string;
}

/** The API on fakes, with one project. Another organisation than the first project's has nothing. */
export function openApi(options: ApiOptions = {}) {
  const { projects = [exampleProject], reports = [reportWith({})], filesAt = 'https://files.test' } = options;
  const logged: string[] = [];
  const funder: Funder = {
    id: 'esf-plus',
    name: 'ESF+',
    editions: [{ validFrom: '2021-01-01', name: '2021–2027' }],
    indicators: {},
    reports,
    principles: [],
    notesOn: () => [],
  };
  const openings = memoryOpenings();
  const access = memberships(projects);
  const templates = memoryTemplates();
  const clock = stoppedClock('2025-10-12T08:00:00.000Z');
  const uploads = memoryUploads();
  const snapshots = memorySnapshots();
  const reportStore = memoryReports();
  const uploadFiles = linkedFiles(filesAt);
  const reportFiles = linkedFiles(filesAt);
  const ingestQueue = memoryQueue<IngestMessage | TemplateMessage>();
  const reportQueue = memoryQueue<ReportMessage>();
  const sendQueue = memoryQueue<SendMessage>();
  let made = 0;
  const deps: CollectDeps = {
    projects: memoryProjects(...projects),
    uploads,
    uploadCounts: memoryUploadCounts(),
    mostUploadsPerDay: 200,
    snapshots,
    matches: memoryMatches(),
    waivers: memoryAnswers().waivers,
    productWaivers: [],
    waivable: [
      { code: 'KOS-INSATS-101', place: 'Kostnader, Insats', sentence: 'Insatsen … finns inte bland budgetposterna.' },
      { code: 'NAR-TIM-103', place: 'Närvaro, Timmar', sentence: 'Timmar är …, mer än 200.' },
    ],
    reports: reportStore,
    uploadFiles,
    reportFiles,
    ingestQueue,
    reportQueue,
    sendQueue,
    clock,
    ids: { next: () => `id-${++made}` },
    log: { info: (message, values) => void logged.push(`${message} ${JSON.stringify(values)}`) },
    sheets: [participants, costs],
    funders: [funder],
    glance,
    indicators,
    openings,
    access,
    templates,
    places: quoting.words,
    protection: memoryProtection(),
    yesNo: uploadWorkbookWords,
    createUploadWorkbook: async ({ id }) => new TextEncoder().encode(`PK ${id}`),
    words: collectWords,
    isQuotable: quoting.isQuotable,
  };

  const own = bareOrganisationNumber(projects[0]?.organisationNumber ?? '');
  const others: CollectDeps = {
    ...deps,
    projects: memoryProjects(),
    uploads: memoryUploads(),
    snapshots: memorySnapshots(),
    reports: memoryReports(),
    openings: memoryOpenings(),
    access: memoryAccess(),
    protection: memoryProtection(),
    templates: memoryTemplates(),
    uploadFiles: linkedFiles(filesAt),
    reportFiles: linkedFiles(filesAt),
  };
  const of = (organisationNumber: string) => (organisationNumber === own ? deps : others);

  /** Asks one route as API Gateway does and reads the answer. */
  async function ask(id: RouteId, asking: Asking = {}) {
    const route = routes.find((candidate) => candidate.id === id);
    const { as = coordinator, body, projectId = exampleProject.id, ...parameters } = asking;
    const request = httpRequestSchema.parse({
      routeKey: `${route?.method} ${route?.path}`,
      pathParameters: { projectId, ...parameters },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      requestContext: { authorizer: { jwt: { claims: as } } },
    });
    const answer = route && 'opens' in route ? answerOpenings : answerRequest;
    const response = await answer(request, { words: collectWords, of });
    const isJson = response.headers['content-type']?.startsWith('application/json') ?? false;
    const parsed: unknown = isJson ? JSON.parse(response.body) : undefined;
    return { status: response.statusCode, headers: response.headers, body: parsed, text: response.body };
  }

  return {
    ask,
    of,
    deps,
    clock,
    uploads,
    snapshots,
    reports: reportStore,
    uploadFiles,
    reportFiles,
    ingestQueue,
    reportQueue,
    sendQueue,
    openings,
    access,
    templates,
    logged,
  };
}

interface Asking {
  readonly month?: string;
  readonly as?: Readonly<Record<string, string>>;
  readonly projectId?: string;
  readonly uploadId?: string;
  readonly reportKey?: string;
  readonly figure?: string;
  readonly part?: string;
  readonly from?: string;
  readonly sha256?: string;
  readonly templateId?: string;
  readonly waiverId?: string;
  readonly personId?: string;
  readonly version?: string;
  readonly edition?: string;
  readonly body?: unknown;
}

/** Files whose addresses say what they lead to. */
function linkedFiles(base: string): FileStore & { readonly files: Map<string, Uint8Array>; putJson(key: string, content: unknown): void } {
  const memory = memoryFiles();
  return {
    ...memory,
    putJson: (key, content) => void memory.files.set(key, new TextEncoder().encode(JSON.stringify(content))),
    downloadUrl: async (key, fileName) => `${base}/${key}?as=${fileName}`,
    uploadForm: async (key, { maxBytes }) => ({ url: `${base}/`, fields: { key, maxBytes: String(maxBytes) } }),
  };
}

/** A revision in which the given uploads hold the sheets. */
export function revisionOf(number: number, sheets: Readonly<Record<string, string>>): Revision {
  return {
    projectId: exampleProject.id,
    number,
    uploadId: `u${number}`,
    at: `2025-10-0${number}T10:00:00.000Z`,
    by: coordinator.sub,
    previous: number - 1,
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([sheet, uploadId]) => [sheet, { uploadId, sheet, digest: uploadId, pages: 1, rows: number * 10 }]),
    ),
  };
}

/** A receipt of an upload. */
export function receiptOf(values: Partial<UploadReceipt> & { readonly uploadId: string }): UploadReceipt {
  return {
    projectId: exampleProject.id,
    fileName: 'Deltagare.xlsx',
    outcome: 'stored',
    at: '2025-10-01T10:00:00.000Z',
    by: coordinator.sub,
    fileKey: `incoming/${exampleProject.id}/${values.uploadId}`,
    mode: 'default',
    isReadWhole: true,
    ...values,
  };
}

/** A made quarterly report. */
export function recordOf(period: string, values: Partial<ReportRecord> = {}): ReportRecord {
  const reportKey = `esf-plus-quarterly-${period}`;
  return {
    projectId: exampleProject.id,
    reportKey,
    funder: 'esf-plus',
    report: 'quarterly',
    period,
    revision: 1,
    version: 'r1-a',
    madeAt: '2025-10-10T04:00:00.000Z',
    workbookKey: `reports/${reportKey}.xlsx`,
    contentKey: `reports/${reportKey}.json`,
    sha256: 'abc',
    state: 'made',
    ...values,
  };
}

/** What a made report's JSON holds. */
export function contentOf(period: string, women: number, men: number) {
  return {
    funder: 'esf-plus',
    report: 'quarterly',
    period,
    revision: 1,
    figures: {
      'cost.total': 250_000,
      'participants.met': { women, men, nonBinary: 0, unstated: 1, total: women + men + 1 },
    },
    checks: [{ id: 'sum', title: 'Summan stämmer', ok: false, left: 45, right: 44 }],
    comparisons: {
      'cost.total': [
        { against: 'sinceStart', label: '', value: 1_500_000, change: 0, changePercent: 0, signal: 'unchanged', isSmallBase: false },
      ],
    },
    notes: ['Ett medel skiljer.'],
    titles: {
      'cost.total': { title: 'Kostnader', unit: 'kronor' },
      'participants.met': { title: 'Deltagare', unit: 'persons' },
    },
  };
}
