import type { CountRules } from './countRules.ts';
import type { Indicators } from './indicator.ts';
import type { Dataset } from './dataset.ts';
import type { CheckDefinition } from './report.ts';
import type { ReportWords } from './reportWords.ts';

/** A target (Swedish *mål*) for a figure in a period, or in the whole project. */
export interface TargetValue {
  readonly figure: string;
  /** A period id, or `wholeProject`. */
  readonly period: string;
  readonly women?: number | undefined;
  readonly men?: number | undefined;
  readonly total: number;
}

/** A reference value (Swedish *jämförelsetal*) for a figure in a period and area. */
export interface ReferenceValue {
  readonly figure: string;
  readonly period: string;
  readonly area: string;
  readonly value: number;
}

/** What a report needs of templates/index.ts beside its own definition. */
export interface FigureCatalogue {
  /** The common figures and those of every funder. */
  readonly indicators: Indicators;
  readonly words: ReportWords;
  /** Consistency rules of every report, whoever the funder is. */
  readonly checks?: readonly CheckDefinition[];
  /** What holds between counts, whoever defines them: for the public edition. */
  readonly countRules: CountRules;
  targetsOf(dataset: Dataset): readonly TargetValue[];
  referencesOf(dataset: Dataset): readonly ReferenceValue[];
}
