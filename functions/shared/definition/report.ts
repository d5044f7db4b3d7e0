import type { CellContent } from './cellContent.ts';
import type { Against, ByKey, Check, Comparison, Figure, FigureInfo, PublicFigure } from '../domain/figure.ts';
import type { LocalDate } from '../domain/localDate.ts';
import type { Period, PeriodKind } from '../domain/period.ts';
import type { Project } from '../records/project.ts';
import type { ProjectTime } from '../records/projectTime.ts';
import type { FigureCell } from './audit.ts';
import type { Column } from './column.ts';
import type { ExactFigures } from './indicator.ts';
import type { Dataset } from './dataset.ts';
import type { MonthFiles } from './monthFile.ts';
import type { PortfolioProject } from './portfolio.ts';
import type { ReportHistory } from './reportHistory.ts';

/** What a check may look at; it may name the figures of `Key`. */
export interface ReportFacts<Key extends string = string> {
  readonly project: Project;
  readonly period: Period;
  readonly figures: ByKey<Key, Figure>;
  /** The counts and sums behind the figures, before rounding. */
  readonly exact: ExactFigures<Key>;
  /** The same figures from project start to the period's last day. */
  readonly accumulated: ByKey<Key, Figure>;
  /** The same figures in any other period. */
  readonly figuresIn: (period: Period) => ByKey<Key, Figure>;
  /** The same, where the public edition shows what that period's own does. */
  readonly publishedIn: (period: Period) => ByKey<Key, Figure>;
  readonly dataset: Dataset;
  /** What was sent before and has changed since. */
  readonly history: ReportHistory;
  /** Every project of the organisation, of a report that covers them; otherwise empty. */
  readonly portfolio: readonly PortfolioProject<Key>[];
}

/** A check as cells and lists see it: by its id only those that are declared can be asked for. */
export type SeenCheck = Omit<Check, 'id'>;

/** A check by its id, or several by the first word of theirs: `reconciliation` of `reconciliation.claim`. */
export type CheckName<Id extends string> = Id | (Id extends `${infer Group}.${string}` ? Group : never);

/** Which checks may be named where the figures of `Key` may: none that is not declared, any where every figure may. */
type CheckIdFor<Key extends string> = string extends Key ? string : never;

/**
 * What a report may print in its own cells and lists: the facts and everything worked out from them. It may name the figures of `Key`
 * and the checks of `Id`.
 */
export interface ReportView<Key extends string = string, Id extends string = CheckIdFor<Key>> extends ReportFacts<Key> {
  /** Titles and units of the figures by key, in the order they are defined. */
  readonly infos: ReadonlyMap<string, FigureInfo>;
  readonly checks: readonly SeenCheck[];
  /** Those of one rule, or of a group whoever adds to it. */
  readonly checksOf: (named: CheckName<Id>) => readonly SeenCheck[];
  /** By figure key, and of a split figure by `KEY.women` and `KEY.men`. */
  readonly comparisons: ByKey<Key | `${Key}.${'women' | 'men'}`, readonly Comparison[]>;
  /** Swedish notes: combinations the funder does not foresee, a period before the first edition. */
  readonly notes: readonly string[];
}

/** What the lists of the public edition (Swedish *publik version*) are made of: a suppressed number is null, and comparisons say so. */
export interface PublicView<Key extends string = string> extends Pick<
  ReportView<Key>,
  'project' | 'period' | 'dataset' | 'infos' | 'comparisons' | 'portfolio'
> {
  readonly figures: ByKey<Key, PublicFigure>;
  /** The same figures from project start to the period's last day. */
  readonly accumulated: ByKey<Key, PublicFigure>;
  /** The figures of another period, with everything suppressed that is so in this one. */
  readonly figuresIn: (period: Period) => ByKey<Key, PublicFigure>;
  /** The figures of a period as its own public edition shows them: of counts that add up to nothing over periods, such as people met. */
  readonly publishedIn: (period: Period) => ByKey<Key, PublicFigure>;
  /** Those whose rules are public, without their numbers where the rule says so. */
  readonly checks: readonly (Pick<Check, 'title' | 'ok'> & Partial<SeenCheck>)[];
}

