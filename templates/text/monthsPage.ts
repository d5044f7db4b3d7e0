import { formatNumber } from './numbers.ts';

const people = (count: number) => (count === 1 ? '1 person' : `${formatNumber(count)} personer`);

/** What the page says about month files with identity numbers. */
export const monthsPageText = {
  title: 'Månadsfiler till SCB',
  help: 'En fil per månad, med personnummer. Du hämtar filen här, laddar upp den hos SCB och bockar av den. Filerna mejlas aldrig och tas bort efter en vecka; de kan alltid göras igen.',
  none: 'Projektet har inte börjat, så det finns inga månader att lämna in.',
  caption: 'Månadsfiler, nyaste månaden först',
  headings: { month: 'Månad', holds: 'Innehåll', due: 'Lämnas in', state: 'Läge', actions: 'Åtgärd' },
  counts: ({ rows, ended, hours }: { rows: number; ended: number; hours: number }) =>
    `${people(rows)}, ${formatNumber(ended)} avslutade, ${formatNumber(hours)} timmar`,
  notMade: 'ingen fil än',
  window: (opensOn: string, dueOn: string) => `${opensOn} till ${dueOn}`,
  daysLeft: (days: number) =>
    days < 0
      ? `för sent med ${-days} ${days === -1 ? 'dag' : 'dagar'}`
      : days === 0
        ? 'sista dagen är i dag'
        : `${days} ${days === 1 ? 'dag' : 'dagar'} kvar`,
  older: (count: number) => `Fler månader (${count})`,
  states: { notMade: 'Inte gjord', made: 'Att ladda upp', handedIn: 'Uppladdad', again: 'Ladda upp igen', notOpen: 'Öppnar senare' },
  handedInAt: (moment: string) => `Uppladdad till SCB ${moment}`,
  outdated: 'Nyare uppgifter finns. Gör filen igen.',
  make: 'Gör filen',
  makeAgain: 'Gör filen igen',
  making: 'Filen görs …',
  slow: 'Det tar längre tid än vanligt. Du kan gå vidare; filen syns här när den är klar.',
  download: 'Hämta',
  mark: 'Uppladdad till SCB',
  takeBack: 'Ångra uppladdad',
  takenBack: (month: string) => `${month} är inte längre markerad som uppladdad till SCB.`,
  /** What a button says to those who do not see its row. */
  of: (action: string, month: string) => `${action}: ${month}`,
  marked: (month: string) => `${month} är markerad som uppladdad till SCB.`,
  checks: 'Kontroller före inlämning',
  againTitle: 'Ladda upp de här månaderna igen, i ordning',
  againHelp:
    'Uppgifter i en månad som redan är uppladdad har ändrats. SCB vill ha den månaden och alla senare månader på nytt. Vad som ändrats står i översiktens blad Ändringslogg.',
} as const;
