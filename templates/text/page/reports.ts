/** The view of reports. */

export const title = 'Rapporter';
export const make = {
  month: 'Gör månadens rapport',
  quarter: 'Gör kvartalets rapport',
  tertial: 'Gör tertialets rapport',
  year: 'Gör årets rapport',
} as const;
export const makeAny = 'Gör rapporten';
export const report = 'Rapport';
export const period = 'Period';
export const running = 'pågår';
export const due = (day: string) => `Ska vara inne senast ${day}.`;
export const runningHelp = 'Perioden pågår: rapporten visar läget hittills.';
export const button = 'Gör rapporten';
export const making = 'Räknar fram nyckeltalen och fyller i arbetsboken …';
export const slow = 'Rapporten dröjer. Den dyker upp i listan när den är klar.';
export const made = 'Gjorda rapporter';
export const none = 'Inga rapporter är gjorda än.';
export const older = (n: number) => `Visa ${n} äldre`;
export const noData = 'Projektet har inga uppgifter än. Lämna in en arbetsbok, så kan rapporten göras.';
export const madeAt = 'Gjord';
export const outdated = 'Nyare uppgifter finns';
export const changed = 'Ändrad sedan den skickades';
export const states = {
  made: 'Inte skickad',
  waits: 'Väntar',
  sending: 'Skickas',
  sent: 'Skickad',
  failed: 'Utskicket misslyckades',
  dropped: 'Mejlas inte',
} as const;
export const byHand = 'Lämnad';
export const sentAt = (at: string) => `Skickad ${at}`;
export const byHandAt = (at: string) => `Markerad som lämnad ${at}`;
export const notAllowed = 'Din roll får läsa rapporter men inte göra nya.';
