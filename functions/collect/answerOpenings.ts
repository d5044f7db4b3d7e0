import type { HttpResponse } from './answer.ts';
import { answerBy, type Api } from './answerBy.ts';
import { openTemplate, openTemplateSchema } from './createTemplate.ts';
import type { CollectDeps } from './deps.ts';
import type { HttpRequest } from './httpRequest.ts';
import { openMonth, openMonthSchema } from './openMonth.ts';
import { openAnnotated, openChanges, openOriginal, openRefused, openResult, uploadFileSchema } from './openUploadFile.ts';
import type { OpeningRouteId } from './routes.ts';
import { withInput, type UseCase } from './useCase.ts';

/** What opening files needs from outside. */
export type OpenDeps = Pick<
  CollectDeps,
  | 'projects'
  | 'access'
  | 'uploads'
  | 'uploadFiles'
  | 'reports'
  | 'reportFiles'
  | 'templates'
  | 'openings'
  | 'clock'
  | 'ids'
  | 'log'
  | 'sheets'
  | 'words'
>;

const useCases: Readonly<Record<OpeningRouteId, UseCase<OpenDeps>>> = {
  openTemplate: withInput(openTemplateSchema, openTemplate),
  openOriginal: withInput(uploadFileSchema, openOriginal),
  openAnnotated: withInput(uploadFileSchema, openAnnotated),
  openChanges: withInput(uploadFileSchema, openChanges),
  openRefused: withInput(uploadFileSchema, openRefused),
  openResult: withInput(uploadFileSchema, openResult),
  openMonth: withInput(openMonthSchema, openMonth),
};
const answers = { organisation: new Map(), project: new Map(Object.entries(useCases)) };

/** Leads to files that may hold identity numbers: the opening is written down first, and then a link is given that holds for a minute. */
export const answerOpenings = (request: HttpRequest, api: Api<OpenDeps>): Promise<HttpResponse> => answerBy(request, api, answers);
