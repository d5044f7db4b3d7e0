import { describe, expect, it } from 'vitest';
import { composeContent } from '../../../functions/report/content/composeContent.ts';
import type { Report } from '../../../functions/shared/definition/report.ts';
import { budgetChecks } from '../../../templates/checks/moneyChecks.ts';
import { participantChecks } from '../../../templates/checks/participantChecks.ts';
import { tillvaxtverket } from '../../../templates/funders/tillvaxtverket/funder.ts';
import { catalogue } from '../../../templates/index.ts';
import type { Participant } from '../../../templates/upload/participants/sheet.ts';
import { cost, datasetOf, type ExampleRows } from '../../support/exampleRows.ts';
import { figuresIn, periodNamed, totalOf } from '../../support/figuresIn.ts';

const report: Report = {
  id: 'municipality-grant',
  title: '',
  dueOn: ({ lastDay }) => lastDay,
  workbook: '',
  comparisons: [],
  checks: [...participantChecks, ...budgetChecks],
  cells: {},
  lists: [],
  headline: [],
  hasPersonalData: false,
};
const compose = (period: string, rows: ExampleRows) =>
  composeContent({ dataset: datasetOf(rows), period: periodNamed(period), funder: tillvaxtverket, report, revision: 1, catalogue }).content;

/** The grant memo of a municipality, 2021–2022 (`docs/definitions.md#6-worked-example`). */
describe('the grant allocation of 2021 and 2022', () => {
  const rows: ExampleRows = {
    project: { startsOn: '2021-01-01', endsOn: '2022-12-31', grantAwarded: { 2021: 2_008_680, 2022: 1_750_000 } },
    budget: [
      { year: 2021, line: 'Tjänst socialtjänst', decided: 453_000_00 },
      { year: 2021, line: 'Tjänst elevhälsa', decided: 630_000_00 },
      { year: 2021, line: 'Handledning på skola', decided: 420_000_00 },
      { year: 2021, line: 'Handledning på AMI', decided: 420_000_00 },
      { year: 2022, line: 'Tjänst socialtjänst', decided: 460_000_00 },
      { year: 2022, line: 'Tjänst elevhälsa', decided: 635_000_00 },
      { year: 2022, line: 'Handledning på skola', decided: 400_000_00 },
      { year: 2022, line: 'Handledning på AMI', decided: 250_000_00, carriedOver: 140_000_00 },
    ],
    costs: [
      cost(280_000_00, { bookedOn: '2021-11-30', line: 'Handledning på AMI' }),
      cost(97_500_25, { bookedOn: '2022-04-30', line: 'Handledning på AMI' }),
      cost(50_000_00, { bookedOn: '2022-08-15', line: 'Handledning på AMI' }),
      cost(75_000_00, { bookedOn: '2022-03-31', line: 'Tjänst elevhälsa', financing: 'workTime', hours: 250 }),
    ],
  };

  it('the guard names 85 680 and 5 000', () => {
    const { figures, checks } = compose('2022-T1', rows);
    expect([figures['budget.2021.awarded'], figures['budget.2021.allocated'], figures['budget.2021.difference']]).toEqual([
      2_008_680, 1_923_000, 85_680,
    ]);
    expect([figures['budget.2022.awarded'], figures['budget.2022.allocated'], figures['budget.2022.difference']]).toEqual([
      1_750_000, 1_745_000, 5_000,
    ]);
    const guards = checks.filter(({ id }) => id.startsWith('budget.allocated'));
    expect(guards.map(({ id, ok, left, right, title }) => [id, ok, left, right, title.replaceAll('\u00a0', ' ')])).toEqual([
      ['budget.allocated.2021', false, 2_008_680, 1_923_000, 'Tilldelat 2021 mot fördelat enligt budgetens rader: differens 85 680 kr'],
      ['budget.allocated.2022', false, 1_750_000, 1_745_000, 'Tilldelat 2022 mot fördelat enligt budgetens rader: differens 5 000 kr'],
    ]);
  });

  it('what was carried over is available beside what was decided', () => {
    const { figures } = compose('2022-T1', rows);
    const line = (facet: string) => figures[`budget.Handledning på AMI.2022.${facet}`];
    expect(['decided', 'carriedOver', 'available', 'spent', 'remaining'].map(line)).toEqual([
      250_000, 140_000, 390_000, 97_500.25, 292_499.75,
    ]);
    expect(figures['budget.Handledning på AMI.2021.remaining']).toBe(140_000);
    expect(figures['budget.Tjänst socialtjänst.2022.remaining']).toBe(460_000);
  });

  it('co-financing in working time is not spent of the grant', () => {
    const { figures, checks } = compose('2022-T1', rows);
    expect([figures['coFinancing.workTime'], figures['coFinancing.total'], figures['coFinancing.share']]).toEqual([75_000, 75_000, 43.5]);
    expect(checks.filter(({ id }) => id.startsWith('budget.spent')).map(({ ok, left, right }) => [ok, left, right])).toEqual([
      [true, 280_000, 280_000],
      [true, 97_500.25, 97_500.25],
    ]);
  });
});

