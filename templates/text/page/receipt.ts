/** The receipt of an upload. */

export const handedIn = (at: string, by: string) => `Inlämnad ${at} av ${by}`;
export const received = 'Filen är mottagen. Vi läser och kontrollerar den.';
export const stored = 'Allt är sparat';
export const storedText = 'Uppgifterna gäller nu och används i nästa rapport.';
export const replacedText = 'Uppgifterna är sparade, men senare inlämningar gäller i stället.';
export const waiting = 'Inget är sparat än';
export const waitingText =
  'Läs varningarna. Stämmer uppgifterna bekräftar du med en kort orsak. Annars rättar du filen och lämnar in den igen.';
export const unanswered = 'Inget är sparat än: vi behöver svar';
export const unansweredText = (asked: readonly string[]) =>
  `Välj vad det betyder, så läses filen igen: ${asked.join('; ')}. Det kan inte bekräftas.`;
export const rejected = 'Inget är sparat';
export const rejectedAsking = 'Svara på frågorna ovan, så läses filen igen. Det som var inlämnat tidigare gäller fortfarande.';
export const rejectedText = 'Rätta felen i filen och lämna in den igen. Det som var inlämnat tidigare gäller fortfarande.';
export const failed = 'Filen kunde inte läsas';
export const failedText =
  'Felet är vårt och vi har fått larm. Inget är sparat, och det som var inlämnat tidigare gäller fortfarande. Lämna in filen igen om en stund.';
export const drop = 'Släng inlämningen';
export const dropped = 'Inlämningen är slängd';
export const droppedText = 'Inget av den är sparat. Det som var inlämnat tidigare gäller fortfarande.';
export const changes = 'Vad filen innehåller';
export const unread = 'Inte läst ur filen';
export const rows = 'Rader';
export const added = 'Nya';
export const changed = 'Ändrade';
export const removed = 'Borta';
export const unchanged = 'Oförändrade';
export const confirmedBecause = (reason: string) => `Bekräftad med orsaken: ${reason}`;
export const annotated = 'Hämta din fil med anmärkningarna i';
export const annotatedHelp = 'Samma arbetsbok med färg och kommentar i varje cell som behöver ses över.';
export const original = 'Hämta filen som den lämnades in';
export const result = 'Hämta anmärkningarna som datafil';
export const again = 'Lämna in rättad fil';
export const toConfirm = 'Till bekräftelsen';
export const makeReport = 'Till rapporterna';
export const undo = 'Ångra i historiken';
