import type { Cell } from '../../../shared/domain/cell.ts';
import type { CellKind } from '../../../shared/records/matches.ts';
import { maskIdentityNumbers } from '../../../shared/domain/maskIdentityNumbers.ts';
import type { Form } from '../../../shared/definition/column.ts';

/** What most cells look like, said instead of what they hold where that may identify somebody. */
export function cellKindOf(cells: readonly Cell[], form: Form | undefined): CellKind {
  if (cells.length === 0) return 'empty';
  if (form?.kind === 'identityNumber' || most(cells, looksLikeIdentityNumber)) return 'identityNumber';
  if (most(cells, (cell) => (typeof cell === 'object' && 'date' in cell) || (typeof cell === 'string' && /^\d{4}-\d\d?-\d\d?$/.test(cell))))
    return 'date';
  if (form?.kind === 'date' || form?.kind === 'dateOrYear' || form?.kind === 'month') return 'date';
  if (form?.kind === 'money') return 'money';
  if (form?.kind === 'yesNo') return 'yesNo';
  if (form?.kind === 'choice' || form?.kind === 'choices') return 'choice';
  return most(cells, (cell) => typeof cell === 'number' || (typeof cell === 'object' && 'shown' in cell)) ? 'number' : 'text';
}

function looksLikeIdentityNumber(cell: Cell): boolean {
  const text = typeof cell === 'number' ? String(cell) : cell;
  return typeof text === 'string' && maskIdentityNumbers(text) !== text;
}

function most(cells: readonly Cell[], is: (cell: Cell) => boolean): boolean {
  return cells.filter(is).length * 2 > cells.length;
}
