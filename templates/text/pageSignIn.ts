/** Sentences of sign-in on the server. */
export const pageSignInWords = {
  chooseTitle: 'Logga in i Redovisa',
  choose: 'Välj var du har ditt konto.',
  failedTitle: 'Inloggningen gick inte',
  failed: 'Inloggningen avbröts, tog för lång tid eller började i ett annat fönster. Du är inte inloggad. Försök igen.',
  again: 'Logga in igen',
  toStart: 'Till startsidan',
  notSignedIn: 'Du är inte inloggad.',
  foreign: 'Det som skickades kom inte från Redovisas egen sida, så inget har ändrats.',
  notFound: 'Sidan finns inte.',
} as const;

/** What accounts that are made by hand are called among the ways to sign in. */
export const handMadeWay = 'Konto som du har fått av systemförvaltaren';
