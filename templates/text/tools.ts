/** What the local page for trying things out says. */
export const toolsText = {
  title: 'Verktyg på den här datorn',
  intro: 'Den här sidan finns bara lokalt. I drift sköter AWS schemat, mejlen och köerna.',
  schedules: 'Schema',
  schedulesHelp: 'Rapporterna för en period görs av sig själva när datumet kommer. Flytta fram ett schema för att slippa vänta.',
  names: { month: 'Månadsrapporter', quarter: 'Kvartalsrapporter', tertial: 'Tertialrapporter', year: 'Årsrapporter' },
  next: (date: string) => `Nästa gång: ${date}`,
  move: 'Flytta till nästa datum',
  moved: (name: string, date: string) =>
    `${name} startade som om det vore ${date}. Rapporterna görs nu och mejlas till projektens mottagare.`,
  failed: (name: string) => `${name} kunde inte startas. Se .local/log.`,
  mails: 'Mejl',
  openMails: 'Öppna brevlådan med allt som skulle ha skickats',
  toPage: 'Till Redovisa',
} as const;
