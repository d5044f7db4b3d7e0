import type { AnySheet } from '../../../shared/definition/sheet.ts';
import type { Finding } from '../../../shared/domain/finding.ts';
import { LEDGER_CURRENCY, type ValueProposal } from '../../../shared/records/matches.ts';
import type { Project } from '../../../shared/records/project.ts';
import { showText } from '../cells/showCell.ts';
import { atSheet } from '../findings/sheetPlace.ts';
import type { ProjectMatches } from '../matching/projectMatches.ts';

/** What a ledger says about whose it is and in what money. */
export interface LedgerOwner {
  organisation(number: string, row: number): void;
  currency(code: string, row: number): void;
  findings(place: { readonly sheet: AnySheet; readonly name: string }): readonly Finding[];
  proposals(): readonly Omit<ValueProposal, 'sheet' | 'count'>[];
}

/**
 * Asks when a ledger is of another organisation, or in another currency. That the organisation's ledger is the project's all the same can be confirmed; what
 * an amount in another currency is in kronor, nobody can read out of the file.
 */
export function askWhose(about: {
  readonly sheet: AnySheet;
  readonly matches: ProjectMatches;
  readonly project: Project;
  readonly kronor: readonly string[];
}): LedgerOwner {
  const own = digitsOf(about.project.organisationNumber);
  const known = about.matches.values(about.sheet, LEDGER_CURRENCY);
  let other: { readonly number: string; readonly row: number } | undefined;
  let foreign: { readonly code: string; readonly row: number } | undefined;
  return {
    organisation(text, row) {
      const number = digitsOf(text);
      if (number !== '' && number !== own) other = { number, row };
    },
    currency(text, row) {
      const code = text.trim().toUpperCase();
      if (code !== '' && !about.kronor.includes(code) && known?.(code) !== 'kronor') foreign = { code, row };
    },
    findings: (place) => [
      ...(other
        ? [atSheet(place, 'otherOrganisation', { row: other.row, cell: `B${other.row}`, layout: `organisation ${other.number}` })]
        : []),
      ...(foreign
        ? [
            atSheet(place, 'otherCurrency', {
              row: foreign.row,
              cell: `B${foreign.row}`,
              values: { currency: showText(foreign.code) },
            }),
          ]
        : []),
    ],
    proposals: () => (foreign ? [{ column: LEDGER_CURRENCY, text: foreign.code.slice(0, LONGEST), value: null, samples: [] }] : []),
  };
}

const LONGEST = 20;

/** The ten digits of an organisation number, whatever stands between or before them. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(-10);
}
