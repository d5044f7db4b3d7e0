import { editionOn, type Edition } from '../../../../functions/shared/definition/funder.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';

/** One grant (Swedish *bidrag*) of the county administrative board, recognised in the project's programme. */
export interface CountyGrant {
  readonly name: string;
  /** What the project's programme says: `§37a`, `TIA`. */
  readonly pattern: RegExp;
  /** Whom it is for, in Swedish. */
  readonly targetGroup: string;
  /** Percent of co-financing, from and to, where the grant asks for it. */
  readonly coFinancing?: readonly [from: number, to: number];
}

/** What förordning (2010:1122) and the board's calls say. Sources: README.md. */
export interface CountyEdition extends Edition {
  /** The first that fits the programme holds. */
  readonly grants: readonly CountyGrant[];
  /** Under this age on the first start a participant is a girl or a boy. */
  readonly adultAge: number;
  readonly deadlines: {
    /** Months after the period's end for a part report: assumed. */
    readonly partMonths: number;
    /** Months after the project's end for the final report: assumed. */
    readonly finalMonths: number;
  };
}

/** The editions in force, oldest first. */
export const editions: readonly CountyEdition[] = [
  {
    name: 'Förordning (2010:1122), §37 och §37a, samt tidiga insatser för asylsökande',
    validFrom: '2010-12-01',
    grants: [
      { name: '§37a', pattern: /37\s*a/i, targetGroup: 'Nyanlända, ensamkommande barn och unga, asylsökande', coFinancing: [25, 50] },
      { name: '§37', pattern: /37/, targetGroup: 'Nyanlända, ensamkommande barn och unga' },
      { name: 'TIA', pattern: /\bTIA\b|tidiga insatser/i, targetGroup: 'Asylsökande' },
    ],
    adultAge: 18,
    deadlines: { partMonths: 1, finalMonths: 2 },
  },
];

/** The grant the project's programme names; undefined when it names none. */
export function countyGrantOf({ programme, startsOn }: Pick<Project, 'programme' | 'startsOn'>): CountyGrant | undefined {
  return editionOn(editions, startsOn).grants.find(({ pattern }) => pattern.test(programme));
}
