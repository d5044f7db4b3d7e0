import type { AnySheet } from '../../../shared/definition/sheet.ts';
import { isPlaceholderNumber, sexIn } from '../../../shared/domain/personalNumber.ts';
import { rememberBirthDates } from '../../../shared/domain/rememberBirthDates.ts';
import type { View } from '../../../shared/domain/view.ts';

/** Columns of a sheet that an identity number may fill. */
export function filledColumns(sheet: AnySheet): readonly string[] {
  return Object.values(sheet.columns).flatMap(({ form }) =>
    form.kind === 'identityNumber' && form.fills ? Object.values(form.fills) : [],
  );
}

/**
 * Prepares the filling of a sheet's rows from their identity number: the birth date always, sex when it is blank. A placeholder is only
 * given to people with protected data.
 */
export function fillFromIdentity(sheet: AnySheet): (row: View<Record<string, unknown>>) => void {
  const [name, fills] =
    Object.entries(sheet.columns)
      .map(([name, { form }]) => [name, form.kind === 'identityNumber' ? form.fills : undefined] as const)
      .find(([, fills]) => fills !== undefined) ?? [];
  if (name === undefined || fills === undefined) return () => undefined;
  const birthOf = rememberBirthDates();
  return (row) => {
    const number = row[name];
    if (typeof number !== 'string') return;
    const [told, stated] = [birthOf(number), row[fills.bornOn]];
    // SCB's placeholder for protected data needs the day, which the number of somebody without a known birthday does not say.
    const isCloser = told?.length === 4 && row[fills.isProtected] === 'yes' && typeof stated === 'string' && stated.startsWith(told);
    if (!isCloser) row[fills.bornOn] = told ?? stated;
    row[fills.sex] ??= sexIn(number);
    if (isPlaceholderNumber(number)) row[fills.isProtected] ??= 'yes';
  };
}
