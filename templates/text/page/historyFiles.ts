/** Files in the history, and who has opened them. */

export const original = 'Filen som den lämnades in';
export const annotated = 'Med anmärkningar';
export const refused = 'Raderna att rätta';
export const reports = 'Rapporter, alla versioner';
export const version = (revision: number) => `ur version ${revision}`;
export const download = 'Hämta';
export const noReports = 'Inga rapporter är gjorda än.';
export const openings = 'Vad som har öppnats';
export const openingsLead =
  'Varje gång någon öppnar något som kan handla om personer sparas det. Här visas de senaste tre månaderna; förvaltaren ser allt.';
export const noOpenings = 'Inget sådant har öppnats.';
export const opened = {
  original: 'inlämnad fil',
  annotated: 'fil med anmärkningar',
  changes: 'ändringar',
  refused: 'rader att rätta',
  report: 'rapport',
  annex: 'revisionsbilaga',
  template: 'mall med deltagare',
  monthFile: 'månadsfil till SCB',
  result: 'anmärkningar som fil',
  rows: 'rader bakom ett tal',
  findings: 'anmärkningar som återger filen',
  preview: 'rader som skulle ändras',
} as const;
