/** What a person can be: by the sign-in, and, but for administrators, in a project. */
export type Role = 'coordinator' | 'economist' | 'manager' | 'administrator';

/** Who may use one address. */
export interface Address {
  readonly address: `${'GET' | 'POST'} /api/${string}`;
  readonly may: readonly Role[];
  /** Whether it opens an upload's file: of one about people only for coordinators. */
  readonly opensFile?: true;
}

const readers: readonly Role[] = ['coordinator', 'economist', 'manager'];
const workers: readonly Role[] = ['coordinator', 'economist'];
const coordinators: readonly Role[] = ['coordinator'];
const managers: readonly Role[] = ['manager'];
const administrators: readonly Role[] = ['administrator'];
const project = '/api/projects/{projectId}' as const;
const upload = `${project}/uploads/{uploadId}` as const;
const report = `${project}/reports/{reportKey}` as const;

/** Every address of the API, written out by hand, so that nobody gets more by a slip of the pen in `routes.ts`. An address without a row fails. */
export const addresses: readonly Address[] = [
  { address: 'GET /api/projects', may: readers },
  { address: 'GET /api/members', may: administrators },
  { address: 'GET /api/openings', may: administrators },
  { address: `GET ${project}`, may: readers },
  { address: `GET ${project}/history`, may: readers },
  { address: `POST ${project}/revisions`, may: workers },
  { address: `GET ${project}/template`, may: readers },
  { address: `POST ${project}/templates`, may: coordinators },
  { address: `POST ${project}/templates/{templateId}`, may: coordinators },
  { address: `POST ${project}/uploads`, may: workers },
  { address: `GET ${upload}`, may: readers },
  { address: `POST ${upload}/confirmation`, may: workers },
  { address: `POST ${upload}/dropping`, may: workers },
  { address: `POST ${upload}/original`, may: workers, opensFile: true },
  { address: `POST ${upload}/annotated`, may: workers, opensFile: true },
  { address: `POST ${upload}/changes`, may: workers, opensFile: true },
  { address: `POST ${upload}/refused`, may: workers, opensFile: true },
  { address: `POST ${upload}/result`, may: workers, opensFile: true },
  { address: `POST ${upload}/matches`, may: workers },
  { address: `GET ${project}/matches`, may: readers },
  { address: `POST ${project}/matches`, may: workers },
  { address: `GET ${project}/reports`, may: readers },
  { address: `POST ${project}/reports`, may: workers },
  { address: `GET ${report}`, may: readers },
  { address: `POST ${report}/workbook`, may: readers },
  { address: `POST ${report}/annex`, may: coordinators },
  { address: `POST ${report}/rows`, may: workers },
  { address: `POST ${report}/approval`, may: readers },
  { address: `POST ${report}/sending`, may: workers },
  { address: `POST ${report}/months/{month}`, may: workers },
  { address: `POST ${report}/months/{month}/file`, may: coordinators },
  { address: `GET ${project}/months`, may: readers },
  { address: `GET ${project}/files/{sha256}`, may: readers },
  { address: `GET ${project}/waivers`, may: readers },
  { address: `POST ${project}/waivers`, may: managers },
  { address: `POST ${project}/waivers/{waiverId}/ending`, may: managers },
  { address: `GET ${project}/protected`, may: managers },
  { address: `POST ${project}/protected/{personId}/lifting`, may: managers },
  { address: `GET ${project}/mails`, may: readers },
  { address: `POST ${project}/members`, may: administrators },
  { address: `POST ${project}/approver`, may: administrators },
];
