/** What an upload would change, before it is stored. */

import { count } from '../count.ts';

export const title = 'Inget är sparat än';
export const text = 'Så här blir det om du sparar filen. Titta igenom ändringarna nedan.';
export const anewTitle = 'Någon har sparat uppgifter eller skickat en rapport under tiden';
export const anewText =
  'Inget ur din fil är sparat. Ändringarna nedan är räknade på nytt mot det som gäller och är skickat nu. Titta igenom dem och spara igen.';
export const warnings = (n: number) => `${count(n, 'varning behöver', 'varningar behöver')} en orsak innan filen kan sparas.`;
export const toStore = 'Till Spara';
export const storeTitle = 'Spara';
export const storeText = 'Uppgifterna gäller direkt. Du kan ångra i historiken.';
export const store = 'Spara';
export const cancel = 'Spara inte';
