import { trimEnd } from './trimEnd.ts';
import { stockholmDate } from './localDate.ts';
import type { Period } from './period.ts';

/** Whatever a file is named after. */
interface Named {
  readonly name: string;
}

/** `Kvartalsrapport 2025-K3 Vägen till arbete.xlsx`: a report's workbook, on one line and without the characters that file systems refuse. */
export function reportFileName({
  report,
  period,
  project,
}: {
  readonly report: string;
  readonly period: Period;
  readonly project: Named;
}): string {
  const name = `${report} ${period.id} ${project.name}`
    .replace(refusedCharacters, '_')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
  return `${trimEnd(name.slice(0, 120), '. ')}.xlsx`;
}

/** What a month's file is saved as, in SCB's pattern of month, year and project, from the month in words: `Mars2025_Vägen till arbete.xlsx`. */
export function monthFileName(monthInWords: string, { name }: Named): string {
  const [word = '', year = ''] = monthInWords.split(' ');
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}${year}_${withoutRefused(name)}.xlsx`;
}

/** What an upload workbook to fill in is saved as, beginning with what it is: `Underlag Vägen till arbete.xlsx`. */
export function templateFileName(word: string, { name }: Named): string {
  return `${word} ${withoutRefused(name)}.xlsx`;
}

/** What an upload is saved as, without its ending: `Uppladdning 2025-03-01 kl 14.05 Vägen till arbete`. */
export function uploadFileName(word: string, at: Date, { name }: Named): string {
  const time = at.toLocaleTimeString('sv-SE', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' }).replace(':', '.');
  return `${word} ${stockholmDate(at)} kl ${time} ${withoutRefused(name)}`;
}

const refusedCharacters = /[\\/:*?"<>|]/g;

function withoutRefused(name: string): string {
  return name.replace(refusedCharacters, ' ').trim();
}
