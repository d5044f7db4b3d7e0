/** What stands around every view, and words that all of them share. */

export const product = 'Redovisa';
export const skip = 'Hoppa till innehållet';
export const loading = 'Hämtar …';
export const cancel = 'Avbryt';
export const retry = 'Försök igen';
export const or = 'eller';
export const by = { you: 'du', colleague: 'en kollega', system: 'automatiskt' } as const;
export const noScript = 'Sidan behöver JavaScript för att kunna ta emot filer.';
export const outcome = {
  received: 'Tas emot',
  stored: 'Sparad',
  'needs-confirmation': 'Väntar på dig',
  rejected: 'Inte sparad',
  failed: 'Kunde inte läsas',
  dropped: 'Slängd',
} as const;
