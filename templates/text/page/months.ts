/** Month files with identity numbers. */

import { count } from '../count.ts';
import { formatNumber } from '../numbers.ts';

export const title = 'Månadsfiler till SCB';
export const help =
  'En fil per månad, med personnummer. Du hämtar filen här, laddar upp den hos SCB och bockar av den. Filerna mejlas aldrig och tas bort efter en vecka; de kan alltid göras igen.';
export const none = 'Projektet har inte börjat, så det finns inga månader att lämna in.';
export const caption = 'Månadsfiler, nyaste månaden först';
export const headings = { month: 'Månad', holds: 'Innehåll', due: 'Lämnas in', state: 'Läge', actions: 'Åtgärd' } as const;
export const counts = ({ rows, ended, hours }: { rows: number; ended: number; hours: number }) =>
  `${count(rows, 'person', 'personer')}, ${formatNumber(ended)} avslutade, ${formatNumber(hours, 2)} timmar`;
export const notMade = 'ingen fil än';
export const window = (opensOn: string, dueOn: string) => `${opensOn} till ${dueOn}`;
export const daysLeft = (days: number) =>
  days < 0
    ? `för sent med ${-days} ${days === -1 ? 'dag' : 'dagar'}`
    : days === 0
      ? 'sista dagen är i dag'
      : `${days} ${days === 1 ? 'dag' : 'dagar'} kvar`;
export const older = (n: number) => `Fler månader (${n})`;
export const states = {
  notMade: 'Inte gjord',
  made: 'Att ladda upp',
  handedIn: 'Uppladdad',
  again: 'Ladda upp igen',
  notOpen: 'Öppnar senare',
} as const;
export const handedInAt = (moment: string) => `Uppladdad till SCB ${moment}`;
export const outdated = 'Nyare uppgifter finns. Gör filen igen.';
export const make = 'Gör filen';
export const makeAgain = 'Gör filen igen';
export const making = 'Filen görs …';
export const slow = 'Det tar längre tid än vanligt. Du kan gå vidare; filen syns här när den är klar.';
export const download = 'Hämta';
export const mark = 'Uppladdad till SCB';
export const takeBack = 'Ångra uppladdad';
export const takenBack = (month: string) => `${month} är inte längre markerad som uppladdad till SCB.`;
/** What a button says to those who do not see its row. */
export const of = (action: string, month: string) => `${action}: ${month}`;
export const marked = (month: string) => `${month} är markerad som uppladdad till SCB.`;
export const checks = 'Kontroller före inlämning';
export const againTitle = 'Ladda upp de här månaderna igen, i ordning';
export const againHelp =
  'Uppgifter i en månad som redan är uppladdad har ändrats. SCB vill ha den månaden och alla senare månader på nytt. Vad som ändrats står i översiktens blad Ändringslogg.';
