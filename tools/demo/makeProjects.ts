import { addDays, addMonths, type LocalDate } from '../../functions/shared/domain/localDate.ts';
import { monthsOf, span } from '../../functions/shared/domain/period.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { demoWords } from '../../templates/text/demo.ts';

/** Of a municipality that is not there. */
export const demoOrganisationNumber = '212000-9991';
/** Kronor a year. */
export const awardedAYear = { esf: 3_000_000, grant: 2_750_000, coordination: 640_000, county: 480_000 } as const;
/** Longest project of ESF+ in months, and of a municipal grant in calendar years. */
const ESF_MONTHS = 36;
const GRANT_YEARS = 3;

/** The projects of a made-up municipality, by the kind of their funder. */
export type DemoSettings = Readonly<Record<keyof typeof awardedAYear, Project>>;

/** One project of each funder: of ESF+ from a month on, of the others for whole calendar years. */
export function makeProjects(startsOn: LocalDate, today: LocalDate): DemoSettings {
  const year = startsOn.slice(0, 4);
  const lastGrantYear = Math.max(Number(year) + GRANT_YEARS - 1, Number(today.slice(0, 4)));
  const esfDays = { startsOn, endsOn: latest(addDays(addMonths(startsOn, ESF_MONTHS), -1), today) };
  const grantDays = { startsOn: `${year}-01-01`, endsOn: `${lastGrantYear}-12-31` };
  const common = {
    organisation: demoWords.organisation,
    organisationNumber: demoOrganisationNumber,
    recipients: [...demoWords.recipients],
    contact: demoWords.contact,
  };
  return {
    esf: {
      ...common,
      ...demoWords.projects.esf,
      ...esfDays,
      id: 'vagen-vidare',
      funder: 'esf-plus',
      caseId: `${year}/00417`,
      registrationNumber: `KS ${year}:118`,
      costModel: 'flat15',
      coFinancingShare: 46,
      grantAwarded: awardedIn(esfDays, awardedAYear.esf),
      reports: ['quarterly', 'payment-claim', 'indicators', 'scb-month', 'final', 'kolada', 'board'],
    },
    grant: {
      ...common,
      ...demoWords.projects.grant,
      ...grantDays,
      id: 'fler-i-arbete',
      funder: 'tillvaxtverket',
      costModel: 'actual',
      caseId: `20${year.slice(2)}0931`,
      registrationNumber: `KS ${year}:204`,
      coFinancingShare: 10,
      grantAwarded: awardedIn(grantDays, awardedAYear.grant),
      reports: ['municipality-grant', 'kolada', 'board'],
    },
    coordination: {
      ...common,
      ...demoWords.projects.coordination,
      ...grantDays,
      id: 'forsta-steget',
      funder: 'samordningsforbund',
      costModel: 'actual',
      caseId: `SF ${year}:12`,
      registrationNumber: `KS ${year}:233`,
      coFinancingShare: 0,
      grantAwarded: awardedIn(grantDays, awardedAYear.coordination),
      reports: ['year-report', 'monthly-statistics', 'sus', 'board'],
    },
    county: {
      ...common,
      ...demoWords.projects.county,
      ...grantDays,
      id: 'sprakstarten',
      funder: 'lansstyrelsen',
      costModel: 'actual',
      caseId: `${year}-8841`,
      registrationNumber: `KS ${year}:251`,
      coFinancingShare: 0,
      grantAwarded: awardedIn(grantDays, awardedAYear.county),
      reports: ['part-report', 'final-report', 'board'],
    },
  };
}

/** Kronor by calendar year: a year that the project covers in part gets its months' share. */
function awardedIn({ startsOn, endsOn }: Readonly<Record<'startsOn' | 'endsOn', LocalDate>>, aYear: number): Record<string, number> {
  const months = Map.groupBy(monthsOf(span(startsOn, endsOn)), (month) => month.slice(0, 4));
  return Object.fromEntries([...months].map(([year, { length }]) => [year, Math.round((aYear * length) / 12_000) * 1000]));
}

function latest(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}
