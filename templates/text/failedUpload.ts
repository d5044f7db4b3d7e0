import type { FailedUploadWords } from '../../functions/shared/definition/mail.ts';
import { stockholmDate } from '../../functions/shared/domain/localDate.ts';
import { formatDay } from './periods.ts';

/** The mail that says that an upload could not be read. */
export const failedUploadWords: FailedUploadWords = ({ project, fileName, at }) => ({
  language: 'sv',
  subject: `En fil kunde inte läsas, ${project.name}`,
  opening: [
    'Hej!',
    'En fil som lämnades in kunde inte läsas. Felet är vårt och vi har fått larm. Inget av filen är sparat, och det som var inlämnat tidigare gäller fortfarande.',
  ],
  facts: [
    ['Projekt', project.name],
    ['Fil', fileName],
    ['Inlämnad', formatDay(stockholmDate(new Date(at)))],
  ],
  closing: ['Lämna in filen igen om en stund, eller släng inlämningen på dess kvittens.'],
});
