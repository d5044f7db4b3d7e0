import type { AnnexWords } from '../../functions/shared/definition/annexPlan.ts';
import type { Sex } from '../../functions/shared/domain/sex.ts';

/** What the annex calls each sex: the words of Deltagare. */
export const sexWords: Readonly<Record<Sex, string>> = {
  women: 'Kvinna',
  men: 'Man',
  nonBinary: 'Icke-binär',
  unstated: 'Uppgift saknas',
};

/** Names of the annex's cells that follow the period. */
const periodNames = {
  firstDay: 'Periodstart',
  lastDay: 'Periodslut',
  firstMonth: 'Periodmånad',
  monthCount: 'Periodmånader',
} as const;

/** The words of the audit annex (Swedish *revisionsbilaga*). */
export const annexWords: AnnexWords = {
  front: {
    name: 'Revisionsbilaga',
    title: 'Revisionsbilaga',
    about: [
      'Intern arbetshandling som inte skickas till finansiären. Personer är pseudonymer;',
      'uppgifterna är ändå personuppgifter och omfattas av sekretess.',
      'Varje tal i rapporten räknas om här med formler över raderna på de andra bladen',
      'och jämförs med det tal som skrivits ut. Ändra inget i ett exemplar som sparas som underlag.',
      'I skyddad vy räknas formlerna först när redigering har aktiverats.',
    ],
  },
  facts: {
    agreeing: 'Tal som stämmer',
    differing: 'Tal som avviker',
    withoutFormula: 'Tal utan formel',
    report: 'Rapport',
    project: 'Projekt',
    caseId: 'Ärende-id',
    registrationNumber: 'Diarienummer',
    period: 'Period',
    firstDay: 'Första dagen',
    lastDay: 'Sista dagen',
    firstMonth: 'Första månaden',
    monthCount: 'Månader i perioden',
    revision: 'Uppgifternas revision',
    rules: 'Finansiärens regler',
    sha256: 'Kontrollsumma för rapportens tal (SHA-256)',
  },
  names: periodNames,
  figures: {
    name: 'Figurer',
    title: 'Rapportens tal, omräknade',
    about: 'Utskrivet är talet i rapporten. Räknat är formelns svar, avrundat som i rapporten. Oavrundat är talet före avrundning.',
    key: 'Nyckel',
    figure: 'Nyckeltal',
    part: 'Del',
    unit: 'Enhet',
    printed: 'Utskrivet',
    computed: 'Räknat',
    agrees: 'Stämmer',
    raw: 'Oavrundat',
    how: 'Så räknas det',
  },
  parts: { women: 'Kvinnor', men: 'Män', nonBinary: 'Icke-binära', unstated: 'Uppgift saknas', total: 'Totalt' },
  units: {
    persons: 'personer',
    placements: 'placeringar',
    hours: 'timmar',
    kronor: 'kr',
    percent: '%',
    points: 'procentenheter',
    flag: 'ja eller nej',
  },
  yes: 'Ja',
  no: 'Nej',
  step: 'Steg',
  noFormula: 'Utan formel',
  counts: (sheet) => `Antal rader på bladet ${sheet}`,
  sums: (column, sheet) => `Summan av ${column} på bladet ${sheet}`,
  derives: 'Av andra tal på det här bladet',
  untold: 'Villkoren är inte skrivna som formler',
  sex: 'Kön',
  sexes: sexWords,
  sensitive: {
    name: 'Svar',
    title: 'Känsliga uppgifter',
    about:
      'Ett svar per rad, i bokstavsordning och utan nummer eller pseudonym: det går att räkna dem men inte att se vems de är eller vilka som hör ihop.',
    question: 'Uppgift',
    answer: 'Svar',
  },
  checks: {
    name: 'Avstämning',
    title: 'Avstämning och kontroller',
    about:
      'Rapportens kontroller med sina två tal, och samma tal räknade med formler över raderna. Sist avstämningen: godtagna rader är räknade och bortsedda tillsammans, med skäl.',
    check: 'Kontroll',
    left: 'Första talet',
    right: 'Andra talet',
    holds: 'Stämmer',
    computedLeft: 'Räknat första',
    computedRight: 'Räknat andra',
    agrees: 'Formlerna ger samma',
  },
};
