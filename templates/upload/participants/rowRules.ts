import type { RowRules, RuleFacts } from '../../../functions/shared/definition/rule.ts';
import type { RowOf } from '../../../functions/shared/definition/column.ts';
import type { Readable } from '../../../functions/shared/domain/view.ts';
import { addMonths, ageOn } from '../../../functions/shared/domain/localDate.ts';
import { birthDateIn, isPlaceholderNumber, sexIn } from '../../../functions/shared/domain/personalNumber.ts';
import { isAhead, outsideProject } from '../projectTime.ts';
import { sexWords, type columns } from './columns.ts';

type Row = Readable<RowOf<typeof columns>>;

/** Ages, in whole years at start, between which nobody is asked whether it is right. */
const [YOUNGEST, OLDEST] = [13, 100] as const;

function ageAtStart({ identityNumber, bornOn, startsOn }: Row): number | undefined {
  const born = (identityNumber === undefined ? undefined : birthDateIn(identityNumber)) ?? bornOn;
  if (born === undefined) return undefined;
  return born.length === 4 ? Number(startsOn.slice(0, 4)) - Number(born) : ageOn(born, startsOn);
}

/** Whether the years alone say that nobody needs to ask: what is true of nearly every row is found out without making a date. */
function isOrdinary({ identityNumber, bornOn, startsOn }: Row): boolean {
  const years = yearIn(startsOn) - yearIn(identityNumber ?? bornOn ?? '');
  return years > YOUNGEST && years <= OLDEST;
}

/** The year that a day or an identity number begins with, not a number where it has none: read digit by digit, since every row asks. */
function yearIn(day: string): number {
  let year = 0;
  for (let index = 0; index < 4; index++) year = year * 10 + day.charCodeAt(index) - 48;
  return year;
}

/** What somebody does after leaving for work or studies, as the reason says it. */
const meantByReason: Readonly<Record<string, string>> = {
  workUnsubsidised: 'work',
  workSubsidised: 'work',
  municipalEmployment: 'work',
  studiesFunded: 'studies',
  studiesOther: 'studies',
};
const words: Readonly<Record<string, string>> = { work: 'Arbete', studies: 'Studier', jobSeeking: 'Arbetssökande', other: 'Övrigt' };

/** The day results six months after leaving can be known; undefined for somebody who is still there. */
function sixMonthsAfter({ endsOn }: Row): string | undefined {
  return endsOn === undefined ? undefined : addMonths(endsOn, 6);
}

type SixMonths = 'employmentAfterSixMonths' | 'improvedAfterSixMonths';

/** A result six months after leaving, told before it can be known. */
function tooEarly<At extends SixMonths, Code extends string>({ code, at, called }: { code: Code; at: At; called: string }) {
  return {
    code,
    severity: 'note' as const,
    at,
    reads: ['endsOn' as const, at],
    message: `${called} är ifyllt, men det har inte gått sex månader sedan Slutdatum. Fyll i det tidigast {from}.`,
    isBroken: (row: Row, { today }: RuleFacts) => row[at] !== undefined && row[at] !== 'unknown' && (sixMonthsAfter(row) ?? '9999') > today,
    values: (row: Row) => ({ from: sixMonthsAfter(row) ?? 'sex månader efter Slutdatum' }),
    example: `Slutdatum förra månaden och ${called} ifyllt`,
  };
}

