import type { MonthFileWords } from '../../functions/shared/definition/monthFileWords.ts';
import { nameMonth } from './periods.ts';

/** What a month's file to SCB says around its rows. */
export const monthFileWords: MonthFileWords = {
  title: (month) => `Deltagarrapportering ESF, ${nameMonth(month)}`,
  facts: {
    project: 'Projekt',
    caseId: 'Ärende-id',
    registrationNumber: 'Diarienummer',
    month: 'Månad',
    contact: 'Kontaktperson',
    madeAt: 'Skapad',
    version: 'Version',
  },
  checks: {
    sheet: 'Kontroller',
    headings: ['Kontroll', 'Första talet', 'Andra talet', 'Utfall'],
    ok: 'Stämmer',
    wrong: 'Avviker',
    none: 'Inga kontroller gäller för de uppgifter som finns.',
  },
  changes: {
    sheet: 'Ändringslogg',
    headings: ['Månad', 'Person', 'Rad i Deltagare', 'Fält', 'Tidigare', 'Nu'],
    none: 'Inget har ändrats sedan månaden senast lämnades in, eller så har den inte lämnats in ännu.',
  },
  fields: {
    person: 'Personen finns i filen',
    identityNumber: 'Personnummer',
    startsOn: 'Startdatum',
    endsOn: 'Slutdatum',
    hours: 'Antal timmar',
  },
  missing: (count) =>
    count === 1
      ? 'En person saknar personnummer och står sist. Komplettera i Deltagare före inlämning.'
      : `${count} personer saknar personnummer och står sist. Komplettera i Deltagare före inlämning.`,
};
