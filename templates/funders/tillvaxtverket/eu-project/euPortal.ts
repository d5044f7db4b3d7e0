import { fieldsOf, type Portal, type PortalField } from '../shared/portal.ts';
import type { EuEdition } from '../shared/euEditions.ts';
import type { euCells } from './euCells.ts';

type EuCell = keyof typeof euCells;

const overall = fieldsOf(
  'Övergripande uppgifter om projektet',
  ['Ärende-id', { setting: 'caseId' }],
  ['Projektets namn', { setting: 'name' }],
  ['Sökande', { setting: 'organisation' }],
  ['Organisationsnummer', { setting: 'organisationNumber' }],
  ['Projektets startdatum', { setting: 'startsOn' }],
  ['Projektets slutdatum', { setting: 'endsOn' }],
  ['Kontaktperson, e-post', { setting: 'contact' }],
  ['Redovisad period, från och med', { period: 'firstDay' }],
  ['Redovisad period, till och med', { period: 'lastDay' }],
  ['Läget i projektet', { cell: 'eu.progress.overview' }],
);
const texts = [
  ...fieldsOf('Arbetssätt och organisation', ['Beskrivning', { cell: 'eu.progress.organisation' }]),
  ...fieldsOf('Aktiviteter', ['Genomförda aktiviteter', { cell: 'eu.progress.activities' }]),
  ...fieldsOf('Projektets resultat', ['Resultat', { cell: 'eu.progress.results' }]),
];
const indicators = fieldsOf(
  'Indikatorer',
  ['Deltagare, kvinnor', { figure: 'participants.met', part: 'women' }],
  ['Deltagare, män', { figure: 'participants.met', part: 'men' }],
  ['Deltagare, totalt', { figure: 'participants.met', part: 'total' }],
);
const direct = [
  ['Externa tjänster', { figure: 'euProject.externalServices' }],
  ['Resor och logi', { figure: 'euProject.travel' }],
  ['Investeringar, materiel och lokaler', { figure: 'euProject.investments' }],
] as const;
const income = fieldsOf('Projektintäkter', ['Projektintäkter', { figure: 'euProject.income' }]);
const financing = fieldsOf('Medfinansiering', ['Inbetald extern kontant medfinansiering', { figure: 'euProject.coFinancingPaidIn' }]);

/** The form with what the claim calls the flat rate, and any cost that stands right after Löner. */
function fillForm(
  flatRate: string,
  ...afterSalaries: readonly (readonly [field: string, from: PortalField<never>['from']])[]
): Portal<EuCell> {
  return {
    isCumulative: true,
    fields: [
      ...overall,
      ...texts,
      ...indicators,
      ...fieldsOf(
        'Kostnader per kostnadsslag',
        ['Löner', { figure: 'euProject.staff' }],
        ...afterSalaries,
        ...direct,
        [flatRate, { figure: 'euProject.flatRate' }],
        ['Indirekta kostnader, faktiska', { figure: 'euProject.indirect' }],
        ['Summa kostnader', { figure: 'euProject.total' }],
      ),
      ...income,
      ...financing,
    ],
  };
}

/** Each form with its fields. */
export const euForms: Readonly<Record<EuEdition['form'], Portal<EuCell>>> = {
  /** Min ansökan 2021–2027. The four sections of the progress report are verified, the order of the other fields is assumed. */
  portal: fillForm('Schablon'),
  /** The form of 2014–2020, filled in outside the portal. Assumed. */
  besidePortal: fillForm('Schablon eller OH', ['Lönekostnadspåslag', { figure: 'euProject.payroll' }]),
};
