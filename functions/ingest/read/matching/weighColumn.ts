import { cellFaults } from '../../../shared/definition/cellFault.ts';
import type { Form } from '../../../shared/definition/column.ts';
import type { AnySheet } from '../../../shared/definition/sheet.ts';
import type { Cell } from '../../../shared/domain/cell.ts';
import { compileCell } from '../cells/compileCell.ts';
import { isRemark, type ReadingContext } from '../cells/reading.ts';
import { accountOf } from './accounts.ts';
import { cellText } from './cellText.ts';

/** How much it says that cells can be read as a kind: nearly anything is a text or a number, hardly anything else is an identity number. */
const strengths: Readonly<Record<Form['kind'], number>> = {
  identityNumber: 0.9,
  organisationNumber: 0.8,
  figure: 0.8,
  date: 0.6,
  month: 0.6,
  dateOrYear: 0.5,
  period: 0.5,
  choice: 0.8,
  choices: 0.8,
  money: 0.4,
  hours: 0.35,
  year: 0.3,
  yesNo: 0.3,
  number: 0.2,
  text: 0,
};

/** What cells say about being of one column. */
export interface ColumnFit {
  /** Share of the cells that can be read, 0–1. */
  readonly share: number;
  /** How much that says, 0–1. */
  readonly strength: number;
  /** Whether they may be the project's own words for the column's choices. */
  readonly isLocal: boolean;
  /** Whether there is nothing to tell by. */
  readonly isEmpty: boolean;
}

/** Different words of a project's own that a column of choices may have. */
const MOST_WORDS = 12;

/** Prepares to say how well cells fit a column: read by the very reader that would read them. */
export function weighColumn(
  sheet: AnySheet,
  name: string,
  { context, hasAccounts }: { readonly context: ReadingContext; readonly hasAccounts: boolean },
): (cells: readonly Cell[]) => ColumnFit {
  const kind = sheet.columns[name]?.form.kind ?? 'text';
  const isChoice = kind === 'choice' || kind === 'choices';
  // Whether a cell can be read is all that is asked, not what else it might have meant.
  // A name that is no figure of ours says nothing of the column.
  const figures = { ...context.figures, nearest: () => undefined, resembles: () => true };
  const read = compileCell({ sheet, column: name, unit: 1 }, { ...context, figures });
  const isRead = (cell: Cell): boolean => {
    const reading = read(cell, {});
    return isRemark(reading) ? cellFaults[reading.fault].severity !== 'error' || reading.fault === 'twoCenturies' : reading !== undefined;
  };
  return (cells) => {
    if (cells.length === 0) return { share: 0, strength: 0, isLocal: false, isEmpty: true };
    const share = cells.filter(isRead).length / cells.length;
    const texts = cells.filter((cell) => typeof cell === 'string' && /\p{L}/u.test(cell));
    const accounts = cells.filter((cell) => accountOf(cellText(cell)) !== undefined);
    const areAccounts = hasAccounts && accounts.length / cells.length >= 0.8;
    const areFewWords = texts.length / cells.length >= 0.8 && new Set(texts).size <= Math.max(MOST_WORDS, texts.length / 2);
    const isNumbered = isChoice && texts.length === 0;
    return {
      share: areAccounts ? Math.max(share, 0.8) : share,
      strength: areAccounts ? 0.5 : isNumbered ? 0.3 : strengths[kind],
      isLocal: isChoice && (areAccounts || areFewWords),
      isEmpty: false,
    };
  };
}
