/** What an upload replaces. */

export const title = 'Det här ersätts';
export const titleDone = 'Det här ersattes';
export const sheet = 'hela bladet';
export const months = (months: string) => `raderna för ${months}`;
export const span = (from: string, to: string) => `${from} till ${to}`;
export const corrected = 'raderna läggs till bland de andra; äldre rader som stått kvar i deras ställe ersätts';
export const nothing = 'inget: raderna läggs till';
