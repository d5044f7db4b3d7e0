import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { HOUR } from '../../../../functions/shared/domain/money.ts';
import type { CheckDefinition } from '../../../../functions/shared/definition/report.ts';
import type { Figure } from '../../../../functions/shared/domain/figure.ts';
import { openParts } from '../../../../functions/shared/workbook/package/openParts.ts';
import { esfPlus } from '../../../../templates/funders/esf-plus/funder.ts';
import { quarterly } from '../../../../templates/funders/esf-plus/quarterly/report.ts';
import { annexOf, composeAnnexOf } from '../../../support/composeAnnexOf.ts';
import { participant, type ExampleRows } from '../../../support/exampleRows.ts';
import { figuresIn } from '../../../support/figuresIn.ts';
import { openXmlErrors } from '../../../support/openXmlErrors.ts';
import { realisticRows } from '../../../support/realisticRows.ts';
import { recalculateAnnexes } from '../../../support/recalculateAnnexes.ts';
import { examplePeriods, exampleSheets } from '../../../templates/indicators/exampleSheets.ts';

const staffTime = fc.array(
  fc.record({
    employee: fc.constantFrom('anna', 'bo'),
    function: fc.constantFrom('projectManager' as const, 'projectWorker' as const),
    region: fc.constantFrom('stockholm' as const, undefined),
    month: fc.constantFrom('2024-01', '2024-02', '2024-07', '2024-12', '2025-01', '2025-07'),
    time: fc.integer({ min: 0, max: 40_000 }).map((minutes) => (minutes * HOUR) / 60),
    financing: fc.constantFrom('grant' as const, undefined, 'inKind' as const),
  }),
  { maxLength: 12 },
);
/** Names that a spreadsheet takes for numbers, dates, patterns or comparisons. */
const awkward = fc.constantFrom('01', '1', '3 mars', 'Nord*', 'Nord', '>5', 'Sann', '"Väst"', undefined);
const project = fc.record({
  costModel: fc.constantFrom('flat40' as const, 'flat15' as const, 'actual' as const, 'lumpSum' as const),
  coFinancingShare: fc.constantFrom(0, 5, 46, 33.3),
});

const anyRows: fc.Arbitrary<ExampleRows> = fc
  .record({
    sheets: exampleSheets,
    staffTime,
    project,
    names: fc.array(fc.record({ unit: awkward, municipality: awkward }), { minLength: 25, maxLength: 25 }),
  })
  .map(({ sheets, names, ...rest }) => ({
    ...sheets,
    ...rest,
    participants: sheets.participants?.map((row, index) => ({ ...row, unit: names[index]?.unit })) ?? [],
  }));

const cases: readonly (readonly [name: string, rows: ExampleRows, period: string])[] = [
  ['a middle-sized project', { ...realisticRows(), project: { costModel: 'flat40' } }, '2025-K3'],
  ['a project without rows', {}, '2025-K3'],
  ['a project of one person without an exit', { participants: [participant('p', { startsOn: '2025-07-31' })] }, '2025-07'],
  ...fc
    .sample(fc.tuple(anyRows, examplePeriods), { numRuns: 6, seed: 20_251_122 })
    .map(([rows, period], index) => [`random project ${index + 1}`, rows, period] as const),
];

describe('composeAnnex', () => {
  const annexes = new Map<string, ReturnType<typeof recalculateAnnexes>[number]>();
  beforeAll(() => {
    const recalculated = recalculateAnnexes(cases.map(([, rows, period]) => annexOf(rows, period)));
    for (const [index, [name]] of cases.entries()) {
      const annex = recalculated[index];
      if (annex) annexes.set(name, annex);
    }
  });

  it.each(cases)('every figure of %s is what LibreOffice calculates from the rows', (name, rows, period) => {
    const annex = annexes.get(name);
    expect(annex?.lines.filter(({ agrees }) => agrees !== 'Ja' && agrees !== 'Steg')).toEqual([]);
    const numbers = Object.values(figuresIn(period, rows)).reduce((sum: number, figure) => sum + countNumbers(figure), 0);
    expect(annex?.lines.filter(({ agrees }) => agrees === 'Ja')).toHaveLength(numbers);
    expect([annex?.front.get('Tal som stämmer'), annex?.front.get('Tal som avviker')]).toEqual([String(numbers), '0']);
  });

  it('a changed row changes the figures that count it, so that nothing is only copied', () => {
    const parts = openParts(annexOf(realisticRows(), '2025-K3'));
    const sheet = parts.names().find((each) => parts.text(each).includes('Placeringar från')) ?? '';
    parts.write(sheet, parts.text(sheet).replaceAll('Arbetslös<', 'Sysselsatt<'));
    const [annex] = recalculateAnnexes([parts.save()]);
    const changed = new Set(annex?.lines.filter(({ agrees }) => agrees === 'Nej').map(({ key }) => key));
    expect([...changed]).toEqual(expect.arrayContaining(['EECO02', 'EECO05', 'EECR04']));
    expect(changed.has('EECO01')).toBe(false);
  });

  it('shows 0 for a figure without data, and is not made with a formula over one that nobody declares', () => {
    const compose = (key: string) => {
      const check: CheckDefinition = {
        id: 'named',
        publicPart: 'nothing',
        check: () => [{ title: 'Prov', ok: true, left: 0, right: 0 }],
        formulas: (_, cell) => ({ left: cell(key), right: '0' }),
      };
      return composeAnnexOf({}, '2025-K3', { funder: esfPlus, report: { ...quarterly, checks: [check] } }).tables[1];
    };
    expect([...(compose('budget.Resor.2025.spent')?.rows ?? [])][0]).toContainEqual({ formula: '0' });
    expect(() => compose('budget.Resor.2025.spend')).toThrow('Nobody declares the figure budget.Resor.2025.spend');
  });

  it('is valid Open XML, and the same rows give the same bytes', () => {
    const annex = annexOf(realisticRows(), '2025-K3');
    expect(openXmlErrors(annex)).toEqual([]);
    expect(openXmlErrors(annexOf({}, '2025-K3'))).toEqual([]);
    expect(Buffer.from(annexOf(realisticRows(), '2025-K3')).equals(annex)).toBe(true);
  });

  it('tells special category answers without telling whose they are', () => {
    const sensitive = { hasDisability: 'yes', isNationalMinority: 'yes', obstacles: ['addiction'], bornOn: '1990-05-17' } as const;
    const plan = composeAnnexOf({ participants: [participant('p'.repeat(40), { startsOn: '2025-07-01', ...sensitive })] }, '2025-K3');
    const text = (name: string) => JSON.stringify([...(plan.tables.find((table) => table.name === name)?.rows ?? [])]);
    expect(text('Svar')).toContain('Missbruk');
    expect(text('Svar')).not.toContain('pppp');
    for (const { name } of plan.tables) {
      if (name !== 'Svar' && name !== 'Figurer') expect(text(name)).not.toMatch(/Missbruk|Funktionsneds|minoritet/);
      expect(text(name)).not.toMatch(/1990-05-17|p{13}/);
    }
  });
});

function countNumbers(figure: Figure): number {
  return typeof figure === 'object' ? 5 : 1;
}
