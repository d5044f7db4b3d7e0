import * as z from 'zod';
import { refusalAnswerSchema } from '../../../functions/shared/answers/refusalAnswer.ts';
import { mailsAnswerSchema } from '../../../functions/shared/answers/mailsAnswer.ts';
import { makeReportAnswerSchema, reportAnswerSchema, reportsAnswerSchema } from '../../../functions/shared/answers/reportAnswers.ts';
import { historyAnswerSchema, restoreAnswerSchema } from '../../../functions/shared/answers/historyAnswers.ts';
import { linkAnswerSchema } from '../../../functions/shared/answers/linkAnswer.ts';
import { askTemplateAnswerSchema, beginUploadAnswerSchema, uploadAnswerSchema } from '../../../functions/shared/answers/uploadAnswers.ts';
import { projectAnswerSchema, projectsAnswerSchema } from '../../../functions/shared/answers/projectAnswers.ts';
import type { Matches } from '../../../functions/shared/records/matches.ts';
import { confirmMatchesAnswerSchema, matchesAnswerSchema } from '../../../functions/shared/answers/matchesAnswer.ts';
import { monthsAnswerSchema } from '../../../functions/shared/answers/monthAnswers.ts';
import { recognizeAnswerSchema, traceAnswerSchema } from '../../../functions/shared/answers/trailAnswers.ts';
import { waiverAnswerSchema, waiversAnswerSchema } from '../../../functions/shared/answers/waiverAnswers.ts';
import * as openingText from '../../text/page/opening.ts';
import * as problemText from '../../text/page/problem.ts';
import * as signInText from '../../text/page/signIn.ts';

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

/** A file of an upload that can be fetched. */
export type UploadFile = 'original' | 'annotated' | 'changes' | 'refused' | 'result';

function traceBody(version: string, { figure, part, from }: { figure: string; part: string; from: number }): Record<string, unknown> {
  return { version, figure, from, ...(part !== '' && { part }) };
}

interface MadeVersion {
  readonly reportKey: string;
  readonly version: string;
}

