import { definePortal, fieldsOf } from './portal.ts';

/** Min ansökan for a grant to a municipality: part e-service, part the form Lägesrapport. The order is assumed. */
export const grantPortal = definePortal({
  isCumulative: true,
  fields: [
    ...fieldsOf(
      'Uppgifter om projektet',
      ['Ärende-id', { setting: 'caseId' }],
      ['Projektets namn', { setting: 'name' }],
      ['Sökande', { setting: 'organisation' }],
      ['Organisationsnummer', { setting: 'organisationNumber' }],
      ['Kontaktperson, e-post', { setting: 'contact' }],
    ),
    ...fieldsOf(
      'Lägesrapport',
      ['Mål per insats', { cell: 'progress.goals' }],
      ['Aktiviteter', { cell: 'progress.activities' }],
      ['Resultat', { cell: 'progress.results' }],
      ['Avvikelser och åtgärder', { cell: 'progress.deviations' }],
      ['Samverkan', { cell: 'progress.cooperation' }],
      ['Plan för nästa år', { cell: 'progress.plan' }],
    ),
    ...fieldsOf(
      'Resultat i siffror',
      ['Deltagare, kvinnor', { figure: 'participants.met', part: 'women' }],
      ['Deltagare, män', { figure: 'participants.met', part: 'men' }],
      ['Deltagare, totalt', { figure: 'participants.met', part: 'total' }],
    ),
    ...fieldsOf(
      'Ekonomisk redovisning',
      ['Tilldelat för året', { cell: 'grant.now.awarded' }],
      ['Överflyttat från tidigare år', { cell: 'grant.carriedOver' }],
      ['Upparbetat under året', { cell: 'grant.sum.spent' }],
      ['Kvar, föreslås överflyttas', { cell: 'grant.sum.remaining' }],
      ['Kostnader som stödet betalar', { figure: 'cost.total' }],
      ['Personal', { figure: 'cost.staff' }],
      ['Externa tjänster', { figure: 'cost.externalServices' }],
      ['Resor och logi', { figure: 'cost.travel' }],
      ['Utrustning och material', { figure: 'cost.equipment' }],
      ['Lokaler', { figure: 'cost.premises' }],
      ['Investeringar', { figure: 'cost.investments' }],
      ['Indirekta kostnader', { figure: 'cost.indirect' }],
      ['Intäkter', { figure: 'cost.income' }],
    ),
    ...fieldsOf(
      'Medfinansiering',
      ['Arbetstid', { figure: 'coFinancing.workTime' }],
      ['Kontant', { figure: 'coFinancing.cash' }],
      ['Annat än pengar', { figure: 'coFinancing.inKind' }],
      ['Summa medfinansiering', { figure: 'coFinancing.total' }],
    ),
  ],
});
