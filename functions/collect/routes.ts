import type { Permission } from '../shared/answers/projectAnswers.ts';

/** One route of the HTTP API. Every one is behind the JWT authorizer. */
export interface Route {
  readonly id: string;
  readonly method: 'GET' | 'POST';
  readonly path: `/api/${string}`;
  /** What the person must be allowed to do: by the sign-in and, in a project, as a member of it. Who administers need be no member. */
  readonly needs: Permission;
  /** Whether it leads to a file that may hold identity numbers: answered by a function of its own, which alone may read those. */
  readonly opens?: true;
}

/** Every route of the page's API: what API Gateway declares, what the local server answers and what `answerRequest` knows. What opens something is posted, for the opening is written down. */
export const routes = [
  { id: 'listProjects', method: 'GET', path: '/api/projects', needs: 'read' },
  { id: 'showProject', method: 'GET', path: '/api/projects/{projectId}', needs: 'read' },
  { id: 'showHistory', method: 'GET', path: '/api/projects/{projectId}/history', needs: 'read' },
  { id: 'restoreRevision', method: 'POST', path: '/api/projects/{projectId}/revisions', needs: 'restore' },
  { id: 'createTemplate', method: 'GET', path: '/api/projects/{projectId}/template', needs: 'read' },
  { id: 'askTemplate', method: 'POST', path: '/api/projects/{projectId}/templates', needs: 'openPeople' },
  { id: 'openTemplate', method: 'POST', path: '/api/projects/{projectId}/templates/{templateId}', needs: 'openPeople', opens: true },
  { id: 'beginUpload', method: 'POST', path: '/api/projects/{projectId}/uploads', needs: 'upload' },
  { id: 'showUpload', method: 'GET', path: '/api/projects/{projectId}/uploads/{uploadId}', needs: 'read' },
  { id: 'confirmUpload', method: 'POST', path: '/api/projects/{projectId}/uploads/{uploadId}/confirmation', needs: 'upload' },
  { id: 'dropUpload', method: 'POST', path: '/api/projects/{projectId}/uploads/{uploadId}/dropping', needs: 'upload' },
  { id: 'openOriginal', method: 'POST', path: '/api/projects/{projectId}/uploads/{uploadId}/original', needs: 'openOriginal', opens: true },
  {
    id: 'openAnnotated',
    method: 'POST',
    path: '/api/projects/{projectId}/uploads/{uploadId}/annotated',
    needs: 'openOriginal',
    opens: true,
  },
  { id: 'openChanges', method: 'POST', path: '/api/projects/{projectId}/uploads/{uploadId}/changes', needs: 'openOriginal', opens: true },
  { id: 'openRefused', method: 'POST', path: '/api/projects/{projectId}/uploads/{uploadId}/refused', needs: 'openOriginal', opens: true },
  { id: 'openResult', method: 'POST', path: '/api/projects/{projectId}/uploads/{uploadId}/result', needs: 'openOriginal', opens: true },
  { id: 'confirmMatches', method: 'POST', path: '/api/projects/{projectId}/uploads/{uploadId}/matches', needs: 'upload' },
  { id: 'showMatches', method: 'GET', path: '/api/projects/{projectId}/matches', needs: 'read' },
  { id: 'editMatches', method: 'POST', path: '/api/projects/{projectId}/matches', needs: 'upload' },
  { id: 'listReports', method: 'GET', path: '/api/projects/{projectId}/reports', needs: 'read' },
  { id: 'makeReport', method: 'POST', path: '/api/projects/{projectId}/reports', needs: 'makeReport' },
  { id: 'showReport', method: 'GET', path: '/api/projects/{projectId}/reports/{reportKey}', needs: 'read' },
  { id: 'openReport', method: 'POST', path: '/api/projects/{projectId}/reports/{reportKey}/workbook', needs: 'read' },
  { id: 'openAnnex', method: 'POST', path: '/api/projects/{projectId}/reports/{reportKey}/annex', needs: 'openPeople' },
  { id: 'traceFigure', method: 'POST', path: '/api/projects/{projectId}/reports/{reportKey}/rows', needs: 'openOriginal' },
  { id: 'recognizeFile', method: 'GET', path: '/api/projects/{projectId}/files/{sha256}', needs: 'read' },
  { id: 'approveReport', method: 'POST', path: '/api/projects/{projectId}/reports/{reportKey}/approval', needs: 'approve' },
  { id: 'sendReport', method: 'POST', path: '/api/projects/{projectId}/reports/{reportKey}/sending', needs: 'sendReport' },
  { id: 'listWaivers', method: 'GET', path: '/api/projects/{projectId}/waivers', needs: 'read' },
  { id: 'addWaiver', method: 'POST', path: '/api/projects/{projectId}/waivers', needs: 'waive' },
  { id: 'endWaiver', method: 'POST', path: '/api/projects/{projectId}/waivers/{waiverId}/ending', needs: 'waive' },
  { id: 'listProtected', method: 'GET', path: '/api/projects/{projectId}/protected', needs: 'liftProtection' },
  { id: 'liftProtection', method: 'POST', path: '/api/projects/{projectId}/protected/{personId}/lifting', needs: 'liftProtection' },
  { id: 'listMonths', method: 'GET', path: '/api/projects/{projectId}/months', needs: 'read' },
  {
    id: 'openMonth',
    method: 'POST',
    path: '/api/projects/{projectId}/reports/{reportKey}/months/{month}/file',
    needs: 'openPeople',
    opens: true,
  },
  { id: 'markMonth', method: 'POST', path: '/api/projects/{projectId}/reports/{reportKey}/months/{month}', needs: 'sendReport' },
  { id: 'setMember', method: 'POST', path: '/api/projects/{projectId}/members', needs: 'administer' },
  { id: 'decideApprover', method: 'POST', path: '/api/projects/{projectId}/approver', needs: 'administer' },
  { id: 'listMembers', method: 'GET', path: '/api/members', needs: 'administer' },
  { id: 'listOpenings', method: 'GET', path: '/api/openings', needs: 'administer' },
  { id: 'listMails', method: 'GET', path: '/api/projects/{projectId}/mails', needs: 'read' },
] as const satisfies readonly Route[];

/** Name of a route's use case. */
export type RouteId = (typeof routes)[number]['id'];

/** Ids of the routes that lead to files that may hold identity numbers. */
export type OpeningRouteId = Extract<(typeof routes)[number], { readonly opens: true }>['id'];
