import * as z from 'zod';
import { reasonText } from './reasonText.ts';
import { parseDay } from '../domain/localDate.ts';
import { matchesSchema } from './matches.ts';

const day = z.string().refine((text) => parseDay(text) !== undefined, 'YYYY-MM-DD');

/** Letters, digits and hyphens: a project's id is part of keys and file names. */
export const projectIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/i);

const kronorByYear = z
  .record(z.string().regex(/^\d{4}$/), z.number().nonnegative().max(1e12))
  .refine((years) => Object.keys(years).length <= 50);
const address = z.email().max(320);

/** Settings of one project (Swedish *projekt*), the `PROJECT.json` of `docs/definitions.md#settings-of-a-project`. Unknown settings are refused by name. */
export const projectSchema = z.strictObject({
  id: projectIdSchema,
  name: z.string().trim().min(1).max(200),
  organisation: z.string().trim().min(1).max(200),
  organisationNumber: z.string().regex(/^\d{6}-?\d{4}$/),
  /** Id of a folder under templates/funders. */
  funder: z.string().min(1).max(60),
  /** What the funder is called where the folder is of no one funder: Arbetsförmedlingen, Socialstyrelsen. */
  funderName: z.string().trim().min(1).max(200).optional(),
  programme: z.string().max(200),
  /** The funder's case id (Swedish *ärende-id*). */
  caseId: z.string().max(100),
  /** The organisation's own registration number (Swedish *diarienummer*). */
  registrationNumber: z.string().max(100),
  startsOn: day,
  /** Left out of a project that runs until further notice (Swedish *tills vidare*). */
  endsOn: day.optional(),
  costModel: z.enum(['flat40', 'flat15', 'actual', 'lumpSum']),
  /** Percent of staff costs, where the decision sets another flat rate than the cost model's own (Tillväxtverket's EU projects). */
  flatRate: z.number().min(0).max(100).optional(),
  /** Percent, 0–100. */
  coFinancingShare: z.number().min(0).max(100),
  /** The funder's share in percent, 0–200; when left out what `coFinancingShare` leaves of 100. */
  grantShare: z.number().min(0).max(200).optional(),
  /** Kronor awarded per calendar year. */
  grantAwarded: kronorByYear,
  /** Kronor of earlier years that may be used in a calendar year, beside what is awarded; what is carried over on a budget line stands in Budget. */
  grantCarriedOver: kronorByYear.optional(),
  recipients: z.array(address).max(50),
  contact: address,
  /** Ids of the reports the project makes. */
  reports: z.array(z.string().min(1).max(60)).max(100),
  /** The organisation's decision that who uploaded may also approve a report, with its reason; without it somebody else approves. */
  approval: z.strictObject({ bySamePerson: reasonText }).optional(),
  /** Whether belonging to a national minority is stored per person; when left out, only where a report of the project asks for it. */
  nationalMinorities: z.boolean().optional(),
  /** What a participant is called: of a project whose rows are households (Swedish *hushåll*) the words say so. Counting is the same. */
  countedUnit: z.enum(['person', 'household']).optional(),
  /** Financing of ledger lines whose Finansiering is blank, by its code in templates/upload/costs/sheet.ts. */
  defaultFinancing: z.string().max(60).optional(),
  /** Local measures and groups in which the horizontal principles are taught, by the names that people write. */
  horizontalTeaching: z.array(z.string().trim().min(1).max(100)).max(60).optional(),
  /** How the project's lists are written, beside what its coordinators confirm on the page. Sheets, columns and choices by code or Swedish name. */
  matches: matchesSchema.optional(),
});

/** Settings of one project. */
export type Project = z.infer<typeof projectSchema>;

/** A setting that may be left out and else is of a kind: a code in words, or yes or no. */
export type SettingOf<Kind> = {
  [Name in keyof Project]-?: Project[Name] extends Kind | undefined ? (undefined extends Project[Name] ? Name : never) : never;
}[keyof Project];
