/** Whether a file is a report made here. */

export const title = 'Är det här den rapport vi skickade?';
export const help = 'Välj en fil. Den lämnar inte datorn: bara dess kontrollsumma jämförs med alla rapporter som gjorts i projektet.';
export const label = 'Fil att jämföra';
export const sent = (report: string, moment: string) => `Ja. Filen är ${report}, exakt som den skickades ${moment}.`;
export const changed = 'Uppgifterna har ändrats sedan dess: nyckeltalen är inte längre de som skickades.';
export const made = (report: string, moment: string) =>
  `Filen är ${report}, exakt som den gjordes ${moment}. Den versionen har inte skickats.`;
export const named = (title: string, period: string, revision: number) => `${title}, ${period}, revision ${revision}`;
export const open = (report: string) => `Filen är den publika versionen av ${report}.`;
export const annex = (report: string) => `Filen är revisionsbilagan till ${report}.`;
export const unknown =
  'Nej. Filen är inte lik någon rapport som gjorts i projektet. Den kan ha sparats om eller ändrats efter att den hämtades.';
