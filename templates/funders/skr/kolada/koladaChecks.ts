import type { CheckDefinition, ReportFacts } from '../../../../functions/shared/definition/report.ts';
import { percent } from '../../../../functions/shared/domain/money.ts';
import { checkAtMost, checkEqual, defineCheck } from '../../../checks/defineCheck.ts';
import { checkCounts } from '../../../checks/participantChecks.ts';
import { percentFormula } from '../../../indicators/audit/formulas.ts';
import { exitReasons } from '../../../indicators/exitFigures.ts';
import { measures } from '../../../indicators/placementFigures.ts';
import type { SkrKey } from '../shared/skrFigures.ts';

const sexWords = { women: 'kvinnor', men: 'män' } as const;

/** Exit rows of one sex against the header: a person on the wrong side of a slash shows only here. */
const exitsOf = <const Sex extends keyof typeof sexWords>(sex: Sex) =>
  checkCounts(`kolada.exits.${sex}`, checkEqual, {
    title: `Avslutsorsakerna tillsammans mot avslutade, ${sexWords[sex]}`,
    publicPart: 'nothing',
    left: exitReasons.map(([code]) => `ended.reason.${code}` as const),
    right: ['participants.ended'],
    part: sex,
  });

const ofMeasures = (part: 'participants' | 'ongoing' | 'ended') => measures.map(([measure]) => `skr.measure.${measure}.${part}` as const);

/** Everybody counted in a measure, over the twelve. */
export function sumOfMeasures({ exact }: Pick<ReportFacts<SkrKey>, 'exact'>, part: 'participants' | 'ongoing' | 'ended') {
  return measures.reduce(
    (sum, [measure]) => {
      const { women, men, total } = exact.split(`skr.measure.${measure}.${part}` as const);
      return { women: sum.women + women, men: sum.men + men, total: sum.total + total };
    },
    { women: 0n, men: 0n, total: 0n },
  );
}

/** What the year's answer must hold. */
export const koladaChecks = [
  exitsOf('women'),
  exitsOf('men'),
  checkCounts('kolada.unique', checkAtMost, {
    title: 'Unika deltagare är högst summan av insatserna',
    publicPart: 'nothing',
    left: ['participants.met'],
    right: ofMeasures('participants'),
  }),
  checkCounts('kolada.ongoing', checkEqual, {
    title: 'Pågående och avslutade per insats tillsammans mot deltagare per insats, summerat',
    publicPart: 'nothing',
    left: [...ofMeasures('ongoing'), ...ofMeasures('ended')],
    right: ofMeasures('participants'),
  }),
  defineCheck({
    id: 'kolada.share',
    publicPart: 'nothing',
    check: ({ exact, figures }) => {
      const [left, right] = [percent(exact.total('skr.results'), exact.total('participants.ended')), figures['ended.resultShare']];
      const title = 'Nyckeltalet: till arbete eller studier av alla avslutade, i procent';
      return left === undefined || typeof right !== 'number' ? [] : [checkEqual({ title, left, right })];
    },
    formulas: (_, cell) => ({
      left: percentFormula(cell('skr.results'), cell('participants.ended')),
      right: cell('ended.resultShare'),
    }),
  }),
] as const satisfies readonly CheckDefinition<SkrKey>[];
