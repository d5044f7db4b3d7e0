import { handIn } from '../../functions/shared/records/handIn.ts';
import { takeBack } from '../../functions/shared/records/takeBack.ts';
import type { OpeningRecord } from '../../functions/shared/records/openingRecord.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import type { ReportRecord } from '../../functions/shared/records/records.ts';
import type { Clock, FileStore, Log, Mail, Mailer, OpeningStore, ProjectStore, Queue, ReportStore } from '../../functions/shared/ports.ts';

/** Files in memory. Downloads and upload forms are not for use cases tested without AWS. */
export function memoryFiles(): FileStore & { readonly files: Map<string, Uint8Array> } {
  const files = new Map<string, Uint8Array>();
  const get = async (key: string) => {
    const file = files.get(key);
    if (!file) throw new Error(`no file ${key}`);
    return file;
  };
  const unavailable = () => Promise.reject(new Error('not in memory'));
  return {
    files,
    put: async (key, body) => void files.set(key, body),
    get,
    has: async (key) => files.has(key),
    metadata: async () => ({}),
    downloadUrl: unavailable,
    uploadForm: unavailable,
  };
}

/** Projects in memory. */
export function memoryProjects(...projects: readonly Project[]): ProjectStore {
  const byId = new Map(projects.map((project) => [project.id, project]));
  return {
    get: async (id) => byId.get(id),
    put: async (project) => void byId.set(project.id, project),
    list: async (wanted) =>
      [...byId.values()].filter(({ organisationNumber: own }) => wanted === undefined || own.replace('-', '') === wanted.replace('-', '')),
  };
}

/** Report records in memory, with the same conditions as the table's. */
export function memoryReports(): ReportStore {
  const records = new Map<string, ReportRecord>();
  const idOf = (projectId: string, reportKey: string, version: string) => `${projectId} ${reportKey} ${version}`;
  const newestFirst = () => [...records.values()].sort((a, b) => b.revision - a.revision || (a.madeAt < b.madeAt ? 1 : -1));
  const change = (record: ReportRecord) => void records.set(idOf(record.projectId, record.reportKey, record.version), record);
  return {
    get: async (projectId, reportKey, version) =>
      newestFirst().find(
        (record) =>
          record.projectId === projectId && record.reportKey === reportKey && (version === undefined || record.version === version),
      ),
    put: async (record) => {
      if (records.has(idOf(record.projectId, record.reportKey, record.version))) return false;
      change(record);
      return true;
    },
    list: async (projectId) => newestFirst().filter((record) => record.projectId === projectId),
    claimSending: async (projectId, reportKey, { version, at, until }) => {
      const record = records.get(idOf(projectId, reportKey, version));
      if (!record) throw new Error('no such report');
      if (record.state === 'sent') return 'sent';
      if (record.state === 'sending' && (record.claimedUntil ?? '') > at) return 'busy';
      change({ ...record, state: 'sending', claimedUntil: until });
      return 'claimed';
    },
    markSent: async (projectId, reportKey, { version, at, messageId, mailKey }) => {
      const record = records.get(idOf(projectId, reportKey, version));
      if (!record) throw new Error('no such report');
      change({ ...record, state: 'sent', sentAt: at, messageId, mailKey });
    },
    markHandedIn: async (record, handedIn) => {
      const known = records.get(idOf(record.projectId, record.reportKey, record.version));
      if (!known || known.handedInTimes !== record.handedInTimes) return false;
      change(handIn(known, handedIn));
      return true;
    },
    takeBack: async (record, months) => {
      const known = records.get(idOf(record.projectId, record.reportKey, record.version));
      if (!known || known.handedInTimes !== record.handedInTimes) return false;
      change(takeBack(known, months));
      return true;
    },
  };
}

/** Openings of files in memory. */
export function memoryOpenings(): OpeningStore {
  const records = new Map<string, OpeningRecord>();
  return {
    get: async (projectId, id) => records.get(`${projectId} ${id}`),
    put: async (record) => void records.set(`${record.projectId} ${record.openingId}`, record),
    list: async (projectId) => [...records.values()].filter((record) => record.projectId === projectId).reverse(),
  };
}

/** A mail server that keeps what it accepted. */
export function memoryMailer(): Mailer & { readonly sent: Mail[] } {
  const sent: Mail[] = [];
  return { sent, send: async (mail) => `message-${sent.push(mail)}` };
}

/** A queue that keeps its messages. */
export function memoryQueue<Message>(): Queue<Message> & { readonly messages: Message[] } {
  const messages: Message[] = [];
  return { messages, send: async (message) => void messages.push(message) };
}

/** A clock that stands still until it is moved. */
export function stoppedClock(at: string): Clock & { moveTo(at: string): void } {
  let now = at;
  return { now: () => new Date(now), moveTo: (later) => void (now = later) };
}

/** A log nobody reads. */
export const silentLog: Log = { info: () => undefined };
