/** The view of one project. */

export const next = 'Att göra nu';
export const first = 'Börja med att lämna in en arbetsbok. Hämta mallen om ni inte har en egen lista.';
export const waiting = (file: string) => `${file} väntar på att du ser igenom den och sparar.`;
export const look = 'Se igenom och spara';
export const rejected = (file: string) => `${file} behöver rättas. Inget ur den är sparat.`;
export const lookErrors = 'Visa felen';
export const isRunning = 'Perioden pågår. Lämna in nya uppgifter när ni har dem.';
export const isDue = 'Perioden är slut. Gör rapporten när periodens uppgifter är inlämnade.';
export const isMade = 'Rapporten är gjord men inte skickad. Läs igenom den och lämna in den.';
export const lookReport = 'Visa rapporten';
export const nothing = 'Allt är inlämnat och skickat.';
export const situation = 'Läget';
export const inForce = 'Uppgifter som gäller';
export const revision = (number: number, at: string, by: string) => `Version ${number}, sparad ${at} av ${by}.`;
export const latest = 'Senaste inlämningar';
export const about = 'Om projektet';
export const funder = 'Finansiär';
export const programme = 'Program';
export const caseId = 'Ärende-id';
export const registrationNumber = 'Diarienummer';
export const time = 'Projekttid';
export const recipients = 'Rapporten går till';
export const all = 'Visa hela historiken';
