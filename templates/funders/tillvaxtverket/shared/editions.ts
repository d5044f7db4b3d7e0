import type { Edition } from '../../../../functions/shared/definition/funder.ts';
import type { Project } from '../../../../functions/shared/records/project.ts';
import { grantPortal } from './grantPortal.ts';

/** What the ordinance and Tillväxtverket's handbook say. Sources: README.md. */
export interface TillvaxtverketEdition extends Edition {
  /** Calendar years a decision can cover. */
  readonly maxYears: number;
  /** Cost models that national grants know. */
  readonly costModels: readonly Project['costModel'][];
  readonly deadlines: {
    /** Months after the period's end for the report: assumed. */
    readonly reportMonths: number;
  };
  /** What is copied into Min ansökan: assumed. */
  readonly portal: typeof grantPortal;
}

/** The editions in force, oldest first. */
export const editions: readonly TillvaxtverketEdition[] = [
  {
    name: 'Förordning (2018:152) om statsbidrag till socioekonomiskt eftersatta kommuner',
    validFrom: '2018-01-01',
    maxYears: 3,
    costModels: ['actual'],
    deadlines: { reportMonths: 2 },
    portal: grantPortal,
  },
];
