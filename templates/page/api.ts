import * as z from 'zod';
import {
  beginUploadAnswerSchema,
  historyAnswerSchema,
  linkAnswerSchema,
  mailsAnswerSchema,
  makeReportAnswerSchema,
  projectAnswerSchema,
  projectsAnswerSchema,
  refusalAnswerSchema,
  reportAnswerSchema,
  reportsAnswerSchema,
  restoreAnswerSchema,
  uploadAnswerSchema,
} from '../../functions/shared/domain/pageAnswers.ts';
import { pageText } from '../text/page.ts';

/** Something the person can be told: why a request was refused, or that nothing could be reached. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** How the API is asked. */
export interface Asking {
  readonly accessToken: string;
  /** Called when the session has run out. */
  readonly onEnded: () => void;
}

const anything = z.unknown();

/** The page's API as functions. Every answer is checked against its schema. */
export function openApi(asking: Asking) {
  const get = <Answer>(path: string, schema: z.ZodType<Answer>) => ask({ path, schema }, asking);
  const post = <Answer>(path: string, body: Record<string, unknown>, schema: z.ZodType<Answer>) => ask({ path, body, schema }, asking);
  const of = (projectId: string) => `/api/projects/${encodeURIComponent(projectId)}`;
  const ofUpload = (projectId: string, uploadId: string) => `${of(projectId)}/uploads/${encodeURIComponent(uploadId)}`;
  const ofReport = (projectId: string, reportKey: string) => `${of(projectId)}/reports/${encodeURIComponent(reportKey)}`;
  return {
    listProjects: () => get('/api/projects', projectsAnswerSchema),
    showProject: (id: string) => get(of(id), projectAnswerSchema),
    showHistory: (id: string) => get(`${of(id)}/history`, historyAnswerSchema),
    restoreRevision: (id: string, revision: { revision: number; current: number }) =>
      post(`${of(id)}/revisions`, revision, restoreAnswerSchema),
    createTemplate: (id: string) => fetchFile(`${of(id)}/template`, asking),
    beginUpload: (id: string, file: { fileName: string; size: number; mode: string }) =>
      post(`${of(id)}/uploads`, file, beginUploadAnswerSchema),
    showUpload: (id: string, uploadId: string) => get(ofUpload(id, uploadId), uploadAnswerSchema),
    confirmUpload: (id: string, uploadId: string, reason: string) => post(`${ofUpload(id, uploadId)}/confirmation`, { reason }, anything),
    openUploadFile: (id: string, uploadId: string, file: 'original' | 'annotated' | 'result') =>
      get(`${ofUpload(id, uploadId)}/${file}`, linkAnswerSchema),
    listReports: (id: string) => get(`${of(id)}/reports`, reportsAnswerSchema),
    makeReport: (id: string, report: { report: string; period: string }) => post(`${of(id)}/reports`, report, makeReportAnswerSchema),
    showReport: (id: string, reportKey: string) => get(ofReport(id, reportKey), reportAnswerSchema),
    openReport: (id: string, reportKey: string, version: string) =>
      get(`${ofReport(id, reportKey)}/workbook?version=${encodeURIComponent(version)}`, linkAnswerSchema),
    sendReport: (id: string, reportKey: string, version: string) => post(`${ofReport(id, reportKey)}/sending`, { version }, anything),
    listMails: (id: string) => get(`${of(id)}/mails`, mailsAnswerSchema),
  };
}

/** The page's API as functions. */
export type Api = ReturnType<typeof openApi>;

async function ask<Answer>(
  { path, body, schema }: { readonly path: string; readonly body?: Record<string, unknown>; readonly schema: z.ZodType<Answer> },
  asking: Asking,
): Promise<Answer> {
  const response = await send(path, body && { method: 'POST', body: JSON.stringify(body) }, asking);
  return schema.parse(await response.json());
}

async function fetchFile(path: string, asking: Asking): Promise<{ readonly name: string; readonly content: Blob }> {
  const response = await send(path, undefined, asking);
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return { name: decodeURIComponent(name), content: await response.blob() };
}

async function send(path: string, init: RequestInit | undefined, { accessToken, onEnded }: Asking): Promise<Response> {
  const headers = { authorization: `Bearer ${accessToken}`, ...(init && { 'content-type': 'application/json' }) };
  const response = await fetch(path, { ...init, headers }).catch(() => {
    throw new ApiProblem('offline', pageText.problem.offline);
  });
  if (response.ok) return response;
  if (response.status === 401) {
    onEnded();
    throw new ApiProblem('ended', pageText.signIn.ended);
  }
  const refusal = refusalAnswerSchema.safeParse(await response.json().catch(() => undefined));
  throw refusal.success ? new ApiProblem(refusal.data.code, refusal.data.message) : new ApiProblem('fault', pageText.problem.fault);
}
