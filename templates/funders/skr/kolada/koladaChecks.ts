import type { CheckDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { percent } from '../../../../functions/shared/domain/money.ts';
import { checkAtMost, checkEqual } from '../../../checks/makeCheck.ts';
import { checkCounts } from '../../../checks/participantChecks.ts';
import { exitReasons } from '../../../indicators/exitFigures.ts';
import { measures } from '../../../indicators/placementFigures.ts';

const sexWords = { women: 'kvinnor', men: 'män' } as const;

/** Exit rows of one sex against the header: a person on the wrong side of a slash shows only here. */
const exitsOf = (sex: keyof typeof sexWords): CheckDefinition =>
  checkCounts(`kolada.exits.${sex}`, checkEqual, ({ exact }) => ({
    title: `Avslutsorsakerna tillsammans mot avslutade, ${sexWords[sex]}`,
    left: exitReasons.reduce((sum, [code]) => sum + exact.split(`ended.reason.${code}`)[sex], 0n),
    right: exact.split('participants.ended')[sex],
  }));

/** Everybody counted in a measure, over the twelve. */
export function sumOfMeasures({ exact }: Pick<ReportFacts, 'exact'>, part: 'participants' | 'ongoing' | 'ended') {
  return measures.reduce(
    (sum, [measure]) => {
      const { women, men, total } = exact.split(`skr.measure.${measure}.${part}`);
      return { women: sum.women + women, men: sum.men + men, total: sum.total + total };
    },
    { women: 0n, men: 0n, total: 0n },
  );
}

/** What the year's answer must hold. */
export const koladaChecks: readonly CheckDefinition[] = [
  exitsOf('women'),
  exitsOf('men'),
  checkCounts('kolada.unique', checkAtMost, (facts) => ({
    title: 'Unika deltagare är högst summan av insatserna',
    left: facts.exact.total('participants.met'),
    right: sumOfMeasures(facts, 'participants').total,
  })),
  checkCounts('kolada.ongoing', checkEqual, ({ exact }) => ({
    title: 'Pågående och avslutade per insats tillsammans mot deltagare per insats, summerat',
    left: (['ongoing', 'ended'] as const).reduce((sum, part) => sum + sumOfMeasures({ exact }, part).total, 0n),
    right: sumOfMeasures({ exact }, 'participants').total,
  })),
  {
    id: 'kolada.share',
    check: ({ exact, figures }) => {
      const [left, right] = [percent(exact.total('skr.results'), exact.total('participants.ended')), figures['ended.resultShare']];
      const title = 'Nyckeltalet: till arbete eller studier av alla avslutade, i procent';
      return left === undefined || typeof right !== 'number' ? [] : [checkEqual({ id: 'kolada.share', title, left, right })];
    },
  },
];
