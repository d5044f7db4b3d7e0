import type { Form } from '../../functions/shared/definition/column.ts';

/** What a kind of cell may look like, in a few words. */
export function formWords(form: Form): string {
  switch (form.kind) {
    case 'identityNumber':
      return 'personnummer eller samordningsnummer med 12 eller 10 siffror, eller SCB:s platshållare ÅÅÅÅMMDDTf..';
    case 'organisationNumber':
      return 'organisationsnummer, tio siffror';
    case 'text':
      return `text, högst ${form.max} tecken`;
    case 'date':
      return 'datum: 2025-03-01, 20250301, 250301, 1/3 2025, 1 mars 2025 eller datumcell';
    case 'dateOrYear':
      return 'datum, eller bara år';
    case 'year':
      return 'år, fyra siffror';
    case 'month':
      return 'månad: 2025-03, 202503, mars 2025 eller ett datum i den';
    case 'period':
      return `period: 2025, 2025-K3, 2025-T2, 2025-03${form.whole === undefined ? '' : ` eller ${form.whole}`}`;
    case 'money':
      return 'belopp i kronor: 1 750 000,50, 264 tkr, 1,4 mkr; (tkr) eller (mkr) i rubriken gäller hela kolumnen';
    case 'hours':
      return 'timmar: 37,5 eller 37:30';
    case 'number':
      return 'tal';
    case 'choice':
      return form.repair ? 'ett av valen' : 'ett av valen, exakt skrivet';
    case 'choices':
      return 'ett eller flera av valen, skilda åt med semikolon';
    case 'yesNo':
      return ['Ja, Nej', ...Object.values(form.others).map((choice) => (typeof choice === 'string' ? choice : choice.word))]
        .join(', ')
        .concat(form.count ? ' eller ett antal' : '');
    case 'figure':
      return 'nyckel eller namn på en indikator';
  }
}
