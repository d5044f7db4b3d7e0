import { auditedApart } from '../../../../functions/shared/definition/audit.ts';
import type { Count, Family } from '../../../../functions/shared/definition/indicator.ts';
import type { Period } from '../../../../functions/shared/domain/period.ts';
import { isOneOf, isWithin, type Limits } from '../../../indicators/audit/conditions.ts';
import { personFacts } from '../../../indicators/audit/personFacts.ts';
import { isStarted, people } from '../../../indicators/people.ts';
import type { Person } from '../../../indicators/registers/personRegister.ts';
import { esfIndicators, isEmployedAfterSixMonths, type IndicatorKey } from './esfIndicators.ts';
import { isOf2014 } from './programmePeriod.ts';

/** What the codes are written after: in the regional fund CO01 means enterprises (cohesiondata.ec.europa.eu). */
export const NAMESPACE_2014 = 'ESF1420';

/** A code of 2014–2020. */
export type Code2014 = `C${'O' | 'R'}${number}`;

/** The key of a figure of 2014–2020. */
export type Key2014 = `ESF1420.${Code2014}`;

/** One common indicator of 2014–2020, as it is counted here or why it is not. */
export interface Indicator2014 {
  readonly code: Code2014;
  /** Swedish title. */
  readonly title: string;
  /** Nothing where the columns of Deltagare do not say it; then why. */
  readonly count?: Count<Person>;
  /** The indicator of ESF+ that counts the very same persons. */
  readonly same?: IndicatorKey;
  readonly because?: string;
}

const ANNEX = 'Reg. (EU) 1304/2013, Annex I';

/** An indicator that counts as one of ESF+ does. */
function as([code, title]: readonly [code: Code2014, title: string], same: IndicatorKey, change?: Partial<Count<Person>>): Indicator2014 {
  const indicator: Count<Person> = esfIndicators[same];
  return {
    code,
    title,
    ...(change === undefined && { same }),
    count: { ...indicator, ...change, title: `ESF 2014–2020, ${code}: ${title}`, source: `${code} — ${ANNEX}` },
  };
}

const missing = (code: Code2014, title: string, because: string): Indicator2014 => ({ code, title, because });

const aged = (limits: Limits) => isWithin(personFacts.age, limits);

const hasCompulsory = isOneOf(personFacts.education, 'compulsory');

const hasOtherBackground = auditedApart(({ first }: Person) => first.hasForeignBackground === 'yes' || first.isNationalMinority === 'yes', {
  about: 'Utländsk bakgrund eller nationell minoritet',
  answer: 'Ja',
});

/** Over 54 and in work six months after, as EECR05 says it. */
const isOlderAndEmployed = (person: Person, period: Period) =>
  person.age !== undefined && person.age > 54 && isEmployedAfterSixMonths(person, period);

const noStudies = 'Deltagare säger inte om den som står utanför arbetskraften studerar';
const noHousehold = 'Deltagare säger inget om hushållet; indikatorn togs bort när förordningen ändrades';
const noDisadvantage = 'Deltagare säger inte vilka som är utsatta på annat sätt';

/** Common indicators for participants of the European Social Fund 2014–2020. CR numbers: assumed, README.md. */
export const indicators2014: readonly Indicator2014[] = [
  as(['CO01', 'Arbetslösa, även långtidsarbetslösa'], 'EECO02'),
  as(['CO02', 'Långtidsarbetslösa'], 'EECO03'),
  as(['CO03', 'Utanför arbetskraften'], 'EECO04'),
  missing('CO04', 'Utanför arbetskraften, inte i utbildning', noStudies),
  as(['CO05', 'Sysselsatta, även egenföretagare'], 'EECO05'),
  as(['CO06', 'Under 25 år'], 'EECO01', { among: isStarted, where: aged({ below: 25 }) }),
  as(['CO07', 'Över 54 år'], 'EECO01', { among: isStarted, where: aged({ above: 54 }) }),
  missing('CO08', 'Över 54 år, arbetslösa eller utanför arbetskraften och inte i utbildning', noStudies),
  as(['CO09', 'Grundskola (ISCED 1–2)'], 'EECO01', { where: hasCompulsory }),
  as(['CO10', 'Gymnasium eller kortare eftergymnasial utbildning (ISCED 3–4)'], 'EECO10'),
  as(['CO11', 'Högskoleutbildning (ISCED 5–8)'], 'EECO11'),
  missing('CO12', 'I hushåll utan arbete', noHousehold),
  missing('CO13', 'I hushåll utan arbete med barn', noHousehold),
  missing('CO14', 'Ensamstående med barn', noHousehold),
  as(['CO15', 'Utländsk bakgrund och minoriteter'], 'EECO01', { where: hasOtherBackground }),
  as(['CO16', 'Deltagare med funktionsnedsättning'], 'EECO12'),
  missing('CO17', 'Andra utsatta', noDisadvantage),
  as(['CO18', 'Hemlösa eller utestängda från bostadsmarknaden'], 'EECO16'),
  as(['CO19', 'Deltagare från landsbygden'], 'EECO17'),
  as(['CR01', 'Utanför arbetskraften vid start, arbetssökande efter avslut'], 'EECR01'),
  as(['CR02', 'I utbildning efter avslut'], 'EECR02'),
  as(['CR03', 'Har fått en kvalifikation vid avslut'], 'EECR03'),
  as(['CR04', 'I arbete efter avslut'], 'EECR04'),
  missing('CR05', 'Utsatta som arbetar, studerar, söker arbete eller fått en kvalifikation efter avslut', noDisadvantage),
  as(['CR06', 'I arbete sex månader efter avslut'], 'EECR05'),
  as(['CR07', 'Bättre ställning på arbetsmarknaden sex månader efter avslut'], 'EECR06'),
  as(['CR08', 'Över 54 år, i arbete sex månader efter avslut'], 'EECR05', { where: isOlderAndEmployed }),
  missing('CR09', 'Utsatta i arbete sex månader efter avslut', noDisadvantage),
];

const counted: Readonly<Partial<Record<Key2014, Count<Person>>>> = Object.fromEntries(
  indicators2014.flatMap(({ code, count }) => (count ? [[`${NAMESPACE_2014}.${code}`, count] as const] : [])),
);

/** The same as figures, of projects of that programme period only. */
export const family2014: Family<Person, Key2014> = {
  kind: 'family',
  title: 'Gemensamma indikatorer i Europeiska socialfonden 2014–2020',
  keys: /^ESF1420\.C[OR]\d\d$/,
  population: people,
  members: (_people, project) => (isOf2014(project) ? counted : {}),
};
