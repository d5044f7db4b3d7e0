import { birthDate, choice, choices, date, identityNumber, text, yesNo } from '../../../functions/shared/definition/column.ts';
import type { Columns } from '../../../functions/shared/definition/column.ts';
import { municipality } from '../municipalities.ts';

/** What is shown beside a person whose support or measure tells of health (GDPR article 9). */
const publicSupport = 'Offentlig försörjning';
const supportedEmployment = 'Stöd till ordinarie anställning';

/** Kinds of support (Swedish *försörjning*), used before and after a measure and for attendance. */
export const supportChoices = {
  wage: 'Lön',
  socialAssistance: 'Försörjningsstöd',
  activitySupport: 'Aktivitetsstöd',
  unemploymentInsurance: 'A-kassa',
  sicknessBenefit: { word: 'Sjukpenning', also: [], onPage: publicSupport },
  sicknessCompensation: { word: 'Sjukersättning', also: [], onPage: publicSupport },
  activityCompensation: { word: 'Aktivitetsersättning', also: [], onPage: publicSupport },
  establishmentBenefit: 'Etableringsersättning',
  studyAid: 'Studiemedel',
  none: 'Ingen offentlig försörjning',
  unknown: 'Okänd',
} as const;

/** The twelve measures of SKR's national classification (`docs/funders.md#63-skr-classification`). */
export const measureChoices = {
  1: {
    word: 'Arbetsprövning, arbetsträning, förberedande insatser',
    also: ['1', 'Arbetsprövning', 'Arbetsträning', 'Förberedande insatser', 'Arbetsprövning/-träning/förberedande'],
  },
  2: {
    word: 'Jobbsökaraktivitet, coachning, studievägledning',
    also: [
      '2',
      'Jobbsökaraktivitet',
      'Jobbsökaraktiviteter',
      'Coachning',
      'Studievägledning',
      'Jobbsökaraktivitet inkl. coachning, studievägledning',
    ],
  },
  3: { word: 'Kurs, utbildning, studier', also: ['3', 'Kurs', 'Utbildning', 'Studier'] },
  4: { word: 'Matchning', also: ['4'] },
  5: { word: 'Praktik', also: ['5'] },
  6: {
    word: 'Stöd till ordinarie anställning, med funktionsnedsättning',
    also: ['6', 'Stöd till ordinarie anställning med funktionsnedsättning'],
    onPage: supportedEmployment,
  },
  7: {
    word: 'Stöd till ordinarie anställning, utan funktionsnedsättning',
    also: ['7', 'Stöd till ordinarie anställning utan funktionsnedsättning'],
    onPage: supportedEmployment,
  },
  8: { word: 'Kommunal arbetsmarknadsanställning', also: ['8', 'Kommunala arbetsmarknadsanställningar'] },
  9: { word: 'Feriejobb, ungdomspraktik', also: ['9', 'Feriejobb', 'Ungdomspraktik', 'Feriejobb/ungdomspraktik'] },
  10: { word: 'Språkträning, SFI', also: ['10', 'Språkträning', 'SFI', 'Språkträning/SFI'] },
  11: { word: 'Validering', also: ['11'] },
  12: { word: 'Övriga insatser', also: ['12', 'Övriga', 'Övrigt', 'Samordning av myndighetskontakter'] },
} as const;

/** What each sex is called. */
export const sexWords = { women: 'Kvinna', men: 'Man', nonBinary: 'Icke-binär', unstated: 'Uppgift saknas' } as const;
const unknown = { unknown: 'Okänt' } as const;
const refused = { refused: 'Vill inte uppge' } as const;

