import { describe, expect, it } from 'vitest';
import { writeContent } from '../../../../functions/report/content/writeContent.ts';
import type { Comparison } from '../../../../functions/shared/domain/figure.ts';
import { board } from '../../../../templates/funders/municipality/board/report.ts';
import { municipality } from '../../../../templates/funders/municipality/funder.ts';
import { catalogue } from '../../../../templates/index.ts';
import { participant } from '../../../support/exampleRows.ts';
import { composeReport } from '../../../support/fillReport.ts';

const { content } = composeReport({ funder: municipality, report: board }, '2025', { participants: [participant('a')] });
const compared = (value: number, label = ''): readonly Comparison[] => [
  { against: 'previousPeriod', label, value, change: 0, changePercent: 0, signal: 'unchanged', isSmallBase: true },
];
const written = (comparisons: typeof content.comparisons): typeof content.comparisons => {
  const bytes = writeContent({ ...content, comparisons }, catalogue.indicators);
  expect(bytes.length).toBeLessThanOrEqual(5_000_000);
  return (JSON.parse(new TextDecoder().decode(bytes)) as typeof content).comparisons;
};
const long = (megabytes: number) => compared(1, 'x'.repeat(megabytes * 1_000_000));

describe('the JSON of a report', () => {
  it('keeps every comparison up to 5 MB, also of names with nothing on either side', () => {
    const comparisons = { 'participants.met': long(4), 'unit.A.participants.met': compared(0) };
    expect(written(comparisons)).toEqual(comparisons);
  });

  it('leaves out what says nothing of names above 5 MB, and keeps the rest where that is enough', () => {
    const zeros = { ...compared(0, 'x'.repeat(3_000_000))[0] } as Comparison;
    const kept = { 'participants.met': compared(0), 'unit.B.participants.met.women': long(3) };
    expect(written({ ...kept, 'unit.A.participants.met.women': [zeros] })).toEqual(kept);
  });

  it('then leaves out the family that takes most room, and only as many as it must', () => {
    const kept = { 'participants.met': compared(0), 'unit.B.participants.met': long(2) };
    expect(written({ ...kept, 'budget.Lön.2025.decided': long(3), 'municipality.Örebro.hours.total.men': long(1) })).toEqual({
      ...kept,
      'municipality.Örebro.hours.total.men': long(1),
    });
  });
});
