import type { AnySheet } from './sheet.ts';

/** Columns whose text names a row of amounts or hours: the line of a budget, the code of a person. A voucher's number names none. */
export function namingColumns({ columns, oneOf }: AnySheet): readonly string[] {
  const all = Object.entries(columns);
  if (!all.some(([, { form }]) => form.kind === 'money' || form.kind === 'hours')) return [];
  return all.flatMap(([name, { form, required }]) => {
    const isNeeded = required || oneOf.some((group) => group.includes(name));
    return isNeeded && form.kind === 'text' && !form.isSeries ? [name] : [];
  });
}
