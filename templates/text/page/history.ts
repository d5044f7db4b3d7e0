/** The view of history. */

export const title = 'Historik';
export const lead = 'Allt som har gällt, nyast först. Du kan gå tillbaka till en tidigare version när som helst.';
export const none = 'Inget är inlämnat än.';
export const revisions = 'Versioner';
export const uploads = 'Inlämningar';
export const current = 'Gäller nu';
export const version = (number: number) => `Version ${number}`;
export const restored = (number: number) => `Tillbaka till version ${number}`;
export const restore = 'Återställ';
export const restoreThis = (number: number) => `Återställ version ${number}`;
export const confirmTitle = (number: number) => `Återställa version ${number}?`;
export const confirmText =
  'Uppgifterna blir som de var i den versionen. Det sparas som en ny version, så du kan ångra dig. Skickade rapporter ändras inte.';
export const done = (number: number) => `Klart. Version ${number} gäller nu.`;
