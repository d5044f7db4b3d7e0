import { createHash } from 'node:crypto';
import type { MonthFile, MonthRow } from '../../shared/definition/monthFile.ts';
import { hours } from '../../shared/domain/money.ts';
import type { MonthPin } from '../../shared/domain/monthFiles.ts';

/** What each month's file holds, with a hash that differs when, and only when, a cell of the file does. */
export function pinMonths(files: readonly MonthFile[]): Readonly<Record<string, MonthPin>> {
  return Object.fromEntries(files.map((file) => [file.month, pinMonth(file)]));
}

function pinMonth({ month, rows }: MonthFile): MonthPin {
  const lines = rows.map(canonicalLine).sort();
  return {
    rows: rows.length,
    ended: rows.filter(({ endsOn }) => endsOn !== undefined).length,
    hours: hours(rows.reduce((sum, { time }) => sum + time, 0)),
    sha256: createHash('sha256')
      .update([month, ...lines].join('\n'))
      .digest('hex'),
  };
}

/** A row as it is printed, with a pseudonym for an identity number. Hours as the file shows them. */
function canonicalLine({ identity, startsOn, endsOn = '', time }: MonthRow): string {
  return [nameOf(identity), startsOn, endsOn, hours(time)].join('\t');
}

function nameOf(identity: MonthRow['identity']): string {
  switch (identity.kind) {
    case 'number':
      return identity.pseudonym;
    case 'placeholder':
      return `${identity.birthMark} ${identity.suffix}`;
    case 'missing':
      return '';
  }
}
