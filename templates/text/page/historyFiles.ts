/** Files in the history, and who has opened them. */

export const original = 'Filen som den lämnades in';
export const annotated = 'Med anmärkningar';
export const refused = 'Raderna att rätta';
export const reports = 'Rapporter, alla versioner';
export const version = (revision: number) => `ur version ${revision}`;
export const download = 'Hämta';
export const noReports = 'Inga rapporter är gjorda än.';
export const openings = 'Öppnade filer';
export const openingsLead = 'Varje gång någon hämtar en fil som kan innehålla personuppgifter sparas det här.';
export const noOpenings = 'Ingen sådan fil har hämtats.';
export const opened = {
  original: 'inlämnad fil',
  annotated: 'fil med anmärkningar',
  changes: 'ändringar',
  refused: 'rader att rätta',
  report: 'rapport',
  annex: 'revisionsbilaga',
  template: 'mall med deltagare',
  monthFile: 'månadsfil till SCB',
} as const;
