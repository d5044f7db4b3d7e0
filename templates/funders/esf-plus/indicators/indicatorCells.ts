import { defineEach, type Count } from '../../../../functions/shared/definition/indicator.ts';
import type { Cells, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { isEven } from '../../../indicators/equalityFigures.ts';
import type { Person } from '../../../indicators/registers/personRegister.ts';
import { reportWords } from '../../../text/reportWords.ts';
import { esfIndicators, indicatorCodes, type IndicatorCode } from '../shared/esfIndicators.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

const codes = [...indicatorCodes('EECO'), ...indicatorCodes('EECR')];

/** Beside each indicator: whether women and men are evenly divided, and how many records lack what SFC asks of a complete one. */
export const indicatorCells = {
  ...defineEach(codes, (code) => [`${code}.even`, (facts: ReportFacts<EsfKey>) => sayEven(code, facts)]),
  ...defineEach(codes, (code) => [`${code}.incomplete`, (facts: ReportFacts<EsfKey>) => countIncomplete(code, facts)]),
} satisfies Cells<EsfKey>;

function sayEven(code: IndicatorCode, { exact }: ReportFacts<EsfKey>): string {
  const even = isEven(exact.split(code));
  if (even === undefined) return reportWords.missing.notComputable;
  return even ? reportWords.flags.yes : reportWords.flags.no;
}

function countIncomplete(code: IndicatorCode, { dataset, period }: ReportFacts<EsfKey>): number {
  const indicator: Count<Person> = esfIndicators[code];
  return indicator.population
    .of(dataset)
    .filter(isIncomplete)
    .filter((person) => (indicator.among?.(person, period) ?? true) && (indicator.where?.(person, period) ?? true)).length;
}

/** Sex, employment status, age or education is missing. */
function isIncomplete({ sex, age, first }: Person): boolean {
  const hasEducation = first.education !== undefined && first.education !== 'unknown';
  return sex === 'unstated' || first.employmentAtStart === undefined || age === undefined || !hasEducation;
}
