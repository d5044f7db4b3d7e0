import { choice } from '../../functions/shared/definition/column.ts';
export const names = { Ragunda: 'Ragunda' } as const;
export function municipality(options: { heading: string; aliases: readonly string[]; code: string; help: string }) {
  return choice({ ...options, choices: names });
}
