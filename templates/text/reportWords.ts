import type { ReportWords } from '../../functions/shared/definition/reportWords.ts';
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
  flags: { yes: 'Ja', no: 'Nej' },
  costModels: {
    flat40: 'Schablon 40 %',
    flat15: 'Schablon 15 %',
    actual: 'Faktiska kostnader',
    lumpSum: 'Klumpsumma',
  },
  beforeFirstEdition: ({ name, validFrom }) =>
    `Perioden börjar före finansiärens första regler i Redovisa (${name}, från ${formatDay(validFrom)}). De reglerna har använts.`,
};
