import type { Cells, PublicView, Report, ReportView } from '../../../../functions/shared/definition/report.ts';
import { shareOfTime } from '../../../../functions/shared/records/projectTime.ts';
import { budgetCells } from '../../../reports/budgetTable.ts';
import { namesOf, publishCells } from '../../../reports/cells.ts';
import { municipalitiesIn } from '../../../reports/municipalityTables.ts';
import { sayOutside } from '../../../reports/sexNote.ts';
import { partsOf, sumShown } from '../../../reports/shownParts.ts';
import { guardCells } from '../../../reports/yearGuard.ts';
import { openEnd } from '../../../text/projectTime.ts';
import { count } from '../../../text/count.ts';
import { formatAmount, sayAmount } from '../../../text/numbers.ts';
import { namePeriod } from '../../../text/periods.ts';
import { grantedInAll, shareUsed, usedSinceStart } from './granted.ts';
import type { CommonKey } from '../../../indicators/commonIndicators.ts';

/** What both editions can say: in the public one a number may be suppressed. */
type View = Pick<PublicView<CommonKey>, 'project' | 'period' | 'figures' | 'accumulated' | 'comparisons'>;

/** The page's sentences and the few amounts that are the project's, not the period's. */
export const boardCells = {
  'board.people': sayPeople,
  'board.results': sayResults,
  'board.money': sayMoney,
  'board.municipalities.leftOut': sayLeftOutOfMunicipalities,
  'board.granted': ({ project }: ReportView<CommonKey>) => grantedInAll(project),
  'board.used': usedSinceStart,
  'board.usedShare': ({ accumulated, project }: ReportView<CommonKey>) => shareUsed(usedSinceStart({ accumulated }), project),
  'board.timeUsed': ({ project, period }: ReportView<CommonKey>) =>
    project.endsOn === undefined ? openEnd : shareOfTime(project, period.lastDay),
} satisfies Cells<CommonKey>;

/** The same in the public edition. Money stands as it is. */
export const publicBoardCells: NonNullable<Report<CommonKey>['publicCells']> = {
  ...publishCells(
    { ...boardCells, ...budgetCells, ...guardCells },
    'board.money',
    'board.granted',
    'board.used',
    'board.usedShare',
    'board.timeUsed',
    ...namesOf(budgetCells),
    ...namesOf(guardCells),
  ),
  'board.people': sayPeople,
  'board.results': sayResults,
  'board.municipalities.leftOut': sayLeftOutOfMunicipalities,
};

function sayPeople({ figures, comparisons, period }: View): string {
  const met = figures['participants.met'];
  const when = namePeriod(period);
  if (typeof met !== 'object' || met === null || met.total === 0) return `Inga deltagare finns under ${when}.`;
  const { women, men, total } = met;
  if (total === null) return `Under ${when} var deltagarna så få att antalet inte redovisas offentligt.`;
  const before = comparisons['participants.met']?.find(({ against }) => against === 'previousPeriod');
  const than = typeof before?.value === 'number' ? `, jämfört med ${formatAmount(before.value, 'persons')} under ${before.label}` : '';
  const split = women === null || men === null ? '' : ` (${count(women, 'kvinna', 'kvinnor')} och ${count(men, 'man', 'män')})`;
  return `Under ${when} deltog ${formatAmount(total, 'persons')}${split}${than}.`;
}

function sayResults({ figures, period }: View): string {
  const ended = figures['participants.ended'];
  if (typeof ended !== 'object' || ended === null || ended.total === 0) return `Ingen deltagare avslutades under ${namePeriod(period)}.`;
  if (ended.total === null) return 'De som avslutades var så få att antalet inte redovisas offentligt.';
  const share = figures['ended.resultShare'];
  const [women, men] = [figures['ended.resultShare.women'], figures['ended.resultShare.men']];
  const who = `${formatAmount(ended.total, 'persons')} avslutades.`;
  if (typeof share !== 'number')
    return `${who} Hur många som gick till arbete eller studier redovisas inte offentligt, för att ingen ska pekas ut.`;
  const isSplit = typeof women === 'number' && typeof men === 'number';
  const split = isSplit ? ` (kvinnor ${formatAmount(women, 'percent')}, män ${formatAmount(men, 'percent')})` : '';
  return `${who} Av dem gick ${formatAmount(share, 'percent')} till arbete eller studier${split}.`;
}

function sayMoney(view: View): string {
  const { project } = view;
  const spent = usedSinceStart(view);
  const share = shareUsed(spent, project);
  if (spent === undefined || share === undefined)
    return 'Kostnader eller beviljade belopp saknas, så det går inte att säga hur mycket av bidraget som har använts.';
  const time = shareOfTime(project, view.period.lastDay);
  const gone = time === undefined ? '' : ` ${formatAmount(time, 'percent')} av projekttiden har gått.`;
  const granted = sayAmount(grantedInAll(project), 'kronor');
  return `Sedan starten har ${sayAmount(spent, 'kronor')} av beviljade ${granted} använts, ${formatAmount(share, 'percent')}.${gone}`;
}

/** Whom the table of municipalities counts in all only. */
function sayLeftOutOfMunicipalities({ figures }: Pick<View, 'figures'>): string {
  const counts = municipalitiesIn({ figures }).map((name) => partsOf(figures[`municipality.${name}.participants.met`]));
  return sayOutside({
    nonBinary: sumShown(counts.map(({ nonBinary }) => nonBinary)),
    unstated: sumShown(counts.map(({ unstated }) => unstated)),
  });
}
