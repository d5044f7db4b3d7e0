import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../functions/shared/domain/period.ts';
import { formatDay, formatPeriod, formatPeriodBefore } from '../../../templates/text/periods.ts';

const period = (id: string) => {
  const parsed = parsePeriod(id);
  if (!parsed) throw new Error(`${id} is no period`);
  return parsed;
};

describe('formatPeriod', () => {
  it('says a period as people do', () => {
    const ids = ['2025-03', '2025-K3', '2025-T2', '2025', '2025-01-01/2025-09-30', '2024-11-15/2025-01-14'];
    expect(ids.map((id) => formatPeriod(period(id)))).toEqual([
      'mars 2025',
      'kvartal 3 2025 (juli–september)',
      'tertial 2 2025 (maj–augusti)',
      '2025',
      '1 januari–30 september 2025',
      '15 november 2024–14 januari 2025',
    ]);
    expect(formatDay('2025-10-01')).toBe('1 oktober 2025');
  });

  it('names the period before by its kind', () => {
    expect(['2025-03', '2025-K3', '2025-T2', '2025', '2025-01-01/2025-09-30'].map((id) => formatPeriodBefore(period(id)))).toEqual([
      'månaden före',
      'kvartalet före',
      'tertialet före',
      'året före',
      'lika många dagar före',
    ]);
  });
});
