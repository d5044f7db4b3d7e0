import { addWaiver, addWaiverSchema } from './addWaiver.ts';
import { ItemTooLarge } from '../shared/records/itemBytes.ts';
import { projectIdSchema } from '../shared/records/project.ts';
import { refuse, toHttp, type Answer, type HttpResponse } from './answer.ts';
import { approveReport, approveReportSchema } from './approveReport.ts';
import { beginUpload, beginUploadSchema } from './beginUpload.ts';
import { confirmMatches, confirmMatchesSchema } from './confirmMatches.ts';
import { confirmUpload, confirmUploadSchema } from './confirmUpload.ts';
import { dropUpload } from './dropUpload.ts';
import { askTemplate, createTemplate, openTemplate, openTemplateSchema, templateSchema } from './createTemplate.ts';
import type { CollectDeps } from './deps.ts';
import { editMatches, editMatchesSchema } from './editMatches.ts';
import { showMatches } from './showMatches.ts';
import { endWaiver, endWaiverSchema } from './endWaiver.ts';
import { readInput, type HttpRequest } from './httpRequest.ts';
import { listMails } from './listMails.ts';
import { listMonths } from './listMonths.ts';
import { liftProtection, liftProtectionSchema } from './liftProtection.ts';
import { listProjects } from './listProjects.ts';
import { listProtected } from './listProtected.ts';
import { listReports } from './listReports.ts';
import { listWaivers } from './listWaivers.ts';
import { makeReport, makeReportSchema } from './makeReport.ts';
import { markMonth, markMonthSchema } from './markMonth.ts';
import { monthFileSchema, openMonth } from './openMonth.ts';
import { openAnnex } from './openAnnex.ts';
import { recognizeFile, recognizeSchema } from './recognizeFile.ts';
import { traceFigure, traceSchema } from './traceFigure.ts';
import { openReport, reportFileSchema, reportSchema } from './openReport.ts';
import { openAnnotated, openChanges, openOriginal, openRefused, openResult, uploadSchema } from './openUploadFile.ts';
import { digitsOf, readPerson, type Person } from './person.ts';
import { restoreRevision, restoreRevisionSchema } from './restoreRevision.ts';
import { routes, type RouteId } from './routes.ts';
import { sendReport, sendReportSchema } from './sendReport.ts';
import { showHistory } from './showHistory.ts';
import { showProject } from './showProject.ts';
import { showReport } from './showReport.ts';
import { showUpload } from './showUpload.ts';
import { withInput, type UseCase } from './useCase.ts';

/** What answers each route about one project. */
const useCases: Readonly<Record<Exclude<RouteId, 'listProjects'>, UseCase>> = {
  showProject,
  showHistory,
  restoreRevision: withInput(restoreRevisionSchema, restoreRevision),
  createTemplate: withInput(templateSchema, createTemplate),
  askTemplate: withInput(templateSchema, askTemplate),
  openTemplate: withInput(openTemplateSchema, openTemplate),
  beginUpload: withInput(beginUploadSchema, beginUpload),
  showUpload: withInput(uploadSchema, showUpload),
  confirmUpload: withInput(confirmUploadSchema, confirmUpload),
  dropUpload: withInput(uploadSchema, dropUpload),
  openOriginal: withInput(uploadSchema, openOriginal),
  openAnnotated: withInput(uploadSchema, openAnnotated),
  openChanges: withInput(uploadSchema, openChanges),
  openRefused: withInput(uploadSchema, openRefused),
  openResult: withInput(uploadSchema, openResult),
  confirmMatches: withInput(confirmMatchesSchema, confirmMatches),
  showMatches,
  editMatches: withInput(editMatchesSchema, editMatches),
  listReports,
  makeReport: withInput(makeReportSchema, makeReport),
  showReport: withInput(reportSchema, showReport),
  openReport: withInput(reportFileSchema, openReport),
  openAnnex: withInput(reportSchema, openAnnex),
  traceFigure: withInput(traceSchema, traceFigure),
  recognizeFile: withInput(recognizeSchema, recognizeFile),
  approveReport: withInput(approveReportSchema, approveReport),
  sendReport: withInput(sendReportSchema, sendReport),
  listWaivers,
  addWaiver: withInput(addWaiverSchema, addWaiver),
  endWaiver: withInput(endWaiverSchema, endWaiver),
  listProtected,
  liftProtection: withInput(liftProtectionSchema, liftProtection),
  listMonths,
  openMonth: withInput(monthFileSchema, openMonth),
  markMonth: withInput(markMonthSchema, markMonth),
  listMails,
};

/** The page's API: finds the route, checks that the person may, and lets one use case answer. */
export async function answerRequest(request: HttpRequest, deps: CollectDeps): Promise<HttpResponse> {
  const person = readPerson(request.requestContext.authorizer.jwt.claims);
  return toHttp(await answerPerson(person, request, deps), deps.words.refusals);
}

/** The only place that decides who may do what. A project of another organisation does not exist for the person. */
async function answerPerson(person: Person, request: HttpRequest, deps: CollectDeps): Promise<Answer> {
  const route = routes.find(({ method, path }) => request.routeKey === `${method} ${path}`);
  if (!route) return refuse('notFound');
  if (!person.may.includes(route.needs)) return refuse('notAllowed');
  if (route.id === 'listProjects') return listProjects(person, deps);

  const { data: projectId } = projectIdSchema.safeParse(request.pathParameters['projectId']);
  const project = projectId === undefined ? undefined : await deps.projects.get(projectId);
  if (!project || digitsOf(project.organisationNumber) !== person.organisationNumber) return refuse('notFound');
  const input = readInput(request);
  if (!input) return refuse('badRequest');
  try {
    return await useCases[route.id]({ person, project, input }, deps);
  } catch (error) {
    if (error instanceof ItemTooLarge) return refuse('tooMuch');
    throw error;
  }
}
