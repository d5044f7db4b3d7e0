import type { CalendarWords } from '../../functions/shared/definition/calendarWords.ts';
import { formatDay, namePeriod } from './periods.ts';

/** What a project's calendar says to other calendars. */
export const calendarWords: CalendarWords = {
  name: (project) => `${project}: redovisning`,
  summary: (report, period) => `Lämna ${report}, ${period}`,
  dueOn: (day) => `Sista dag är ${formatDay(day)}, som inte är en vardag`,
  nameOf: namePeriod,
};

/** What `npm run calendar` says beside the deadlines it prints. */
export const calendarText = {
  usage: 'npm run calendar -- --project PROJEKT.json --from 2025-01-01 --to 2025-12-31 [--ics]',
  unknownOption: (option: string) => `${option} är ingen känd inställning. Så här: ${calendarText.usage}`,
  noProject: 'det finns inget --project. Så här: npm run calendar -- --project PROJEKT.json --from 2025-01-01 --to 2025-12-31',
  noDay: (option: string, text: string) => `${option} ska vara en dag som 2025-01-01, inte ${text === '' ? 'tom' : `”${text}”`}.`,
  backwards: (from: string, to: string) => `--to (${to}) är före --from (${from}).`,
  tooLong: (years: number) => `Från --from till --to får det vara högst ${years} år.`,
} as const;
