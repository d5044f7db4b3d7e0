import { describe, expect, it } from 'vitest';
import { HOUR } from '../../../../functions/shared/domain/money.ts';
import { listAudits } from '../../../../functions/shared/figures/listAudits.ts';
import { esfIndicators, indicatorCodes, type IndicatorKey } from '../../../../templates/funders/esf-plus/shared/esfIndicators.ts';
import { family2014, indicators2014 } from '../../../../templates/funders/esf-plus/shared/esfIndicators2014.ts';
import { esfPlus } from '../../../../templates/funders/esf-plus/funder.ts';
import { indicatorSheet } from '../../../../templates/funders/esf-plus/indicators/report.ts';
import { paymentClaim } from '../../../../templates/funders/esf-plus/payment-claim/report.ts';
import { annexFormulas } from '../../../support/annexFormulas.ts';
import { calculateAnnex } from '../../../support/calculateAnnex.ts';
import { composeAnnexOf } from '../../../support/composeAnnexOf.ts';
import { cost, ended, participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { figuresIn, sourceOf, totalOf } from '../../../support/figuresIn.ts';

/** Conditions of an indicator as people read them: a rule's column, and the words or limits in it. */
const rules = (key: IndicatorKey) =>
  Object.fromEntries(listAudits(esfIndicators[key]).flatMap(({ criteria = {} }) => Object.entries(criteria)));

const started = { Startdatum: { from: 'firstDay', to: 'lastDay' } };
const left = { Slutdatum: { from: 'firstDay', to: 'lastDay' } };
const leftSixMonthsAgo = { 'Sex månader efter': { from: 'firstDay', to: 'lastDay' } };
const atStart = 'Sysselsättning vid start';
const jobless = { oneOf: ['Arbetslös', 'Utanför arbetskraften'] };

describe('what the annex counts common indicators by', () => {
  it.each([
    ['EECO01', { ...started, [atStart]: { oneOf: ['Arbetslös', 'Utanför arbetskraften', 'Sysselsatt'] } }],
    ['EECO02', { ...started, [atStart]: 'Arbetslös' }],
    ['EECO03', { ...started, Långtidsarbetslös: 'Ja' }],
    ['EECO04', { ...started, [atStart]: 'Utanför arbetskraften' }],
    ['EECO05', { ...started, [atStart]: 'Sysselsatt' }],
    ['EECO06', { ...started, Ålder: { below: 18 } }],
    ['EECO07', { ...started, Ålder: { from: 18, to: 29 } }],
    ['EECO.30to54', { ...started, Ålder: { from: 30, below: 55 } }],
    ['EECO08', { ...started, Ålder: { from: 55 } }],
    ['EECO.ageUnknown', { ...started, Ålder: '' }],
    ['EECO09', { ...started, Utbildningsnivå: { oneOf: ['Saknar grundskola', 'Grundskola'] } }],
    ['EECO10', { ...started, Utbildningsnivå: { oneOf: ['Gymnasium', 'Eftergymnasial kortare än 2 år'] } }],
    ['EECO11', { ...started, Utbildningsnivå: { oneOf: ['Eftergymnasial 2 år eller längre', 'Forskarutbildning'] } }],
    ['EECO.educationUnknown', { ...started, Utbildningsnivå: 'Okänd' }],
    ['EECO13', { ...started, 'Medborgare utanför EU': 'Ja' }],
    ['EECO14', { ...started, 'Utländsk bakgrund': 'Ja' }],
    ['EECO16', { ...started, Hemlös: 'Ja' }],
    ['EECO17', { ...started, Landsbygd: 'Ja' }],
    ['EECO.statusUnknown', { ...started, [atStart]: '' }],
    ['EECR01', { ...left, [atStart]: 'Utanför arbetskraften', 'Sysselsättning efter': 'Arbetssökande' }],
    ['EECR02', { ...left, 'Sysselsättning efter': 'Studier' }],
    ['EECR03', { ...left, 'Fått kvalifikation': 'Ja' }],
    ['EECR04', { ...left, [atStart]: jobless, 'Sysselsättning efter': 'Arbete' }],
    ['EECR05', { ...leftSixMonthsAgo, [atStart]: jobless, 'Sysselsättning efter 6 månader': 'Arbete' }],
    ['EECR06', { ...leftSixMonthsAgo, [atStart]: 'Sysselsatt', 'Förbättrad efter 6 månader': 'Ja' }],
    ['EECR.jobSearchingAndEmployed', { ...left, [atStart]: 'Utanför arbetskraften', 'Sysselsättning efter': { oneOf: [] } }],
  ] as const)('%s', (key, expected) => {
    expect(rules(key)).toEqual(expected);
  });

  it('disability and minority are told apart, with nobody’s name', () => {
    const formulas = annexFormulas({ funder: esfPlus, report: indicatorSheet }, '2025-K1', { participants: [participant('a')] });
    const apart = (question: string) => `COUNTIFS(Svar[Uppgift],"${question}",Svar[Svar],"Ja",Svar[Påbörjade i perioden],"Ja")`;
    expect(formulas.get('EECO12')).toBe(apart('Funktionsnedsättning'));
    expect(formulas.get('EECO15')).toBe(apart('Nationell minoritet'));
  });
});

describe('common indicators', () => {
  it('have codes; steps towards the checks have none and are never printed', () => {
    const numbered = (prefix: string, last: number) =>
      Array.from({ length: last }, (_, index) => prefix + String(index + 1).padStart(2, '0'));
    expect(indicatorCodes('EECO')).toEqual(numbered('EECO', 17));
    expect(indicatorCodes('EECR')).toEqual(numbered('EECR', 6));
    const steps = Object.entries(esfIndicators).filter(([, { isInternal }]) => isInternal);
    expect(steps.map(([key]) => key)).toEqual(Object.keys(esfIndicators).filter((key) => key.includes('.')));
  });

  it('of outputs are neither good nor bad; results are better when they rise', () => {
    for (const [key, { good, source }] of Object.entries(esfIndicators)) {
      expect(good, key).toBe(key.startsWith('EECR') ? 'up' : undefined);
      expect(source, key).toContain('2021/1057, Annex I');
    }
  });

  it('of the long-term unemployed may be defined anew by an edition', () => {
    expect(esfIndicators.EECO03.redefinedOn).toEqual([]);
    expect(esfIndicators.EECO02.redefinedOn).toBeUndefined();
  });

  it('count nobody who was employed or whose unemployment has no first day as long-term unemployed, nor somebody in no work as both', () => {
    const figures = figuresIn('2025', {
      participants: [
        participant('a', { employmentAtStart: 'employed', unemployedSince: '2020-01-01' }),
        participant('b', { employmentAtStart: 'unemployed' }),
        ended('c', { employmentAtStart: 'inactive', employmentAfter: 'jobSeeking' }),
        ended('d', { employmentAtStart: 'inactive', employmentAfter: 'work' }),
      ],
    });
    const keys = ['EECO03', 'EECR01', 'EECR04', 'EECR.jobSearchingAndEmployed', 'EECO.statusUnknown'];
    expect(keys.map((key) => totalOf(figures[key]))).toEqual([0, 1, 1, undefined, undefined]);
  });
});

describe('common indicators of 2014–2020', () => {
  const project = { programme: 'Europeiska socialfonden 2014–2020', startsOn: '2019-01-01', endsOn: '2021-12-31' };

  it('count as those of ESF+ that mean the same, or by a rule of their own, or say why they cannot', () => {
    const told = indicators2014.map(({ code, same, count, because }) => [
      code,
      same ?? (count ? 'own' : /studerar|hushållet|utsatta/.exec(because ?? '')?.[0]),
    ]);
    expect(Object.fromEntries(told)).toEqual({
      CO01: 'EECO02',
      CO02: 'EECO03',
      CO03: 'EECO04',
      CO04: 'studerar',
      CO05: 'EECO05',
      CO06: 'own',
      CO07: 'own',
      CO08: 'studerar',
      CO09: 'own',
      CO10: 'EECO10',
      CO11: 'EECO11',
      CO12: 'hushållet',
      CO13: 'hushållet',
      CO14: 'hushållet',
      CO15: 'own',
      CO16: 'EECO12',
      CO17: 'utsatta',
      CO18: 'EECO16',
      CO19: 'EECO17',
      CR01: 'EECR01',
      CR02: 'EECR02',
      CR03: 'EECR03',
      CR04: 'EECR04',
      CR05: 'utsatta',
      CR06: 'EECR05',
      CR07: 'EECR06',
      CR08: 'own',
      CR09: 'utsatta',
    });
    for (const { code, title, count } of indicators2014.filter(({ count }) => count)) {
      expect(count?.title).toBe(`ESF 2014–2020, ${code}: ${title}`);
      expect(count?.source).toContain(`${code} — `);
    }
  });

  it.each([
    ['24 years old on the first start', { bornOn: '1995-02-02' }, ['CO06']],
    ['25 years old on the first start', { bornOn: '1995-02-01' }, []],
    ['54 years old on the first start', { bornOn: '1965-02-02' }, []],
    ['55 years old on the first start', { bornOn: '1965-02-01' }, ['CO07']],
    ['with compulsory school', { education: 'compulsory' }, ['CO09']],
    ['without compulsory school', { education: 'none' }, []],
    ['of foreign background', { hasForeignBackground: 'yes' }, ['CO15']],
    ['of a national minority', { isNationalMinority: 'yes' }, ['CO15']],
    ['of neither', { hasForeignBackground: 'no', isNationalMinority: 'no' }, []],
  ] as const)('of their own rules count somebody %s', (_, row, expected) => {
    const figures = figuresIn('2020-K1', { project, participants: [participant('a', { startsOn: '2020-02-01', ...row })] });
    expect(['CO06', 'CO07', 'CO09', 'CO15'].filter((code) => totalOf(figures[`ESF1420.${code}`]) === 1)).toEqual(expected);
  });

  it.each([
    ['54', { bornOn: '1965-02-02' }, 0],
    ['55', { bornOn: '1965-02-01' }, 1],
    ['55, without work,', { bornOn: '1965-02-01', employmentAfterSixMonths: 'other' }, 0],
    ['an unknown number of', {}, 0],
  ] as const)('CR08 of somebody %s years old', (_, given, expected) => {
    const row = {
      startsOn: '2020-02-01',
      endsOn: '2020-08-31',
      employmentAtStart: 'unemployed',
      employmentAfterSixMonths: 'work',
    } as const;
    expect(totalOf(figuresIn('2021-02', { project, participants: [ended('a', { ...row, ...given })] })['ESF1420.CR08'])).toBe(expected);
  });

  it('are told in the annex, foreign background and minority as one answer apart', () => {
    const formulas = annexFormulas({ funder: esfPlus, report: indicatorSheet }, '2020-K1', {
      project,
      participants: [participant('a', { startsOn: '2020-02-01', hasForeignBackground: 'yes' })],
    });
    expect(formulas.get('ESF1420.CO15')).toContain('"Utländsk bakgrund eller nationell minoritet",Svar[Svar],"Ja"');
    expect(formulas.get('ESF1420.CO06')).toContain('Personer[Ålder],"<"&25');
    expect(formulas.get('ESF1420.CO09')).toContain('Personer[Utbildningsnivå],"Grundskola"');
  });

  it.each([
    ['ESF1420.CO01', true],
    ['ESF1420.CR08', true],
    ['ESF1420.CX01', false],
    ['ESF1420.CO1', false],
    ['ESF1420.CO001', false],
    ['ESF1420_CO01', false],
    ['xESF1420.CO01', false],
  ])('are known by their keys: %s %s', (key, expected) => {
    expect(family2014.keys.test(key)).toBe(expected);
  });
});

describe('the payment claim', () => {
  const rows = {
    staffTime: [{ employee: 'a', function: 'projectWorker', month: '2025-08', time: 100 * HOUR }],
    participants: [participant('a')],
    attendance: [{ identityNumber: 'a', month: '2025-08', time: 2 * HOUR, supportPerHour: 100_00 }],
    costs: [
      ...(['staff', 'externalServices', 'travel', 'equipment', 'premises', 'investments', 'indirect', 'participantSupport'] as const).map(
        (type, index) => cost(10 ** index, { type }),
      ),
      cost(-5, { type: 'income' }),
      cost(5_000_00, { financing: 'cash' }),
      cost(1_000_01, { financing: 'inKind' }),
      cost(2_000_00, { financing: 'workTime' }),
    ],
  } as const satisfies ExampleRows;
  const keys = 'flatRate direct excludedCosts total totalCost coFinancingRequired coFinancingDeviation coFinancingShare support'.split(' ');

  it.each(['flat40', 'flat15', 'actual', 'lumpSum'] as const)(
    'of the model %s comes to the same by the formulas of the annex',
    (costModel) => {
      const given: ExampleRows = { ...rows, project: { funder: 'esf-plus', costModel, coFinancingShare: 33.3 } };
      const figures = figuresIn('2025-08', given);
      const annex = calculateAnnex(composeAnnexOf(given, '2025-08', { funder: esfPlus, report: paymentClaim }));
      const recounted = keys.map((key) => annex.get('Figurer')?.find((line) => line['Nyckel'] === `claim.${key}`)?.['Räknat']);
      expect(recounted).toEqual(keys.map((key) => figures[`claim.${key}`]));
      expect(figures['claim.totalCost']).toBeGreaterThan(0);
    },
  );

  it('counts hours and their price in the annex by the columns of the staff sheet', () => {
    const formulas = annexFormulas({ funder: esfPlus, report: paymentClaim }, '2025-08', rows);
    const columns = ['hours', 'excludedHours', 'staff'].map((key) => /\[(.+?)\]/.exec(formulas.get(`claim.${key}`) ?? '')?.[1]);
    expect(columns).toEqual(['Räknade timmar', 'Timmar över taket', 'Belopp']);
  });

  it('is there once hours, costs or support are, and each alone is enough', () => {
    const has = (sheets: ExampleRows) => 'claim.total' in figuresIn('2025-08', sheets);
    const { staffTime, costs, participants, attendance } = rows;
    expect([has({}), has({ staffTime }), has({ costs }), has({ participants, attendance })]).toEqual([false, true, true, true]);
  });

  it('has a title of its own for each figure, in hours, kronor or percent', () => {
    const own = [...sourceOf(rows).definitions].filter(([key]) => key.startsWith('claim.'));
    expect(own.every(([, { title, source }]) => /^Ansökan: ./.test(title) && source?.includes('beslutsvillkor'))).toBe(true);
    expect(new Set(own.map(([, { title }]) => title)).size).toBe(12);
    const units = new Map(own.map(([key, { unit }]) => [key, unit]));
    expect(['claim.hours', 'claim.excludedHours', 'claim.total', 'claim.coFinancingShare'].map((key) => units.get(key))).toEqual([
      'hours',
      'hours',
      'kronor',
      'percent',
    ]);
  });
});
