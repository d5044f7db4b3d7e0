import type { Dataset } from '../../../functions/shared/definition/dataset.ts';
import { makeDataset } from '../../../functions/shared/definition/makeDataset.ts';
import { calendarPeriod } from '../../../functions/shared/domain/period.ts';
import type { Project } from '../../../functions/shared/records/project.ts';
import type { Attendance } from '../../../templates/upload/attendance/sheet.ts';
import type { BudgetLine } from '../../../templates/upload/budget/sheet.ts';
import type { Cost } from '../../../templates/upload/costs/sheet.ts';
import type { Participant } from '../../../templates/upload/participants/sheet.ts';

const YEAR = 2025;
const TOWN = 'Ragunda';
const SHARE = 33.125;
const AWARDED = 7_654_321;

/** The period that figures are described in. */
export const examplePeriod = calendarPeriod('quarter', YEAR, 3);

/** What a key or a formula says of the example, and what it stands for. */
const placeholders: readonly (readonly [example: string, placeholder: string])[] = [
  [String(AWARDED), 'tilldelat enligt beslut'],
  [String(YEAR), '<år>'],
  [TOWN, '<kommun>'],
  [String(SHARE), 'medfinansiering i % enligt beslut'],
];

/** Puts placeholders where the example's own words stand. */
export function generalize(text: string): string {
  return placeholders.reduce((general, [example, placeholder]) => general.replaceAll(example, placeholder), text);
}

/** One pattern for SKR's twelve measures of a unit. */
export function ofAnyMeasure(text: string): string {
  return text
    .replace(/(<enhet>\.measure\.|<enhet> i insats |<ord> enligt insats |Insats är )\d+(?:: .*)?/, '$1<1–12>')
    .replace(/^measure\.\d+(?=\.(?:local|people)\.)/, 'measure.<1–12>');
}

const origin = { upload: 'upload', row: 2 };
const person = {
  localId: 'A',
  startsOn: '2025-03-01',
  measure: '1',
  unit: '<enhet>',
  municipality: TOWN,
  measureWord: '<ord>',
  group: '<delinsats>',
} satisfies Partial<Participant>;
const hours = { localId: 'A', month: '2025-08', time: 1, financier: '<finansiär>' } satisfies Partial<Attendance>;
const line = { year: YEAR, line: '<budgetpost>', decided: 100 } satisfies Partial<BudgetLine>;
const income = { ...line, type: 'income' } satisfies Partial<BudgetLine>;
const cost = {
  voucher: 'A1',
  bookedOn: '2025-08-15',
  type: 'staff',
  financing: 'grant',
  line: '<budgetpost>',
  amount: 100,
} satisfies Partial<Cost>;

const project: Project = {
  id: 'example',
  name: 'Example',
  organisation: 'Example',
  organisationNumber: '212000-0001',
  funder: 'esf-plus',
  programme: '',
  caseId: '',
  registrationNumber: '',
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  costModel: 'actual',
  coFinancingShare: SHARE,
  grantAwarded: { [YEAR]: AWARDED },
  recipients: [],
  contact: 'example@kommun.example',
  reports: [],
  horizontalTeaching: ['<delinsats>', '<ord>'],
};

/** Kinds of project that a definition may tell apart, by what they are called on the page. */
export const kindsOfProject: readonly (readonly [name: string, settings: Partial<Project>])[] = [
  ['flat40', { costModel: 'flat40' }],
  ['flat15', { costModel: 'flat15' }],
  ['actual', { costModel: 'actual' }],
  ['lumpSum', { costModel: 'lumpSum' }],
  ['projekt 2014–2020', { costModel: 'actual', startsOn: '2018-01-01' }],
];

/** A project with one row of each sheet that gives figures keys of their own: a unit, a municipality, a word, a group, a financier, a budget line, a year. */
export function exampleDataset(settings: Partial<Project>): Dataset {
  const rows = new Map([
    ['participants', [{ ...person, origin }]],
    ['attendance', [{ ...hours, origin }]],
    [
      'budget',
      [
        { ...line, origin },
        { ...income, origin },
      ],
    ],
    ['costs', [{ ...cost, origin }]],
  ]);
  return makeDataset({ ...project, ...settings }, rows);
}
