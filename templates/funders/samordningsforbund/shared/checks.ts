import { columnsOf } from '../../../../functions/shared/definition/audit.ts';
import { editionOn } from '../../../../functions/shared/definition/funder.ts';
import type { CheckDefinition } from '../../../../functions/shared/definition/report.ts';
import { checkEqual, defineCheck } from '../../../checks/defineCheck.ts';
import { checkCounts } from '../../../checks/participantChecks.ts';
import { peopleSheet } from '../../../indicators/audit/peopleSheet.ts';
import { isMet, people } from '../../../indicators/people.ts';
import { editions } from './editions.ts';
import type { SusKey } from './susFigures.ts';

/** What always holds between SUS's counts, and whom the Finsam measure covers. */
export const susChecks = [
  checkCounts('sus.employment', checkEqual, {
    title: 'Arbetar, studerar, arbetssökande, övriga och okänt efter tillsammans mot avslutade',
    publicPart: 'nothing',
    left: ['sus.workAfter', 'sus.studiesAfter', 'sus.jobSeekingAfter', 'sus.otherAfter', 'sus.unknownAfter'],
    right: ['participants.ended'],
  }),
  checkCounts('sus.stay', checkEqual, {
    title: 'Avslutade efter tid i insats tillsammans mot avslutade',
    publicPart: 'nothing',
    left: ['sus.stay.under3', 'sus.stay.3to6', 'sus.stay.6to12', 'sus.stay.over12'],
    right: ['participants.ended'],
  }),
  defineCheck({
    id: 'sus.ages',
    publicPart: 'nothing',
    check: ({ dataset, period }) => {
      const met = people.of(dataset).filter((person) => isMet(person, period));
      if (met.length === 0) return [];
      const { from, to } = editionOn(editions, period.lastDay).workingAge;
      const left = met.filter(({ age }) => age === undefined || (age >= from && age <= to)).length;
      return [checkEqual({ title: `Deltagare i åldern ${from}–${to} år eller utan uppgift, av alla`, left, right: met.length })];
    },
    formulas: (_check, _cell, { lastDay }) => {
      const { from, to } = editionOn(editions, lastDay).workingAge;
      const column = columnsOf(peopleSheet);
      const [rows, age] = [column('Rader i perioden'), column('Ålder')];
      const met = `${rows},">=1"`;
      return {
        left: `COUNTIFS(${met},${age},">=${from}",${age},"<=${to}")+SUMPRODUCT((${rows}>=1)*(${age}=""))`,
        right: `COUNTIFS(${met})`,
      };
    },
  }),
] as const satisfies readonly CheckDefinition<SusKey>[];
