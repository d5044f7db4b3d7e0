/** The template, and what it can be filled with. */

export const wrong = 'Hämta mallen för det här projektet';
export const period = 'Period';
export const anyPeriod = 'Hela projektet';
export const people = 'Fyll i deltagarna som gäller nu';
export const peopleHelp = 'Mallen innehåller då personnummer. Att du hämtar den sparas i historiken.';
export const filled = 'Projektets budgetposter är ifyllda och går att välja i Kostnader.';
export const making = 'Mallen görs …';
export const slow = 'Mallen dröjer. Försök igen om en stund.';
