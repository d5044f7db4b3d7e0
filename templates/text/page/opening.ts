/** Opening what tells about people. */

export const why = 'Varför öppnar du uppgifterna? Skriv kort. Det sparas tillsammans med ditt namn.';
export const cancelled = 'Inget öppnades.';
