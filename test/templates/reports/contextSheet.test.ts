import { describe, expect, it } from 'vitest';
import { composeReport } from '../../support/fillReport.ts';
import type { ExampleRows } from '../../support/exampleRows.ts';
import { municipality } from '../../../templates/funders/municipality/funder.ts';
import { board } from '../../../templates/funders/municipality/board/report.ts';
import { kolada } from '../../../templates/funders/skr/kolada/report.ts';
import { skr } from '../../../templates/funders/skr/funder.ts';

const unemployment = 'Arbetslöshet, andel';
const references: NonNullable<ExampleRows['references']> = [
  { figure: unemployment, period: '2025', area: 'Riket', value: 6.9, source: 'Arbetsförmedlingen' },
  { figure: unemployment, period: '2025', area: 'Länet', value: 6.1, source: 'Region' },
  { figure: 'arbetslöshet,  andel', period: '2024', area: 'riket', value: 6.6 },
  { figure: 'Befolkning', period: '2024', area: 'Ragunda', value: 5_100, source: 'SCB' },
  { figure: 'ended.resultShare', period: '2025', area: 'Riket', value: 31.5 },
];
const blank = (count: number) => new Array<undefined>(count).fill(undefined);

describe('figures of the world around', () => {
  const { lists, cells, content } = composeReport({ funder: municipality, report: board }, '2025', { references });

  it('are a row an indicator and period, with the areas as columns, source and year', () => {
    expect(lists.get('Omvarlden')).toEqual([
      [unemployment, '2024', 6.6, ...blank(8), undefined, '2024'],
      [unemployment, '2025', 6.9, 6.1, ...blank(7), 'Arbetsförmedlingen; Region', '2025'],
      ['Befolkning', '2024', undefined, undefined, 5_100, ...blank(6), 'SCB', '2024'],
    ]);
    expect([1, 2, 3, 4, 5].map((number) => cells.get(`context.area.${number}`))).toEqual(['Riket', 'Länet', 'Ragunda', '––––', '–––––']);
  });

  it('are never set against our own, and are counted apart among the rows', () => {
    expect(JSON.stringify(content.comparisons)).not.toContain(unemployment);
    expect(lists.get('Jamforelsetal')?.map(([title]) => title)).toEqual(['Resultat vid avslut, andel som börjat arbeta eller studera']);
    expect(content.checks.find(({ id }) => id === 'reconciliation.references')).toMatchObject({ ok: true, left: 5, right: 5 });
  });

  it('say that there are none, in the year’s report to SKR too', () => {
    const { lists: none } = composeReport({ funder: skr, report: kolada }, '2025', {});
    expect(none.get('Omvarlden')).toEqual([['Inga tal ur omvärlden är inlagda.', ...blank(12)]]);
  });

  it('stand as text after the eighth area', () => {
    const many = Array.from({ length: 10 }, (_, index) => ({ figure: 'Befolkning', period: '2024', area: `Ort ${index}`, value: index }));
    const composed = composeReport({ funder: municipality, report: board }, '2025', { references: many });
    expect(composed.lists.get('Omvarlden')).toEqual([
      ['Befolkning', '2024', 0, 1, 2, 3, 4, 5, 6, 7, 'Ort 8 8; Ort 9 9', undefined, '2024'],
    ]);
  });
});
