/** Signing in and out. */

export const title = 'Från kalkylblad till färdig rapport';
export const lead =
  'Lämna in projektets arbetsbok som den är. Redovisa kontrollerar varje cell, räknar fram nyckeltalen och gör finansiärens rapport.';
export const steps = [
  ['Lämna in', 'Dra hit er egen lista över deltagare och er export från ekonomisystemet.'],
  ['Rätta', 'Du får veta exakt vilka celler som behöver rättas, och hur.'],
  ['Rapportera', 'Rapporten blir en arbetsbok med tabeller, diagram och kontroller, klar att skicka.'],
] as const;
export const button = 'Logga in';
export const ended = 'Du har varit inloggad länge och behöver logga in igen. Inget har gått förlorat.';
export const failed = 'Inloggningen gick inte. Försök igen.';
export const signOut = 'Logga ut';
