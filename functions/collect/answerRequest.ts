import { addWaiver, addWaiverSchema } from './addWaiver.ts';
import type { HttpResponse } from './answer.ts';
import { answerBy, type Api } from './answerBy.ts';
import { approveReport, approveReportSchema } from './approveReport.ts';
import { beginUpload, beginUploadSchema } from './beginUpload.ts';
import { confirmMatches, confirmMatchesSchema } from './confirmMatches.ts';
import { confirmUpload, confirmUploadSchema } from './confirmUpload.ts';
import { dropUpload } from './dropUpload.ts';
import { askTemplate, createTemplate, templateSchema } from './createTemplate.ts';
import { decideApprover, decideApproverSchema } from './decideApprover.ts';
import type { CollectDeps } from './deps.ts';
import { editMatches, editMatchesSchema } from './editMatches.ts';
import { showMatches } from './showMatches.ts';
import { endWaiver, endWaiverSchema } from './endWaiver.ts';
import type { HttpRequest } from './httpRequest.ts';
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
import { annexSchema, openAnnex } from './openAnnex.ts';
import { recognizeFile, recognizeSchema } from './recognizeFile.ts';
import { traceFigure, traceSchema } from './traceFigure.ts';
import { openReport, reportFileSchema, reportSchema } from './openReport.ts';
import { uploadSchema } from './openUploadFile.ts';
import { restoreRevision, restoreRevisionSchema } from './restoreRevision.ts';
import type { OpeningRouteId, RouteId } from './routes.ts';
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

/** What answers each route about one project. */
const projectUseCases: Readonly<Record<Exclude<RouteId, keyof typeof organisationUseCases | OpeningRouteId>, UseCase>> = {
  showProject,
  showHistory,
  restoreRevision: withInput(restoreRevisionSchema, restoreRevision),
  createTemplate: withInput(templateSchema, createTemplate),
  askTemplate: withInput(templateSchema, askTemplate),
  beginUpload: withInput(beginUploadSchema, beginUpload),
  showUpload: withInput(uploadSchema, showUpload),
  confirmUpload: withInput(confirmUploadSchema, confirmUpload),
  dropUpload: withInput(uploadSchema, dropUpload),
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
  markMonth: withInput(markMonthSchema, markMonth),
  listMails,
  setMember: withInput(setMemberSchema, setMember),
  decideApprover: withInput(decideApproverSchema, decideApprover),
};

const answers = { organisation: new Map(Object.entries(organisationUseCases)), project: new Map(Object.entries(projectUseCases)) };

/** The page's API, but for what leads to files that may hold identity numbers. */
export const answerRequest = (request: HttpRequest, api: Api<CollectDeps>): Promise<HttpResponse> => answerBy(request, api, answers);
