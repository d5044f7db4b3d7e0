import type { Project } from '../../functions/shared/records/project.ts';

/** A project with every setting filled in. */
export const exampleProject: Project = {
  id: 'vagen',
  name: 'Vägen till arbete',
  organisation: 'Granåsens kommun',
  organisationNumber: '212000-0001',
  funder: 'esf-plus',
  programme: 'ESF+ 2021–2027, område B',
  caseId: '2023/00123',
  registrationNumber: 'KS 2023:45',
  startsOn: '2024-01-01',
  endsOn: '2026-06-30',
  costModel: 'actual',
  coFinancingShare: 46,
  grantAwarded: { 2024: 3_000_000, 2025: 3_200_000 },
  recipients: ['handlaggare@finansiar.example', 'ekonomi@kommun.example'],
  contact: 'samordnare@kommun.example',
  reports: ['quarterly'],
};