/** The slides of a labour-market unit's first year (`docs/definitions.md#6-worked-example`): figures as women/men. */
describe('the first-year result of a labour-market unit', () => {
  const exits: readonly (readonly [Participant['exitReason'], women: number, men: number])[] = [
    ['workUnsubsidised', 2, 0],
    ['workSubsidised', 3, 1],
    ['studiesFunded', 1, 1],
    ['unemploymentInsurance', 1, 2],
    ['ownRequest', 4, 4],
    ['servicesRequest', 1, 3],
  ];
  const participants = unitRows();
  const figures = figuresIn('2024', { participants });

  /** 45 women and 55 men met: 19/37 still active, 12/11 ended for a reason, and the rest not relevant or mapped only: ended for another reason. */
  function unitRows(): Partial<Participant>[] {
    const rows: Partial<Participant>[] = [];
    const add = (sex: 'women' | 'men', count: number, row: Partial<Participant>) => {
      for (let index = 0; index < count; index++) {
        rows.push({ identityNumber: `person ${rows.length}`, sex, startsOn: '2024-02-01', measure: '1', ...row });
      }
    };
    for (const [exitReason, women, men] of exits) {
      add('women', women, { endsOn: '2024-11-30', exitReason });
      add('men', men, { endsOn: '2024-11-30', exitReason });
    }
    add('women', 19, {});
    add('men', 37, {});
    add('women', 45 - 12 - 19, { endsOn: '2025-01-15', exitReason: 'other' });
    add('men', 55 - 11 - 37, { endsOn: '2025-01-15', exitReason: 'other' });
    const education = spread<Participant['education']>(rows.length, ['compulsory', 34], ['upperSecondary', 20], ['postSecondaryShort', 4]);
    const supportTime = spread<Participant['supportTime']>(rows.length, ['under1', 21], ['1to3', 15], ['over3', 3]);
    let [womenAbroad, menAbroad] = [25, 33];
    return rows.map((row, index) => ({
      ...row,
      education: education[index],
      supportTime: supportTime[index],
      hasForeignBackground: (row.sex === 'women' ? womenAbroad-- : menAbroad--) > 0 ? 'yes' : 'no',
      hasChildren: index % 2 === 0 && index < 90 ? 'yes' : 'no',
      bornOn: index < 49 ? '1990-01-01' : '1970-01-01',
    }));
  }

  function spread<Code>(length: number, ...codes: (readonly [Code, number])[]): (Code | undefined)[] {
    const filled = codes.flatMap(([code, count]) => new Array<Code>(count).fill(code));
    return [...filled, ...new Array<undefined>(length - filled.length).fill(undefined)];
  }

  const split = (key: string) => {
    const figure = figures[key];
    return typeof figure === 'object' ? `${figure.women}/${figure.men}` : figure;
  };

  it('comes out as the slides say, women before men', () => {
    expect(split('participants.met')).toBe('45/55');
    expect(exits.map(([code]) => split(`ended.reason.${code}`))).toEqual(['2/0', '3/1', '1/1', '1/2', '4/4', '1/3']);
    expect(split('foreignBackground.yes')).toBe('25/33');
    expect(['compulsory', 'upperSecondary', 'postSecondaryShort', 'unknown'].map((code) => totalOf(figures[`education.${code}`]))).toEqual([
      34, 20, 4, 42,
    ]);
    expect(['under1', '1to3', 'over3'].map((code) => totalOf(figures[`supportTime.${code}`]))).toEqual([21, 15, 3]);
    expect([totalOf(figures['age.under40']), totalOf(figures['children.yes'])]).toEqual([49, 45]);
  });

  it('the header of 10/13 ended is a slip: the reasons add up to 12/11', () => {
    expect(split('participants.ended')).toBe('12/11');
    const { checks } = compose('2024', { participants });
    expect(checks.find(({ id }) => id === 'ended.reasons')).toMatchObject({ ok: true, left: 23, right: 23 });
    expect(checks.every(({ ok }) => ok)).toBe(true);
  });

  it('the result share counts regular work and funded studies of all who ended', () => {
    expect([figures['ended.resultShare'], figures['ended.resultShare.women'], figures['ended.resultShare.men']]).toEqual([34.8, 50, 18.2]);
  });
});
