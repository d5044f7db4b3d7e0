import { isAskedFor } from '../../functions/shared/records/openingQuery.ts';
import { openingRecordSchema, type OpeningRecord } from '../../functions/shared/records/openingRecord.ts';
import { templateRecordSchema } from '../../functions/shared/records/templateRecord.ts';
import { projectSchema, type Project } from '../../functions/shared/records/project.ts';
import { reportRecordSchema, type ReportRecord } from '../../functions/shared/records/reportRecord.ts';
import type {
  Clock,
  FileStore,
  Log,
  Mail,
  Mailer,
  OpeningStore,
  TemplateStore,
  ProjectStore,
  Pseudonyms,
  Queue,
  ReportStore,
} from '../../functions/shared/ports.ts';
import { memoryItems } from './memoryItems.ts';

/** Files in memory. Addresses to download from and forms to upload to are S3's own. */
export function memoryFiles(): FileStore & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const told = new Map<string, Readonly<Record<string, string>>>();
  const find = async <Value>(values: ReadonlyMap<string, Value>, key: string) => {
    const value = values.get(key);
    if (value === undefined) throw new Error(`no file ${key}`);
    return value;
  };
  const unavailable = () => Promise.reject(new Error('not in memory'));
  return {
    files,
    put: async (key, body, { metadata = {} }) => {
      files.set(key, body.slice());
      told.set(key, { ...metadata });
    },
    get: async (key) => (await find(files, key)).slice(),
    has: async (key) => files.has(key),
    metadata: async (key) => ({ ...(told.get(key) ?? (await find(files, key).then(() => ({})))) }),
    downloadUrl: unavailable,
    uploadForm: unavailable,
  };
}

/** Projects in memory. */
export function memoryProjects(...projects: readonly Project[]): ProjectStore {
  const known = memoryItems(projectSchema);
  const put = (project: Project) => known.put('', project.id, project);
  projects.forEach(put);
  return {
    get: async (id) => known.get('', id),
    add: async (project) => {
      if (known.get('', project.id)) return false;
      put(project);
      return true;
    },
    replace: async (project) => {
      if (!known.get('', project.id)) return false;
      put(project);
      return true;
    },
    list: async () => known.list(''),
    listReadable: async () => ({ projects: known.list(''), unreadable: [] }),
  };
}

/** Report records in memory, with the same conditions as the table's. */
export function memoryReports(): ReportStore & { readonly beforehand: Map<string, string> } {
  const beforehand = new Map<string, string>();
  const records = memoryItems(reportRecordSchema);
  const keyOf = (reportKey: string, version: string) => `${reportKey}#${version}`;
  const put = (record: ReportRecord) => records.put(record.projectId, keyOf(record.reportKey, record.version), record);
  const newestFirst = (projectId: string) =>
    records.list(projectId).sort((a, b) => b.revision - a.revision || Number(a.madeAt < b.madeAt) - Number(a.madeAt > b.madeAt));
  return {
    get: async (projectId, reportKey, version) =>
      newestFirst(projectId).find((record) => record.reportKey === reportKey && (version === undefined || record.version === version)),
    put: async (record) => {
      if (records.get(record.projectId, keyOf(record.reportKey, record.version))) return false;
      put(record);
      return true;
    },
    list: async (projectId) => newestFirst(projectId),
    beforehand,
    approvedBeforehand: async ({ reportKey, revision }) => beforehand.get(`${reportKey} ${revision}`),
    change: async (read, changed) => {
      const known = records.get(read.projectId, keyOf(read.reportKey, read.version));
      if (!known || known.changes !== read.changes) return undefined;
      const next = { ...changed, changes: (read.changes ?? 0) + 1 };
      put(next);
      return next;
    },
  };
}

/** Openings in memory; `records` gives them in the order they came. */
export function memoryOpenings(): OpeningStore & { readonly records: OpeningRecord[] } {
  const records: OpeningRecord[] = [];
  return {
    records,
    add: async (record) => {
      if (records.some(({ openingId }) => openingId === record.openingId))
        throw new Error(`There is an opening ${record.openingId} already`);
      records.push(openingRecordSchema.parse(JSON.parse(JSON.stringify(record))));
    },
    list: async (query) => {
      const asked = records
        .filter((record) => isAskedFor(record, query))
        .filter(({ openingId }) => query.after === undefined || openingId < query.after)
        .toSorted((a, b) => (a.openingId < b.openingId ? 1 : -1));
      const openings = asked.slice(0, query.most);
      const last = openings.at(-1);
      return { openings, ...(last && asked.length > openings.length && { next: last.openingId }) };
    },
  };
}

/** Templates with people in memory. */
export function memoryTemplates(): TemplateStore {
  const records = memoryItems(templateRecordSchema);
  return {
    get: async (projectId, id) => records.get(projectId, id),
    put: async (record) => {
      if (!records.get(record.projectId, record.templateId)) records.put(record.projectId, record.templateId, record);
    },
    list: async (projectId) => records.list(projectId).toReversed(),
  };
}

/** Pseudonyms of an organisation in memory: the same text has the same one here and another in the next, and none holds a digit. */
export function memoryPseudonyms(organisationNumber = '2120000001'): Pseudonyms {
  const letters = (text: string) =>
    Buffer.from(text)
      .toString('hex')
      .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));
  return {
    ofOrganisation: async () => {
      const organisation = letters(organisationNumber);
      return (text) => `${organisation}x${letters(text)}`;
    },
  };
}

/** A mail server that keeps what it accepted. */
export function memoryMailer(): Mailer & { readonly sent: Mail[] } {
  const sent: Mail[] = [];
  return { sent, send: async (mail) => ({ kind: 'accepted', messageId: `message-${sent.push(structuredClone(mail))}` }) };
}

/** A queue that keeps its messages. */
export function memoryQueue<Message>(): Queue<Message> & { readonly messages: Message[]; readonly caseNumbers: (string | undefined)[] } {
  const messages: Message[] = [];
  const caseNumbers: (string | undefined)[] = [];
  return {
    messages,
    caseNumbers,
    async send(message, { caseNumber } = {}) {
      messages.push(structuredClone(message));
      caseNumbers.push(caseNumber);
    },
  };
}

/** A clock that stands still until it is moved. */
export function stoppedClock(at: string): Clock & { moveTo(at: string): void } {
  let now = at;
  return { now: () => new Date(now), moveTo: (later) => void (now = later) };
}

/** A log nobody reads. */
export const silentLog: Log = { info: () => undefined };
