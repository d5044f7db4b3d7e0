import type { RequestListener, ServerResponse } from 'node:http';
import { stockholmDate } from '../../functions/shared/domain/localDate.ts';
import { toolsDocument, type ShownSchedule } from '../../templates/page/toolsDocument.ts';
import { formatDay } from '../../templates/text/periods.ts';
import { toolsText } from '../../templates/text/tools.ts';
import type { RunningSchedule } from '../../infra/local/runSchedules.ts';
import type { Runtime } from '../../infra/local/startRuntime.ts';

/** A page for trying things out: each schedule can be moved to its next date, and the mails can be seen. */
export function serveTools(runtime: Pick<Runtime, 'schedules' | 'mailUrl' | 'url'>): RequestListener {
  const { schedules, url } = runtime;
  return (request, response) => {
    const [, name] = /^\/local\/schedules\/(\w+)$/.exec(request.url ?? '') ?? [];
    const schedule = schedules.all.find((candidate) => candidate.name === name);
    if (request.method !== 'POST') return show(response, runtime);
    // Another site's page must not be able to start anything here.
    if (!schedule || request.headers.origin !== url) return void response.writeHead(404).end();
    const { name: kind } = schedule;
    schedule.moveToNext().then(
      (date) => show(response, runtime, toolsText.moved(toolsText.names[kind], dayOf(date))),
      () => show(response, runtime, toolsText.failed(toolsText.names[kind])),
    );
  };
}

function show(response: ServerResponse, { schedules, mailUrl }: Pick<Runtime, 'schedules' | 'mailUrl'>, message?: string): void {
  const html = toolsDocument({ schedules: schedules.all.map(describe), mailUrl, message });
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
}

function describe(schedule: RunningSchedule): ShownSchedule {
  return { name: schedule.name, next: dayOf(schedule.next()) };
}

const dayOf = (date: Date): string => formatDay(stockholmDate(date));
