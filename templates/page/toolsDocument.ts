import { readFileSync } from 'node:fs';
import { toolsText as text } from '../text/tools.ts';

const styles = ['tokens', 'base', 'signIn'].map((name) => readFileSync(new URL(`styles/${name}.css`, import.meta.url), 'utf8')).join('\n');

/** One schedule as it is shown. */
export interface ShownSchedule {
  readonly name: keyof typeof text.names;
  /** A day and a time in Swedish. */
  readonly next: string;
}

/** The local page for trying things out: move a schedule, open the mails. */
export function toolsDocument({
  schedules,
  mailUrl,
  message,
}: {
  schedules: readonly ShownSchedule[];
  mailUrl: string;
  message?: string | undefined;
}): string {
  const buttons = schedules.map(
    ({ name, next }) =>
      `<li><form method="post" action="/local/schedules/${name}"><button><strong>${text.names[name]}</strong><span>${text.next(next)}. ${text.move}.</span></button></form></li>`,
  );
  return `<!doctype html><html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text.title}</title>
<style>${styles}</style></head><body class="sign-in"><main><h1>${text.title}</h1><p class="demo" role="status">${message ?? text.intro}</p>
<h2>${text.schedules}</h2><p>${text.schedulesHelp}</p><ul>${buttons.join('')}</ul>
<h2>${text.mails}</h2><p><a href="${mailUrl}">${text.openMails}</a></p><p><a href="/">${text.toPage}</a></p></main></body></html>`;
}
