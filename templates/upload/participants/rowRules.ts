import type { Rule } from '../../../functions/shared/definition/rule.ts';
import { addMonths, ageOn } from '../../../functions/shared/domain/localDate.ts';
import { birthDateIn } from '../../../functions/shared/domain/personalNumber.ts';
import { isAhead, outsideProject } from '../projectTime.ts';

interface ParticipantRow {
  readonly identityNumber: string | undefined;
  readonly bornOn: string | undefined;
  readonly startsOn: string;
  readonly endsOn: string | undefined;
  readonly employmentAtStart: string | undefined;
  readonly unemployedSince: string | undefined;
  readonly supportAtStart: readonly string[] | undefined;
  readonly exitReason: string | undefined;
  readonly employmentAfter: string | undefined;
  readonly gainedQualification: string | undefined;
  readonly employmentAfterSixMonths: string | undefined;
  readonly improvedAfterSixMonths: string | undefined;
}

/** Ages, in whole years at start, between which nobody is asked whether it is right. */
const [YOUNGEST, OLDEST] = [13, 100] as const;

function ageAtStart({ identityNumber, bornOn, startsOn }: ParticipantRow): number | undefined {
  const born = (identityNumber === undefined ? undefined : birthDateIn(identityNumber)) ?? bornOn;
  if (born === undefined) return undefined;
  return born.length === 4 ? Number(startsOn.slice(0, 4)) - Number(born) : ageOn(born, startsOn);
}

/** Whether the years alone say that nobody needs to ask: what is true of nearly every row is found out without making a date. */
function isOrdinary({ identityNumber, bornOn, startsOn }: ParticipantRow): boolean {
  const years = Number(startsOn.slice(0, 4)) - Number((identityNumber ?? bornOn ?? '').slice(0, 4));
  return years > YOUNGEST && years <= OLDEST;
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
function sixMonthsAfter({ endsOn }: ParticipantRow): string | undefined {
  return endsOn === undefined ? undefined : addMonths(endsOn, 6);
}

function sixMonthRule(at: 'employmentAfterSixMonths' | 'improvedAfterSixMonths', called: string): Rule<ParticipantRow> {
  return {
    number: 101,
    severity: 'note',
    at,
    reads: ['endsOn', at],
    message: `${called} är ifyllt, men det har inte gått sex månader sedan Slutdatum. Fyll i det tidigast {from}.`,
    isBroken: (row, { today }) => row[at] !== undefined && row[at] !== 'unknown' && (sixMonthsAfter(row) ?? '9999') > today,
    values: (row) => ({ from: sixMonthsAfter(row) ?? 'sex månader efter Slutdatum' }),
    example: `Slutdatum förra månaden och ${called} ifyllt`,
  };
}

/** Plausibility inside one row of Deltagare: what the English ESF service and `docs/funders.md#23-consistency-and-completeness` check beside the rules of the contract. */
export const participantRules: readonly Rule<ParticipantRow>[] = [
  {
    number: 103,
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
  outsideProject({ number: 102, at: 'startsOn', called: 'Startdatum', advice: 'Kontrollera datumet.' }),
  {
    number: 103,
    severity: 'note',
    at: 'startsOn',
    reads: ['startsOn'],
    message: 'Startdatum {day} ligger framåt i tiden. Personen räknas från den dagen. Kontrollera datumet.',
    isBroken: ({ startsOn }, facts) => isAhead(startsOn, facts),
    values: ({ startsOn }) => ({ day: startsOn }),
    example: 'Startdatum nästa år',
  },
  {
    number: 102,
    severity: 'note',
    at: 'endsOn',
    reads: ['endsOn'],
    message: 'Slutdatum {day} ligger framåt i tiden. Lämna cellen tom tills personen har slutat, om avslutet inte är säkert.',
    isBroken: ({ endsOn }, facts) => isAhead(endsOn, facts),
    values: ({ endsOn }) => ({ day: endsOn ?? '' }),
    example: 'Slutdatum nästa år',
  },
  outsideProject({ number: 103, at: 'endsOn', called: 'Slutdatum', advice: 'Kontrollera datumet.' }),
  {
    number: 102,
    severity: 'note',
    at: 'unemployedSince',
    reads: ['employmentAtStart', 'unemployedSince'],
    message:
      'Arbetslös sedan är ifyllt, men Sysselsättning vid start är inte Arbetslös. Datumet räknas bara för den som är arbetslös. Rätta det som är fel.',
    isBroken: (row) => row.unemployedSince !== undefined && row.employmentAtStart !== undefined && row.employmentAtStart !== 'unemployed',
    example: 'Sysselsättning vid start Sysselsatt, Arbetslös sedan 2024-01-01',
  },
  {
    number: 101,
    severity: 'note',
    at: 'supportAtStart',
    reads: ['supportAtStart'],
    message: 'Ingen offentlig försörjning står tillsammans med en försörjning. Behåll det som stämmer.',
    isBroken: ({ supportAtStart = [] }) =>
      supportAtStart.includes('none') && supportAtStart.some((code) => code !== 'none' && code !== 'wage'),
    example: 'Försörjningsstöd; Ingen offentlig försörjning',
  },
  {
    number: 101,
    severity: 'note',
    at: 'employmentAfter',
    reads: ['endsOn', 'employmentAfter'],
    message:
      'Sysselsättning efter är ifyllt, men Slutdatum saknas. Det räknas först när personen har slutat. Fyll i Slutdatum, eller töm cellen.',
    isBroken: (row) => row.employmentAfter !== undefined && row.endsOn === undefined,
    example: 'Slutdatum tomt, Sysselsättning efter Arbete',
  },
  {
    number: 102,
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
    number: 101,
    severity: 'note',
    at: 'gainedQualification',
    reads: ['endsOn', 'gainedQualification'],
    message:
      'Fått kvalifikation är Ja, men Slutdatum saknas. EECR03 räknas först när personen har slutat. Fyll i Slutdatum när det är känt.',
    isBroken: (row) => row.gainedQualification === 'yes' && row.endsOn === undefined,
    example: 'Slutdatum tomt, Fått kvalifikation Ja',
  },
  sixMonthRule('employmentAfterSixMonths', 'Sysselsättning efter 6 månader'),
  sixMonthRule('improvedAfterSixMonths', 'Förbättrad ställning efter 6 månader'),
  {
    number: 102,
    severity: 'note',
    at: 'improvedAfterSixMonths',
    reads: ['employmentAtStart', 'improvedAfterSixMonths'],
    message:
      'Förbättrad ställning är Ja, men Sysselsättning vid start är inte Sysselsatt. EECR06 räknar bara den som var sysselsatt vid start. Kontrollera båda.',
    isBroken: (row) => row.improvedAfterSixMonths === 'yes' && row.employmentAtStart !== undefined && row.employmentAtStart !== 'employed',
    example: 'Sysselsättning vid start Arbetslös, Förbättrad ställning efter 6 månader Ja',
  },
];