/** The columns of Deltagare. */
export const columns = {
  identityNumber: identityNumber({
    heading: 'Personnummer',
    aliases: ['Pnr', 'Person-nr', 'Personnr'],
    code: 'PNR',
    help: 'Tolv siffror, ÅÅÅÅMMDDNNNN. Lämna tomt och fyll i Deltagar-id för den som inte samtyckt eller har skyddade uppgifter.',
    ageOn: 'startsOn',
    fills: { bornOn: 'bornOn', sex: 'sex', isProtected: 'isProtected' },
  }),
  localId: text({
    heading: 'Deltagar-id',
    aliases: ['Id', 'Löpnummer', 'Kod'],
    code: 'ID',
    max: 40,
    keeping: 'sealed',
    help: 'Er egen kod för personen. Krävs när personnummer saknas.',
  }),
  sex: choice({
    heading: 'Kön',
    code: 'KON',
    choices: {
      women: { word: sexWords.women, also: ['K'] },
      men: { word: sexWords.men, also: ['M'] },
      nonBinary: sexWords.nonBinary,
      unstated: sexWords.unstated,
    },
    help: 'Tas från personnumret när cellen är tom.',
  }),
  bornOn: birthDate({
    heading: 'Födelsedatum',
    aliases: ['Född', 'Födelseår'],
    code: 'FODD',
    birth: { ageOn: 'startsOn', ageAs: 'ageAtStart', markAs: 'birthMark' },
    help: 'Datum eller år. Behövs när personnummer saknas.',
  }),
  isProtected: yesNo({
    heading: 'Skyddade personuppgifter',
    aliases: ['Skyddad identitet', 'Sekretess'],
    code: 'SKYDD',
    help: 'Ja: inget som pekar ut personen sparas.',
  }),
  startsOn: date({
    heading: 'Startdatum',
    aliases: ['Start', 'Startdag', 'Datum in'],
    code: 'START',
    required: true,
    help: 'Första dagen i insatsen, till exempel 2025-03-01.',
  }),
  endsOn: date({
    heading: 'Slutdatum',
    aliases: ['Slut', 'Avslutsdatum', 'Datum ut'],
    code: 'SLUT',
    help: 'Sista dagen i insatsen. Tomt för den som är kvar.',
  }),
  measure: choice({
    heading: 'Insats',
    aliases: ['Åtgärd', 'Aktivitet'],
    code: 'INSATS',
    required: true,
    choices: measureChoices,
    wordAs: 'measureWord',
    help: 'SKR:s klassning 1–12, nummer eller namn.',
  }),
  group: text({
    heading: 'Delinsats',
    aliases: ['Grupp', 'Placering'],
    code: 'DELINS',
    max: 80,
    help: 'Er egen indelning, till exempel en grupp eller arbetsplats.',
  }),
  referredBy: choice({
    heading: 'Anvisad av',
    aliases: ['Remittent', 'Aktualiserad av'],
    code: 'ANVISAD',
    choices: {
      socialAssistance: 'Försörjningsstöd',
      employmentService: 'Arbetsförmedlingen',
      insuranceAgency: 'Försäkringskassan',
      region: 'Region',
      youthDuty: 'KAA',
      self: 'Egen ansökan',
      other: 'Annan',
    },
    help: 'Vem som anvisade personen.',
  }),
  employmentAtStart: choice({
    heading: 'Sysselsättning vid start',
    aliases: ['Status in'],
    code: 'SYSIN',
    choices: { unemployed: 'Arbetslös', inactive: 'Utanför arbetskraften', employed: 'Sysselsatt' },
    help: 'Direkt före start.',
  }),
  unemployedSince: date({
    heading: 'Arbetslös sedan',
    code: 'ARBLOS',
    help: 'Dagen arbetslösheten började. Behövs för långtidsarbetslösa.',
  }),
  education: choice({
    heading: 'Utbildningsnivå',
    aliases: ['Utbildning'],
    code: 'UTB',
    choices: {
      none: 'Saknar grundskola',
      compulsory: 'Grundskola',
      upperSecondary: 'Gymnasium',
      postSecondaryShort: 'Eftergymnasial kortare än 2 år',
      postSecondaryLong: 'Eftergymnasial 2 år eller längre',
      doctoral: 'Forskarutbildning',
      unknown: 'Okänd',
    },
    help: 'Högsta avslutade utbildning.',
  }),
  supportAtStart: choices({
    heading: 'Försörjning vid start',
    aliases: ['Försörjning in'],
    code: 'FORSIN',
    choices: supportChoices,
    help: 'Flera skiljs åt med semikolon.',
  }),
  supportTime: choice({
    heading: 'Tid i offentlig försörjning',
    code: 'FORSTID',
    choices: { under1: 'Mindre än 1 år', '1to3': '1–3 år', over3: 'Mer än 3 år', unknown: 'Okänd' },
    help: 'Sammanlagd tid före start.',
  }),
  hasForeignBackground: yesNo({
    heading: 'Utländsk bakgrund',
    code: 'UTLBAK',
    others: unknown,
    help: 'Född utomlands eller båda föräldrarna födda utomlands.',
  }),
  isOutsideEu: yesNo({
    heading: 'Medborgare utanför EU',
    aliases: ['Tredjelandsmedborgare'],
    code: 'UTANEU',
    others: unknown,
    help: 'Medborgare i ett land utanför EU, eller statslös.',
  }),
  hasDisability: yesNo({
    heading: 'Funktionsnedsättning',
    code: 'FUNK',
    others: refused,
    isSpecialCategory: true,
    help: 'Känslig uppgift: bara om personen själv vill uppge den.',
  }),
  isNationalMinority: yesNo({
    heading: 'Nationell minoritet',
    code: 'MINOR',
    others: refused,
    isSpecialCategory: true,
    switchedBy: 'nationalMinorities',
    help: 'Känslig uppgift: bara om personen själv vill uppge den.',
  }),
  isHomeless: yesNo({
    heading: 'Hemlös eller osäkert boende',
    aliases: ['Hemlös'],
    code: 'HEMLOS',
    others: unknown,
    help: 'Hemlös eller utan stadigvarande boende.',
  }),
  isRural: yesNo({ heading: 'Landsbygd', code: 'LANDSB', others: unknown, help: 'Bor på landsbygden.' }),
  hasChildren: yesNo({ heading: 'Barn i hushållet', code: 'BARN', others: unknown, count: true, help: 'Ja, Nej eller antal barn.' }),
  obstacles: choices({
    heading: 'Hinder',
    aliases: ['Arbetshinder', 'Försörjningshinder'],
    code: 'HINDER',
    isSpecialCategory: true,
    choices: {
      mentalHealth: 'Psykisk ohälsa',
      physicalHealth: 'Fysisk ohälsa',
      swedish: 'Bristande svenska',
      social: 'Social problematik',
      neuropsychiatric: 'Neuropsykiatrisk funktionsnedsättning',
      addiction: 'Missbruk',
      notClear: 'Ej klarlagt',
    },
    help: 'Flera skiljs åt med semikolon.',
  }),
  workHistory: choice({
    heading: 'Arbetslivserfarenhet',
    code: 'ARBLIV',
    choices: {
      never: 'Aldrig arbetat',
      short: 'Kortare än 6 månader',
      long: 'Längre än 6 månader',
      ongoing: 'Pågående arbete',
      unknown: 'Okänd',
    },
    help: 'Längsta sammanhängande arbete.',
  }),
  isEnrolledAtAf: yesNo({
    heading: 'Inskriven hos Arbetsförmedlingen',
    aliases: ['Inskriven AF'],
    code: 'AF',
    others: unknown,
    help: 'Inskriven hos Arbetsförmedlingen vid start.',
  }),
  unit: text({ heading: 'Enhet', aliases: ['Verksamhet'], code: 'ENHET', max: 80, help: 'Enheten som ger insatsen.' }),
  municipality: municipality({
    heading: 'Kommun',
    aliases: ['Hemkommun'],
    code: 'KOMMUN',
    help: 'Kommunens namn, för projekt som omfattar flera.',
  }),
  adaptationAsked: yesNo({ heading: 'Anpassning begärd', code: 'ANPBEG', help: 'Personen har bett om en anpassning.' }),
  adaptationMet: yesNo({ heading: 'Anpassning genomförd', code: 'ANPGEN', help: 'Anpassningen är gjord.' }),
  exitReason: choice({
    heading: 'Avslutsorsak',
    aliases: ['Orsak'],
    code: 'ORSAK',
    repair: false,
    choices: {
      workUnsubsidised: 'Arbete utan subvention',
      workSubsidised: 'Arbete med subvention',
      municipalEmployment: 'Kommunal arbetsmarknadsanställning',
      studiesFunded: 'Studier med studiemedel',
      studiesOther: 'Övriga studier',
      unemploymentInsurance: 'A-kassa',
      otherSupport: 'Annan försörjning',
      ownRequest: 'Avbrott på egen begäran',
      servicesRequest: 'Avbrott på verksamhetens begäran',
      moved: 'Flytt',
      misregistered: 'Felregistrering',
      other: 'Övrigt',
    },
    help: 'Krävs när Slutdatum är ifyllt.',
  }),
  employmentAfter: choice({
    heading: 'Sysselsättning efter',
    aliases: ['Status ut'],
    code: 'SYSUT',
    choices: { work: 'Arbete', studies: 'Studier', jobSeeking: 'Arbetssökande', other: 'Övrigt' },
    help: 'Inom 28 dagar efter Slutdatum.',
  }),
  gainedQualification: yesNo({ heading: 'Fått kvalifikation', code: 'KVAL', help: 'Intyg, betyg eller behörighet.' }),
  supportAfter: choices({
    heading: 'Försörjning efter',
    aliases: ['Försörjning ut'],
    code: 'FORSUT',
    choices: supportChoices,
    help: 'Flera skiljs åt med semikolon.',
  }),
  employmentAfterSixMonths: choice({
    heading: 'Sysselsättning efter 6 månader',
    code: 'SYS6',
    choices: { work: 'Arbete', studies: 'Studier', jobSeeking: 'Arbetssökande', other: 'Övrigt', unknown: 'Okänd' },
    help: 'Sex månader efter Slutdatum.',
  }),
  improvedAfterSixMonths: yesNo({
    heading: 'Förbättrad ställning efter 6 månader',
    code: 'FORB6',
    others: unknown,
    help: 'För den som var sysselsatt vid start.',
  }),
} satisfies Columns;