/** Plausibility inside one row of Deltagare: what the English ESF service and `docs/funders.md#23-consistency-and-completeness` check beside the rules of the contract. */
export const rowRules: RowRules<'DEL', typeof columns> = [
  {
    code: 'DEL-ID-101',
    severity: 'error',
    at: 'localId',
    reads: ['identityNumber', 'localId'],
    message: 'Personnumret är SCB:s platshållare för skyddade uppgifter. Fyll i Deltagar-id, så att personen kan skiljas från andra.',
    isBroken: (row) => row.identityNumber !== undefined && isPlaceholderNumber(row.identityNumber) && row.localId === undefined,
    example: 'Personnummer 19850101Tf29, Deltagar-id tomt',
  },
  {
    code: 'DEL-KON-101',
    severity: 'warning',
    at: 'sex',
    reads: ['identityNumber', 'sex'],
    message: 'Kön är {stated}, men personnumret säger {told}. Det du skrivit gäller. Kontrollera att båda stämmer.',
    suggest: (row) => sexWords[sexIn(row.identityNumber ?? '')],
    isBroken: (row) => row.sex !== undefined && row.identityNumber !== undefined && sexIn(row.identityNumber) !== row.sex,
    values: (row) => ({ stated: sexWords[row.sex ?? 'unstated'], told: sexWords[sexIn(row.identityNumber ?? '')] }),
    example: 'Kön Kvinna och ett personnummer med udda näst sista siffra',
  },
  {
    code: 'DEL-FODD-101',
    severity: 'note',
    at: 'bornOn',
    reads: ['identityNumber', 'bornOn'],
    message:
      'Födelsedatum är {stated}, men personnumret säger något annat. Personnumret gäller. Ta bort Födelsedatum, eller rätta det som är fel.',
    isBroken: ({ identityNumber, bornOn }) => {
      const told = bornOn === undefined || identityNumber === undefined ? undefined : birthDateIn(identityNumber);
      return told !== undefined && bornOn !== undefined && !told.startsWith(bornOn) && !bornOn.startsWith(told);
    },
    values: (row) => ({ stated: row.bornOn ?? '' }),
    example: 'Födelsedatum 1990-01-01 och ett personnummer som börjar med 19900102',
  },
  {
    code: 'DEL-SLUT-101',
    severity: 'error',
    at: 'endsOn',
    reads: ['startsOn', 'endsOn'],
    message: 'Slutdatum {end} ligger före Startdatum {start}. Rätta det datum som är fel.',
    isBroken: (row) => row.endsOn !== undefined && row.endsOn < row.startsOn,
    values: (row) => ({ start: row.startsOn, end: row.endsOn ?? '' }),
    example: 'Startdatum 2025-03-01, Slutdatum 2025-02-01',
  },
  {
    code: 'DEL-ARBLOS-101',
    severity: 'error',
    at: 'unemployedSince',
    reads: ['startsOn', 'unemployedSince'],
    message: 'Arbetslös sedan {since} ligger efter Startdatum {start}. Ange dagen då arbetslösheten började, senast startdagen.',
    isBroken: (row) => row.unemployedSince !== undefined && row.unemployedSince > row.startsOn,
    values: (row) => ({ start: row.startsOn, since: row.unemployedSince ?? '' }),
    example: 'Startdatum 2025-03-01, Arbetslös sedan 2025-04-01',
  },
  {
    code: 'DEL-ANPGEN-101',
    severity: 'error',
    at: 'adaptationMet',
    reads: ['adaptationAsked', 'adaptationMet'],
    message:
      'Anpassning genomförd är Ja, men Anpassning begärd är inte Ja. Skriv Ja i Anpassning begärd, eller ändra Anpassning genomförd.',
    isBroken: (row) => row.adaptationMet === 'yes' && row.adaptationAsked !== 'yes',
    example: 'Anpassning begärd Nej, Anpassning genomförd Ja',
  },
  {
    code: 'DEL-ORSAK-101',
    severity: 'error',
    at: 'exitReason',
    reads: ['endsOn', 'exitReason'],
    message: 'Avslutsorsak saknas, men Slutdatum är {end}. Välj varför personen avslutade.',
    isBroken: (row) => row.endsOn !== undefined && row.exitReason === undefined,
    values: (row) => ({ end: row.endsOn ?? '' }),
    example: 'Slutdatum 2025-03-31, Avslutsorsak tom',
  },
  {
    code: 'DEL-ORSAK-102',
    severity: 'error',
    at: 'exitReason',
    reads: ['endsOn', 'exitReason'],
    message: 'Avslutsorsak är ifylld men Slutdatum saknas. Fyll i Slutdatum, eller ta bort orsaken.',
    isBroken: (row) => row.endsOn === undefined && row.exitReason !== undefined,
    example: 'Slutdatum tomt, Avslutsorsak Flytt',
  },
  {
    code: 'DEL-FODD-103',
    severity: 'note',
    at: 'bornOn',
    reads: ['identityNumber', 'bornOn', 'startsOn'],
    message: 'Personen är {age} år vid Startdatum {start}. Kontrollera födelsedatum och startdatum.',
    isBroken: (row) => {
      if (isOrdinary(row)) return false;
      const age = ageAtStart(row);
      return age !== undefined && (age < YOUNGEST || age > OLDEST);
    },
    values: (row) => ({ age: String(ageAtStart(row)), start: row.startsOn }),
    example: 'Födelsedatum 2020-01-01 och Startdatum 2025-03-01',
  },
  outsideProject({ code: 'DEL-START-102', at: 'startsOn', called: 'Startdatum', advice: 'Kontrollera datumet.' }),
  {
    code: 'DEL-START-103',
    severity: 'note',
    at: 'startsOn',
    reads: ['startsOn'],
    message: 'Startdatum {day} ligger framåt i tiden. Personen räknas från den dagen. Kontrollera datumet.',
    isBroken: ({ startsOn }, facts) => isAhead(startsOn, facts),
    values: ({ startsOn }) => ({ day: startsOn }),
    example: 'Startdatum nästa år',
  },
  {
    code: 'DEL-SLUT-102',
    severity: 'note',
    at: 'endsOn',
    reads: ['endsOn'],
    message: 'Slutdatum {day} ligger framåt i tiden. Lämna cellen tom tills personen har slutat, om avslutet inte är säkert.',
    isBroken: ({ endsOn }, facts) => isAhead(endsOn, facts),
    values: ({ endsOn }) => ({ day: endsOn ?? '' }),
    example: 'Slutdatum nästa år',
  },
  outsideProject({ code: 'DEL-SLUT-103', at: 'endsOn', called: 'Slutdatum', advice: 'Kontrollera datumet.' }),
  {
    code: 'DEL-ARBLOS-102',
    severity: 'note',
    at: 'unemployedSince',
    reads: ['employmentAtStart', 'unemployedSince'],
    message:
      'Arbetslös sedan är ifyllt, men Sysselsättning vid start är inte Arbetslös. Datumet räknas bara för den som är arbetslös. Rätta det som är fel.',
    isBroken: (row) => row.unemployedSince !== undefined && row.employmentAtStart !== undefined && row.employmentAtStart !== 'unemployed',
    example: 'Sysselsättning vid start Sysselsatt, Arbetslös sedan 2024-01-01',
  },
  {
    code: 'DEL-FORSIN-101',
    severity: 'note',
    at: 'supportAtStart',
    reads: ['supportAtStart'],
    message: 'Ingen offentlig försörjning står tillsammans med en försörjning. Behåll det som stämmer.',
    isBroken: ({ supportAtStart = [] }) =>
      supportAtStart.includes('none') && supportAtStart.some((code) => code !== 'none' && code !== 'wage'),
    example: 'Försörjningsstöd; Ingen offentlig försörjning',
  },
  {
    code: 'DEL-SYSUT-101',
    severity: 'note',
    at: 'employmentAfter',
    reads: ['endsOn', 'employmentAfter'],
    message:
      'Sysselsättning efter är ifyllt, men Slutdatum saknas. Det räknas först när personen har slutat. Fyll i Slutdatum, eller töm cellen.',
    isBroken: (row) => row.employmentAfter !== undefined && row.endsOn === undefined,
    example: 'Slutdatum tomt, Sysselsättning efter Arbete',
  },
  {
    code: 'DEL-SYSUT-102',
    severity: 'note',
    at: 'employmentAfter',
    reads: ['exitReason', 'employmentAfter'],
    message:
      'Sysselsättning efter är {after}, men Avslutsorsak tyder på {meant}. EECR01, EECR02 och EECR04 räknas efter Sysselsättning efter. Kontrollera båda.',
    isBroken: ({ exitReason = '', employmentAfter }) => {
      const meant = meantByReason[exitReason];
      return meant !== undefined && employmentAfter !== undefined && employmentAfter !== meant;
    },
    values: (row) => ({ after: words[row.employmentAfter ?? ''] ?? '', meant: words[meantByReason[row.exitReason ?? ''] ?? ''] ?? '' }),
    suggest: (row) => words[meantByReason[row.exitReason ?? ''] ?? ''],
    example: 'Avslutsorsak Arbete utan subvention, Sysselsättning efter Arbetssökande',
  },
  {
    code: 'DEL-KVAL-101',
    severity: 'note',
    at: 'gainedQualification',
    reads: ['endsOn', 'gainedQualification'],
    message:
      'Fått kvalifikation är Ja, men Slutdatum saknas. EECR03 räknas först när personen har slutat. Fyll i Slutdatum när det är känt.',
    isBroken: (row) => row.gainedQualification === 'yes' && row.endsOn === undefined,
    example: 'Slutdatum tomt, Fått kvalifikation Ja',
  },
  tooEarly({ code: 'DEL-SYS6-101', at: 'employmentAfterSixMonths', called: 'Sysselsättning efter 6 månader' }),
  tooEarly({ code: 'DEL-FORB6-101', at: 'improvedAfterSixMonths', called: 'Förbättrad ställning efter 6 månader' }),
  {
    code: 'DEL-FORB6-102',
    severity: 'note',
    at: 'improvedAfterSixMonths',
    reads: ['employmentAtStart', 'improvedAfterSixMonths'],
    message:
      'Förbättrad ställning är Ja, men Sysselsättning vid start är inte Sysselsatt. EECR06 räknar bara den som var sysselsatt vid start. Kontrollera båda.',
    isBroken: (row) => row.improvedAfterSixMonths === 'yes' && row.employmentAtStart !== undefined && row.employmentAtStart !== 'employed',
    example: 'Sysselsättning vid start Arbetslös, Förbättrad ställning efter 6 månader Ja',
  },
];
