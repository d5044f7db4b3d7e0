import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { calendarOf } from '../functions/shared/calendar/calendarOf.ts';
import { writeICalendar } from '../functions/shared/calendar/writeICalendar.ts';
import { addMonths, parseDay, type LocalDate } from '../functions/shared/domain/localDate.ts';
import { systemClock } from '../functions/shared/lambda/systemClock.ts';
import { funders } from '../templates/index.ts';
import { calendarText as text, calendarWords as words } from '../templates/text/calendar.ts';
import { pipelineText } from '../templates/text/pipeline.ts';
import { callerFolder } from './command/callerFolder.ts';
import { checkWords } from './command/checkWords.ts';
import { Refusal } from './command/refusal.ts';
import { writeOut } from './command/writeOut.ts';
import { readProject } from './pipeline/readProject.ts';

const MOST_YEARS = 50;
const options = { project: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, ics: { type: 'boolean' } } as const;

/** `npm run calendar`: what a project hands in and when, one JSON object a line, chosen by the last day; or all of it as iCalendar. */
checkWords({ usage: text.usage, options, least: 0, most: 0, unknown: text.unknownOption });
try {
  const { values } = parseArgs({ options });
  if (values.project === undefined) throw new Refusal(text.noProject);
  const [from, to] = [dayOf('--from', values.from), dayOf('--to', values.to)];
  if (to < from) throw new Refusal(text.backwards(from, to));
  if (addMonths(from, 12 * MOST_YEARS) < to) throw new Refusal(text.tooLong(MOST_YEARS));
  const project = await readProject(resolve(callerFolder(), values.project), funders);
  const entries = calendarOf(project, funders, to).filter(({ dueOn }) => from <= dueOn && dueOn <= to);
  if (values.ics) writeOut(writeICalendar(project, { entries, now: systemClock.now(), words }));
  else
    for (const { report, period, dueOn, workingDay } of entries) {
      const { id, firstDay, lastDay } = period;
      writeOut(`${JSON.stringify({ report: report.id, period: id, firstDay, lastDay, dueOn, workingDay })}\n`);
    }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${pipelineText.refused(error.message)}\n`);
  process.exitCode = 1;
}

function dayOf(option: string, given: string | undefined): LocalDate {
  const day = parseDay(given ?? '');
  if (!day) throw new Refusal(text.noDay(option, given ?? ''));
  return day;
}
