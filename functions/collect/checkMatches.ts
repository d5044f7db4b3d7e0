import type { AnySheet } from '../shared/definition/sheet.ts';
import { ledgerValues, type Matches } from '../shared/records/matches.ts';
import { holdsIdentityNumber } from '../shared/domain/maskIdentityNumbers.ts';
import { ownValue } from '../shared/domain/ownValue.ts';

/** Whether matches name sheets, columns and choices there are, and nothing in them may identify anybody. */
export function checkMatches({ sheets: named, columns, values }: Matches, sheets: readonly AnySheet[]): boolean {
  const columnOf = (sheet: string, column: string) => {
    const known = sheets.find(({ id }) => id === sheet)?.columns;
    return ownValue(known, column);
  };
  return (
    named.every(({ name, sheet }) => isSafe(name) && (sheet === null || sheets.some(({ id }) => id === sheet))) &&
    columns.every(
      ({ sheet, heading, column }) =>
        sheets.some(({ id }) => id === sheet) && isSafe(heading) && (column === null || columnOf(sheet, column)),
    ) &&
    values.every(({ sheet, column, text, value }) => {
      if (!isSafe(text)) return false;
      const ofLedger = ledgerValues.get(column);
      if (ofLedger) return ofLedger.includes(value);
      const form = columnOf(sheet, column)?.form;
      return (form?.kind === 'choice' || form?.kind === 'choices') && Object.hasOwn(form.choices, value);
    })
  );
}

function isSafe(text: string): boolean {
  return !holdsIdentityNumber(text);
}