/** The page's API as functions. Every answer is checked against its schema. */
export function createApi(asking: Asking) {
  const get = <Answer>(path: string, schema: z.ZodType<Answer>) => ask({ path, schema }, asking);
  const post = <Answer>(path: string, body: Record<string, unknown>, schema: z.ZodType<Answer>) => ask({ path, body, schema }, asking);
  const reasons = new Map<string, string>();
  /** Opens something that is logged. Asks the person why when the API does, once for each place. */
  const open = async <Answer>(path: string, body: Record<string, unknown>, schema: z.ZodType<Answer>): Promise<Answer> => {
    const known = reasons.get(path);
    try {
      return await post(path, { ...body, ...(known !== undefined && { reason: known }) }, schema);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'needsReason') throw error;
      const reason = window.prompt(openingText.why)?.trim();
      if (reason === undefined) throw new ApiProblem('cancelled', openingText.cancelled);
      const answer = await post(path, { ...body, reason }, schema);
      reasons.set(path, reason);
      return answer;
    }
  };
  const of = (projectId: string) => `/api/projects/${encodeURIComponent(projectId)}`;
  const ofUpload = (projectId: string, uploadId: string) => `${of(projectId)}/uploads/${encodeURIComponent(uploadId)}`;
  const ofReport = (projectId: string, reportKey: string) => `${of(projectId)}/reports/${encodeURIComponent(reportKey)}`;
  return {
    listProjects: () => get('/api/projects', projectsAnswerSchema),
    showProject: (id: string) => get(of(id), projectAnswerSchema),
    showHistory: (id: string) => get(`${of(id)}/history`, historyAnswerSchema),
    restoreRevision: (id: string, revision: { revision: number; current: number }) =>
      post(`${of(id)}/revisions`, revision, restoreAnswerSchema),
    createTemplate: (id: string, period = '') =>
      fetchFile(`${of(id)}/template${period && `?period=${encodeURIComponent(period)}`}`, asking),
    askTemplate: (id: string, period: string) => post(`${of(id)}/templates`, period ? { period } : {}, askTemplateAnswerSchema),
    openTemplate: (id: string, templateId: string) => open(`${of(id)}/templates/${encodeURIComponent(templateId)}`, {}, linkAnswerSchema),
    beginUpload: (id: string, file: { fileName: string; size: number; mode: string; looksFirst: boolean; isPartial: boolean }) =>
      post(`${of(id)}/uploads`, file, beginUploadAnswerSchema),
    showUpload: (id: string, uploadId: string) => get(ofUpload(id, uploadId), uploadAnswerSchema),
    confirmUpload: (id: string, uploadId: string, goAhead: { reason?: string; revision?: number; sha256?: string }) =>
      post(`${ofUpload(id, uploadId)}/confirmation`, goAhead, anything),
    dropUpload: (id: string, uploadId: string) => post(`${ofUpload(id, uploadId)}/dropping`, {}, anything),
    openUploadFile: (id: string, uploadId: string, file: UploadFile) => open(`${ofUpload(id, uploadId)}/${file}`, {}, linkAnswerSchema),
    confirmMatches: (id: string, uploadId: string, matches: Matches) =>
      post(`${ofUpload(id, uploadId)}/matches`, { ...matches }, confirmMatchesAnswerSchema),
    showMatches: (id: string) => get(`${of(id)}/matches`, matchesAnswerSchema),
    editMatches: (id: string, change: Partial<Matches> & { kind: 'confirmed' | 'removed' }) =>
      post(`${of(id)}/matches`, { ...change }, anything),
    listReports: (id: string) => get(`${of(id)}/reports`, reportsAnswerSchema),
    makeReport: (id: string, report: { report: string; period: string }) => post(`${of(id)}/reports`, report, makeReportAnswerSchema),
    showReport: (id: string, reportKey: string) => get(ofReport(id, reportKey), reportAnswerSchema),
    openReport: (id: string, reportKey: string, version: string) =>
      open(`${ofReport(id, reportKey)}/workbook`, { version }, linkAnswerSchema),
    openAnnex: (id: string, reportKey: string, version: string) => open(`${ofReport(id, reportKey)}/annex`, { version }, linkAnswerSchema),
    traceFigure: (id: string, report: MadeVersion, asked: { figure: string; part: string; from: number }) =>
      open(`${ofReport(id, report.reportKey)}/rows`, traceBody(report.version, asked), traceAnswerSchema),
    recognizeFile: (id: string, sha256: string) => get(`${of(id)}/files/${sha256}`, recognizeAnswerSchema),
    openPublicReport: (id: string, reportKey: string, version: string) =>
      open(`${ofReport(id, reportKey)}/workbook`, { version, edition: 'public' }, linkAnswerSchema),
    sendReport: (id: string, { reportKey, version }: MadeVersion, how: 'mail' | 'byHand' | 'takeBack' | 'drop') =>
      post(`${ofReport(id, reportKey)}/sending`, { version, how }, anything),
    approveReport: (id: string, { reportKey, version }: MadeVersion) => post(`${ofReport(id, reportKey)}/approval`, { version }, anything),
    listMonths: (id: string) => get(`${of(id)}/months`, monthsAnswerSchema),
    openMonth: (id: string, { reportKey, version }: MadeVersion, month: string) =>
      open(`${ofReport(id, reportKey)}/months/${month}/file`, { version }, linkAnswerSchema),
    markMonth: (id: string, { reportKey, version }: MadeVersion, { month, isTakenBack }: { month: string; isTakenBack: boolean }) =>
      post(`${ofReport(id, reportKey)}/months/${month}`, { version, isTakenBack }, anything),
    listWaivers: (id: string) => get(`${of(id)}/waivers`, waiversAnswerSchema),
    addWaiver: (id: string, waiver: { code: string; who: string; because: string; until: string }) =>
      post(`${of(id)}/waivers`, waiver, waiverAnswerSchema),
    endWaiver: (id: string, waiverId: string) => post(`${of(id)}/waivers/${encodeURIComponent(waiverId)}/ending`, {}, waiverAnswerSchema),
    listMails: (id: string) => get(`${of(id)}/mails`, mailsAnswerSchema),
  };
}

/** The page's API as functions. */
export type Api = ReturnType<typeof createApi>;

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
    throw new ApiProblem('offline', problemText.offline);
  });
  if (response.ok) return response;
  if (response.status === 401) {
    onEnded();
    throw new ApiProblem('ended', signInText.ended);
  }
  const refusal = refusalAnswerSchema.safeParse(await response.json().catch(() => undefined));
  throw refusal.success ? new ApiProblem(refusal.data.code, refusal.data.message) : new ApiProblem('fault', problemText.fault);
}
