import type { ReportWords } from '../../functions/shared/definition/reportWords.ts';
import { openEnd } from './projectTime.ts';
import { inCountedUnit } from './countedUnit.ts';
import { nameUnread } from './unread.ts';
import { formatDay, formatSpan, namePeriod } from './periods.ts';

/** The words that every report shares. */
export const reportWords: ReportWords = {
  spanOf: formatSpan,
  nameOf: namePeriod,
  labelOf(against, detail) {
    switch (against) {
      case 'previousPeriod':
        return detail === '' ? 'perioden före' : detail;
      case 'samePeriodLastYear':
        return detail === '' ? 'samma period året före' : detail;
      case 'sinceStart':
        return 'sedan projektstart';
      case 'target':
        return `mål ${detail}`;
      case 'reference':
        return detail === '' ? 'jämförelsetal' : detail;
      default:
        return detail;
    }
  },
  wholeProject: 'hela projektet',
  openEnd,
  missing: {
    noValue: 'uppgift saknas',
    beforeStart: 'före projektstart',
    noTarget: 'mål saknas',
    noReference: 'jämförelsetal saknas',
    notComputable: 'underlag saknas',
  },
  zeroBase: 'går inte att räkna från 0',
  changedDefinition: 'definitionen har ändrats',
  signals: {
    up: 'ökar',
    down: 'minskar',
    unchanged: 'oförändrat',
    better: 'bättre',
    worse: 'sämre',
    unknown: 'ingen jämförelse',
  },
  smallBase: 'litet underlag, under 20',
  suppressed: '..',
  withheld: 'Visas inte i den publika versionen.',
  editions: {
    funder: 'Finansiärens version med exakta tal. Den kan röja enskilda personer och ska inte publiceras.',
    public: 'Publik version. Två punkter (..): talet visas inte. Det gäller antal 1–4, andelar av färre än 5 och tal som avslöjar dem.',
  },
  publicTitle: (title) => `${title}, publik version`,
  wordsIn: (project, text) => inCountedUnit(text, project),
  flags: { yes: 'Ja', no: 'Nej' },
  costModels: {
    flat40: 'Schablon 40 %',
    flat15: 'Schablon 15 %',
    actual: 'Faktiska kostnader',
    lumpSum: 'Klumpsumma',
  },
  unread: (part) => `Inte läst ur den inlämnade filen: ${nameUnread(part)}.`,
  uncounted: (project) =>
    `Projektet ${project} gick inte att räkna och är inte med i den här rapporten. Säg till den som sköter Redovisa, och gör om rapporten när felet är rättat.`,
  beforeFirstEdition: ({ name, validFrom }) =>
    `Perioden börjar före finansiärens första regler i Redovisa (${name}, från ${formatDay(validFrom)}). De reglerna har använts.`,
};
