/** How a report stands on its way to the funder, and who has done what with it. */

export const waits = (reasons: string) => `Rapporten är inte skickad. Den väntar: ${reasons}.`;
export const waitsFor = {
  check: 'en kontroll stämmer inte',
  upload: 'inget har lämnats in sedan perioden började',
  approval: 'ingen har godkänt den här versionen',
} as const;
export const failures = {
  refused: 'Mejlet gick inte iväg: mejltjänsten tog inte emot det. Skicka igen, lämna rapporten på annat sätt eller avstå.',
  noAnswer:
    'Mejltjänsten svarade inte, så mejlet kan ha gått fram ändå. Fråga mottagaren. Skicka sedan igen, lämna rapporten på annat sätt eller avstå.',
  interrupted:
    'Utskicket avbröts innan vi visste om mejlet gick fram. Fråga mottagaren. Skicka sedan igen, lämna rapporten på annat sätt eller avstå.',
  newerSent: 'En nyare version av rapporten har redan skickats, eller kan ha gått fram. Den här skickas inte efter den.',
  tooLarge:
    'Mejlet skickades inte: arbetsboken är för stor att mejla, eller mottagarna är fler än 50. Hämta rapporten och lämna den på annat sätt.',
} as const;
export const dropped = 'Någon har bestämt att den här versionen inte ska mejlas.';
export const mayHaveGone = 'Ett tidigare mejl med den här versionen kan ha gått fram.';
export const approve = 'Godkänn';
export const approveHelp = 'Den som lämnat in uppgifterna får inte själv godkänna rapporten, om inte organisationen har beslutat det.';
export const approved = 'Rapporten är godkänd.';
export const drop = 'Mejla inte';
export const dropDone = 'Rapporten mejlas inte.';
export const history = 'Vad som har hänt';
export const events = {
  waits: 'Väntar på att skickas',
  approved: 'Godkänd',
  asked: 'Begärd att skickas',
  sent: 'Skickad',
  failed: 'Utskicket misslyckades',
  dropped: 'Ska inte mejlas',
  handedIn: 'Markerad som lämnad',
  takenBack: 'Markeringen som lämnad ångrad',
  undelivered: 'Mejlet kom inte fram till alla mottagare',
} as const;
export const event = (what: string, moment: string, by: string | undefined) =>
  by === undefined ? `${what} ${moment}` : `${what} ${moment}, ${by}`;
