import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skr } from '../../../../templates/funders/skr/funder.ts';
import { kolada } from '../../../../templates/funders/skr/kolada/report.ts';
import type { Participant } from '../../../../templates/upload/participants/sheet.ts';
import { ended, participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { composeReport } from '../../../support/fillReport.ts';
import { exampleRuns } from '../../../support/exampleRuns.ts';

const compose = (rows: ExampleRows, period = '2025') =>
  composeReport({ funder: skr, report: kolada }, period, { ...rows, project: { reports: ['kolada'], ...rows.project } });

describe('the year’s answer to SKR', () => {
  const rows: ExampleRows = {
    participants: [
      participant('a', { sex: 'women', measure: '1' }),
      ended('a', { sex: 'women', measure: '5', startsOn: '2025-04-01' }),
      ended('b', { sex: 'men', measure: '5', exitReason: 'workUnsubsidised' }),
      ended('c', { sex: 'women', measure: '5', exitReason: 'municipalEmployment' }),
      ended('c', { sex: 'women', measure: '5', startsOn: '2025-09-01', endsOn: '2025-12-01', exitReason: 'studiesFunded' }),
      ended('d', { sex: 'men', measure: '5', endsOn: '2024-08-31', startsOn: '2024-03-01' }),
    ],
  };

  it('counts unique persons in each measure, those still there on the last day and those who have left it', () => {
    const { figures } = compose(rows).content;
    expect(figures['skr.measure.5.participants']).toMatchObject({ women: 2, men: 1, total: 3 });
    expect(figures['skr.measure.5.ended']).toMatchObject({ women: 2, men: 1, total: 3 });
    expect(figures['skr.measure.5.ongoing']).toMatchObject({ total: 0 });
    expect(figures['skr.measure.1.ongoing']).toMatchObject({ women: 1, total: 1 });
  });

  it('prints unique persons beside the sum of the measures, and how many are counted more than once', () => {
    const { cells } = compose(rows);
    expect(['women', 'men', 'total'].map((sex) => cells.get(`skr.sum.participants.${sex}`))).toEqual([3, 1, 4]);
    expect(['women', 'men', 'total'].map((sex) => cells.get(`skr.overlap.participants.${sex}`))).toEqual([1, 0, 1]);
  });

  it('counts who has left any measure once under Avslutade, whether or not she is still in another', () => {
    const { cells, content } = compose({
      participants: [
        ended('a', { sex: 'women', measure: '5' }),
        ended('a', { sex: 'women', measure: '7' }),
        participant('a', { sex: 'women', measure: '1' }),
        ended('b', { sex: 'men', measure: '5' }),
      ],
    });
    const column = (name: string) => ['women', 'men', 'total'].map((sex) => cells.get(`${name}.${sex}`));
    expect([column('skr.sum.ended'), column('skr.overlap.ended'), column('skr.anyMeasure.ended')]).toEqual([
      [2, 1, 3],
      [1, 0, 1],
      [1, 1, 2],
    ]);
    expect(content.figures['participants.ended']).toMatchObject({ women: 0, men: 1, total: 1 });
  });

  it('has the key figure: regular work and funded studies of all who have ended, municipal employment not', () => {
    const { figures, checks } = compose(rows).content;
    expect(figures['skr.results']).toMatchObject({ women: 1, men: 1, total: 2 });
    expect(figures['ended.resultShare']).toBe(100);
    expect(checks.filter(({ id }) => id.startsWith('kolada.')).map(({ id, ok }) => [id, ok])).toEqual([
      ['kolada.exits.women', true],
      ['kolada.exits.men', true],
      ['kolada.unique', true],
      ['kolada.ongoing', true],
      ['kolada.share', true],
    ]);
  });

  it('says nothing of measures to projects that do not list it', () => {
    const keys = Object.keys(compose({ ...rows, project: { reports: ['quarterly'] } }).content.figures);
    expect(keys.filter((key) => key.startsWith('skr.'))).toEqual([]);
  });

  it('is what a plain count over the rows gives, and every check holds, whatever the rows', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const row = fc.record({
      who: fc.integer({ min: 0, max: 12 }),
      a: day,
      b: fc.option(day),
      measure: fc.constantFrom('1' as const, '5' as const, '12' as const),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (drawn) => {
        const participants = drawn.map(({ who, a, b, measure }): Partial<Participant> => {
          const base = participant(`p${who}`, { sex: who % 2 ? 'men' : 'women', measure, startsOn: b !== null && b < a ? b : a });
          return b === null ? base : { ...base, endsOn: b < a ? a : b, exitReason: who % 3 ? 'workSubsidised' : 'moved' };
        });
        const { content } = compose({ participants });
        for (const measure of ['1', '5', '12']) {
          const own = participants.filter((each) => each.measure === measure);
          const met = own.filter(({ startsOn = '', endsOn = '9999' }) => startsOn <= '2025-12-31' && endsOn >= '2025-01-01');
          const there = own.filter(({ startsOn = '', endsOn = '9999' }) => startsOn <= '2025-12-31' && endsOn > '2025-12-31');
          const names = (rows: readonly Partial<Participant>[]) => new Set(rows.map(({ identityNumber }) => identityNumber));
          const total = (part: string) => {
            const figure = content.figures[`skr.measure.${measure}.${part}`];
            return typeof figure === 'object' ? figure.total : 0;
          };
          expect([total('participants'), total('ongoing')]).toEqual([names(met).size, names(there).size]);
        }
        const left = participants.filter(({ identityNumber, measure, endsOn = '' }) => {
          const isThere = ({ startsOn = '', endsOn: until = '9999' }: Partial<Participant>) =>
            startsOn <= '2025-12-31' && until > '2025-12-31';
          const own = participants.filter((each) => each.identityNumber === identityNumber && each.measure === measure);
          return endsOn.startsWith('2025') && !own.some(isThere);
        });
        expect(content.figures['skr.anyMeasure.ended'] ?? { total: 0 }).toMatchObject({
          total: new Set(left.map(({ identityNumber }) => identityNumber)).size,
        });
        expect(content.checks.filter(({ ok }) => !ok)).toEqual([]);
      }),
      exampleRuns(12),
    );
  });
});
