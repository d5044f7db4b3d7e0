import type { Reference } from '../../templates/upload/references/sheet.ts';
import type { Target } from '../../templates/upload/targets/sheet.ts';
import { demoWords } from '../../templates/text/demo.ts';

/** One row of Mål and of Jämförelsetal; blank columns left out. */
export type TargetRow = Partial<Target> & Pick<Target, 'figure' | 'period' | 'total'>;
export type ReferenceRow = Partial<Reference> & Pick<Reference, 'figure' | 'period' | 'area' | 'value'>;

/** Targets for the whole project, about what the made-up people will come to, and for each year. */
export function makeTargets(participants: number, years: readonly string[]): readonly TargetRow[] {
  const split = (figure: string, period: string, total: number): TargetRow => {
    const women = Math.round(total / 2);
    return { figure, period, women, men: total - women, total };
  };
  return [
    split('EECO01', 'wholeProject', Math.round(participants * 1.1)),
    split('EECR04', 'wholeProject', Math.round(participants * 0.3)),
    split('EECR02', 'wholeProject', Math.round(participants * 0.15)),
    ...years.flatMap((year) => [
      split('participants.started', year, Math.round((participants * 1.1) / years.length)),
      { figure: 'ended.resultShare', period: year, total: 45 },
    ]),
  ];
}

/** Made-up values to stand beside the project's own, and to say so. */
export function makeReferences(years: readonly string[]): readonly ReferenceRow[] {
  return years.flatMap((year) =>
    demoWords.areas.map((area, index) => ({
      figure: 'ended.resultShare',
      period: year,
      area,
      value: 38 + index * 3 + (Number(year) % 3),
      source: demoWords.source,
    })),
  );
}