/**
 * What the public edition shows of a rule's checks: `nothing`, where even their titles may hold counts of persons; their titles and
 * `outcome`; or their `numbers` too, where these count no persons.
 */
export type PublicPart = 'nothing' | 'outcome' | 'numbers';

/** What a rule finds: its two numbers, and of a rule over several things which of them. */
export interface CheckOutcome<About extends string = string> extends Omit<Check, 'id'> {
  readonly about?: About;
}

/** A consistency rule: two numbers that shall be equal, or the left at most the right, once or once for each of several things. */
export interface CheckDefinition<Key extends string = string, Id extends string = string, About extends string = string> {
  /** The rule's id. Checks of a rule over several things add what they are about: `budget.allocated.2022`. */
  readonly id: Id;
  readonly publicPart: PublicPart;
  /** The rule's two numbers in Swedish words; nothing where it does not apply to this project or period. */
  readonly check: (facts: ReportFacts<Key>) => readonly CheckOutcome<About>[];
  /** The same two numbers of a check as formulas of the audit annex, without equals signs, over its tables and its figures' cells. */
  formulas?(about: About, cell: FigureCell<Key>, period: Period): { readonly left: string; readonly right: string };
}

/** The ids of the checks that rules give: a rule's own, or with what each check is about. */
export type CheckIdOf<Rule> = Rule extends {
  readonly id: infer Id extends string;
  check(...facts: never[]): readonly CheckOutcome<infer About>[];
}
  ? [About] extends [never]
    ? Id
    : `${Id}.${About}`
  : never;

/** A list in the workbook whose length depends on the data. It fills the table with the same name. */
export interface ListDefinition<Key extends string = string> {
  /** Name of the Excel table in report.xlsx. */
  readonly table: string;
  /** One array per row, in the table's column order. */
  readonly rows: (view: ReportView<Key>) => readonly (readonly CellContent[])[];
  /** Rows of the public edition: the `same` of a list that counts no persons. When left out the list is withheld there. */
  readonly publicRows?: 'same' | ((view: PublicView<Key>) => readonly (readonly CellContent[])[]);
}

/** Cells of a report by name; they may name the figures of `Key` and the checks of `Id`. */
export type Cells<Key extends string, Name extends string = string, Id extends string = CheckIdFor<Key>> = Readonly<
  Record<Name, (view: ReportView<Key, Id>) => CellContent>
>;

/** One report of a funder, which may name the figures of `Key` and in its cells the checks of `Id`. */
export interface Report<Key extends string = string, Id extends string = CheckIdFor<Key>> {
  readonly id: string;
  /** Swedish title. */
  readonly title: string;
  /** Which kind of period the schedule makes it for; `undefined` when it is only made on request. */
  readonly every?: Exclude<PeriodKind, 'span'>;
  /** Where its periods are counted from: the calendar's own, or as many months from the project's first day, the last ending with the project. */
  readonly periodsFrom?: 'projectStart';
  /** Last day to hand it in, by the funder's rule, whatever day of the week it is. */
  dueOn(period: Period, project: ProjectTime): LocalDate;
  /** Path of the workbook to fill, under templates/funders. */
  readonly workbook: string;
  readonly comparisons: readonly Against[];
  readonly checks: readonly CheckDefinition<Key>[];
  /** Values of defined names that are not figures. */
  readonly cells: Cells<Key, string, Id>;
  readonly lists: readonly ListDefinition<Key>[];
  /** Which of its own cells the public edition has: `same` of one that counts no persons, or what it says there. The others are withheld. */
  readonly publicCells?: Readonly<Record<string, 'same' | ((view: PublicView<Key>) => CellContent)>>;
  /** Keys whose changes the mail may mention, most important first. */
  readonly headline: readonly Key[];
  /** Whether it also shows the other projects of the organisation. */
  readonly coversPortfolio?: boolean;
  /** Whether it holds personal data: then it is never mailed. */
  readonly hasPersonalData: boolean;
  /** Columns with special categories of personal data that it prints figures of: no others are stored. */
  readonly needs?: readonly Column[];
  /** Files with identity numbers that are made beside the workbook, one a month. */
  readonly monthFiles?: MonthFiles;
}
