import { joinRules } from '../functions/shared/definition/countRules.ts';
import type { FigureCatalogue } from '../functions/shared/definition/figureCatalogue.ts';
import { needsColumn } from '../functions/shared/definition/findNeeds.ts';
import type { Funder } from '../functions/shared/definition/funder.ts';
import type { Indicators } from '../functions/shared/definition/indicator.ts';
import type { IntakePolicy } from '../functions/shared/definition/intakePolicy.ts';
import type { ProjectGlance } from '../functions/shared/definition/projectGlance.ts';
import type { AnySheet } from '../functions/shared/definition/sheet.ts';
import type { FigureInfo } from '../functions/shared/domain/figure.ts';
import { esfPlus } from './funders/esf-plus/funder.ts';
import { municipality } from './funders/municipality/funder.ts';
import { lansstyrelsen } from './funders/lansstyrelsen/funder.ts';
import { other } from './funders/other/funder.ts';
import { samordningsforbund } from './funders/samordningsforbund/funder.ts';
import { skr } from './funders/skr/funder.ts';
import { tillvaxtverket } from './funders/tillvaxtverket/funder.ts';
import { commonIndicators } from './indicators/commonIndicators.ts';
import { commonCountRules } from './indicators/countRules.ts';
import { listFigures, findFigureIn } from './indicators/listFigures.ts';
import { reconciliationChecks } from './checks/reconciliation.ts';
import { reportWords } from './text/reportWords.ts';
import { attendance } from './upload/attendance/sheet.ts';
import { budget } from './upload/budget/sheet.ts';
import { costs } from './upload/costs/sheet.ts';
import { quotingOf } from './upload/quoting.ts';
import { participants } from './upload/participants/sheet.ts';
import { isFigureKey } from './upload/isFigureKey.ts';
import { isMoneyFigure } from './upload/isMoneyFigure.ts';
import { isShare } from './upload/isShare.ts';
import { references } from './upload/references/sheet.ts';
import { staffTime } from './upload/staffTime/sheet.ts';
import { targets } from './upload/targets/sheet.ts';
import { waivers } from './waivers.ts';

/** The sheets a coordinator can upload. */
export const sheets: readonly AnySheet[] = [participants, attendance, costs, staffTime, budget, targets, references];

/** Number of the sheet definitions, kept in every upload workbook that is made: raised when a column changes name or meaning. */
export const sheetVersion = 1;

/** The funders in use. */
export const funders: readonly Funder[] = [esfPlus, tillvaxtverket, samordningsforbund, lansstyrelsen, other, skr, municipality];

/** Every figure, whoever defines it: all are computed for every report. */
export const indicators: Indicators = {
  ...commonIndicators,
  ...Object.fromEntries(funders.flatMap((funder) => Object.entries(funder.indicators))),
};

/** Titles and units of the figures that are there whatever the data, by key. */
export const figures: ReadonlyMap<string, FigureInfo> = listFigures(indicators);

/** The key of a figure written as its key or its Swedish title, whatever the case and spaces; undefined when there is none. */
export const findFigure: (text: string) => string | undefined = findFigureIn(indicators);

/** What the funders in use decide about taking in a project's workbooks. */
export const intakePolicy: IntakePolicy = {
  maxHoursPerYear: ({ funder }, year) => funders.find(({ id }) => id === funder)?.maxHoursPerYear?.(year),
  isShare: (figure) => isShare(figure, figures),
  needsColumn: (project, sheet, column) => {
    const found = sheets.find(({ id }) => id === sheet)?.columns[column];
    return found === undefined || needsColumn(project, found, funders);
  },
  waivers,
};

/** What pictures a project on the page: those met, and what has been used. */
export const glance: ProjectGlance = { people: 'participants.met', money: 'cost.total' };

/** What makes reports beside the funders' own definitions. */
export const catalogue: FigureCatalogue = {
  indicators,
  words: reportWords,
  checks: reconciliationChecks,
  countRules: joinRules(commonCountRules, ...funders.flatMap(({ countRules }) => countRules ?? [])),
  targetsOf: (dataset) => dataset.rows(targets),
  referencesOf: (dataset) => dataset.rows(references).filter(({ figure }) => isFigureKey(figure)),
};

/** What readers of a workbook know figures by. */
export const knownFigures = {
  find: findFigure,
  isKey: isFigureKey,
  isMoney: (figure: string) => isMoneyFigure(figure, figures),
  infos: [...figures.values()],
};

/** What helps to guess what local headings and values mean. */
export { matchHints } from './upload/matchHints.ts';

/** What of an upload may be told as it stands. */
export const quoting = quotingOf(
  sheets,
  [...figures.values()].map(({ title }) => title),
);
