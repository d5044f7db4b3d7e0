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
import { decideApprover, decideApproverSchema } from './decideApprover.ts';
import type { CollectDeps, CollectWords } from './deps.ts';
import { editMatches, editMatchesSchema } from './editMatches.ts';
import { showMatches } from './showMatches.ts';
import { endWaiver, endWaiverSchema } from './endWaiver.ts';
import { readInput, type HttpRequest } from './httpRequest.ts';
import { listMails } from './listMails.ts';
import { listMembers } from './listMembers.ts';
import { listMonths } from './listMonths.ts';
import { listOpenings, listOpeningsSchema } from './listOpenings.ts';
import { liftProtection, liftProtectionSchema } from './liftProtection.ts';
import { listProjects } from './listProjects.ts';
import { listProtected } from './listProtected.ts';
import { listReports } from './listReports.ts';
import { listWaivers } from './listWaivers.ts';
import { makeReport, makeReportSchema } from './makeReport.ts';
import { markMonth, markMonthSchema } from './markMonth.ts';
import { openMonth, openMonthSchema } from './openMonth.ts';
import { annexSchema, openAnnex } from './openAnnex.ts';
import { recognizeFile, recognizeSchema } from './recognizeFile.ts';
import { traceFigure, traceSchema } from './traceFigure.ts';
import { openReport, reportFileSchema, reportSchema } from './openReport.ts';
import { openAnnotated, openChanges, openOriginal, openRefused, openResult, uploadFileSchema, uploadSchema } from './openUploadFile.ts';
import { bareOrganisationNumber } from '../shared/domain/organisationNumber.ts';
import { memberIn, readPerson, type Person } from '../shared/signIn/person.ts';
import { restoreRevision, restoreRevisionSchema } from './restoreRevision.ts';
import { routes, type RouteId } from './routes.ts';
import { sendReport, sendReportSchema } from './sendReport.ts';
import { setMember, setMemberSchema } from './setMember.ts';
import { showHistory } from './showHistory.ts';
import { showProject } from './showProject.ts';
import { showReport } from './showReport.ts';
import { showUpload } from './showUpload.ts';
import { withInput, type OrganisationUseCase, type UseCase } from './useCase.ts';

/** What answers each route about a whole organisation. */
const organisationUseCases = {
  listProjects: ({ person }, deps) => listProjects(person, deps),
  listMembers,
  listOpenings: withInput(listOpeningsSchema, listOpenings),
} as const satisfies Partial<Record<RouteId, OrganisationUseCase>>;
type OrganisationRouteId = keyof typeof organisationUseCases;

/** What answers each route about one project. */
const useCases: Readonly<Record<Exclude<RouteId, OrganisationRouteId>, UseCase>> = {
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
  openOriginal: withInput(uploadFileSchema, openOriginal),
  openAnnotated: withInput(uploadFileSchema, openAnnotated),
  openChanges: withInput(uploadFileSchema, openChanges),
  openRefused: withInput(uploadFileSchema, openRefused),
  openResult: withInput(uploadFileSchema, openResult),
  confirmMatches: withInput(confirmMatchesSchema, confirmMatches),
  showMatches,
  editMatches: withInput(editMatchesSchema, editMatches),
  listReports,
  makeReport: withInput(makeReportSchema, makeReport),
  showReport: withInput(reportSchema, showReport),
  openReport: withInput(reportFileSchema, openReport),
  openAnnex: withInput(annexSchema, openAnnex),
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
  openMonth: withInput(openMonthSchema, openMonth),
  markMonth: withInput(markMonthSchema, markMonth),
  listMails,
  setMember: withInput(setMemberSchema, setMember),
  decideApprover: withInput(decideApproverSchema, decideApprover),
};

/** The page's API: finds the route, checks that the person may, and lets one use case answer. */
export async function answerRequest(request: HttpRequest, { words, of }: Api): Promise<HttpResponse> {
  const person = readPerson(request.requestContext.authorizer.jwt.claims);
  return toHttp(await answerPerson(person, request, of), words.refusals);
}

/** What the API answers with: its words, and what it needs from outside of one organisation, by its ten digits. */
export interface Api {
  readonly words: Pick<CollectWords, 'refusals'>;
  readonly of: (organisationNumber: string) => CollectDeps;
}

/**
 * The only place that decides who may do what: the sign-in, and in a project the membership too. A project of another organisation, or that the person
 * is no member of, does not exist for her.
 */
async function answerPerson(person: Person, request: HttpRequest, of: Api['of']): Promise<Answer> {
  const route = routes.find(({ method, path }) => request.routeKey === `${method} ${path}`);
  if (!route) return refuse('notFound');
  if (!person.may.includes(route.needs)) return refuse('notAllowed');
  const input = readInput(request);
  // Only here does a request come to an organisation's data, and it is that of the sign-in: without one nobody may do anything.
  const deps = of(person.organisationNumber);
  if (isOrganisations(route.id)) return input ? organisationUseCases[route.id]({ person, input }, deps) : refuse('badRequest');

  const { data: projectId } = projectIdSchema.safeParse(request.pathParameters['projectId']);
  const project = projectId === undefined ? undefined : await deps.projects.get(projectId);
  if (!project || bareOrganisationNumber(project.organisationNumber) !== person.organisationNumber) return refuse('notFound');
  const access = await deps.access.read(project.id);
  const here = route.needs === 'administer' ? person : memberIn(person, access);
  if (!here) return refuse('notFound');
  if (!here.may.includes(route.needs)) return refuse('notAllowed');
  if (!input) return refuse('badRequest');
  try {
    return await useCases[route.id]({ person: here, project, access, input }, deps);
  } catch (error) {
    if (error instanceof ItemTooLarge) return refuse('tooMuch');
    throw error;
  }
}

function isOrganisations(id: RouteId): id is OrganisationRouteId {
  return Object.hasOwn(organisationUseCases, id);
}
