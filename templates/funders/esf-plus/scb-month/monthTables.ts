import type { ListDefinition } from '../../../../functions/shared/definition/report.ts';
import { monthFileName } from '../../../../functions/shared/domain/fileNames.ts';
import { hours } from '../../../../functions/shared/domain/money.ts';
import { monthsOf } from '../../../../functions/shared/domain/period.ts';
import { emptyRow } from '../../../reports/emptyRow.ts';
import { monthFileWords } from '../../../text/monthFile.ts';
import { nameMonth } from '../../../text/periods.ts';
import { listMonths, monthNamed } from './monthRows.ts';
import { windowOf } from './window.ts';
import type { EsfKey } from '../shared/esfFigures.ts';

/** Each month's file: when it is handed in, what it holds, and whether it must be uploaded again. */
export const monthTable: ListDefinition<EsfKey> = {
  table: 'Manader',
  rows: ({ dataset, period, history, project }) =>
    listMonths(dataset, monthsOf(period)).map(({ month, rows }) => {
      const { opensOn, dueOn } = windowOf(month);
      const place = (history.cascade?.resend ?? []).indexOf(month);
      const day = history.handedIn[month];
      return [
        month,
        monthFileName(nameMonth(month), project),
        { date: opensOn },
        { date: dueOn },
        rows.length,
        rows.filter(({ startsOn }) => startsOn >= monthNamed(month).firstDay).length,
        rows.filter(({ endsOn }) => endsOn !== undefined).length,
        hours(rows.reduce((sum, { time }) => sum + time, 0)),
        day === undefined ? 'inte inlämnad' : { date: day },
        place < 0 ? 'nej' : `ja, som nummer ${place + 1}`,
      ];
    }),
};

/** What has changed in months that have been handed in, person by person. */
export const changeTable: ListDefinition<EsfKey> = {
  table: 'Andringslogg',
  rows: ({ history }) =>
    history.monthChanges.length === 0
      ? [emptyRow('Inget har ändrats i de månader som lämnats in.', 6)]
      : history.monthChanges.map(({ month, person, row, field, before, after }) => [
          month,
          person,
          row,
          monthFileWords.fields[field],
          before,
          after,
        ]),
};
