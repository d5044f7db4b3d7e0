import type { Choices, Column } from './column.ts';

/** Codes of a choice column as they may be shown beside a person: a choice that tells of somebody's health by what it has in common with others. */
export function pageWords({ form }: Column, value: unknown): string | undefined {
  if (form.kind !== 'choice' && form.kind !== 'choices') return undefined;
  const codes: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (!codes.some((code) => typeof code === 'string' && onPage(form.choices, code) !== undefined)) return undefined;
  const words = codes.flatMap((code) => (typeof code === 'string' ? [onPage(form.choices, code) ?? wordOf(form.choices, code)] : []));
  return [...new Set(words)].join('; ');
}

function onPage(choices: Choices, code: string): string | undefined {
  const choice = choices[code];
  return typeof choice === 'object' ? choice.onPage : undefined;
}

function wordOf(choices: Choices, code: string): string {
  const choice = choices[code] ?? code;
  return typeof choice === 'string' ? choice : choice.word;
}
