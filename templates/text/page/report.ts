/** The view of one report. */

export const download = 'Hämta rapporten';
export const madeAt = (at: string, revision: number) => `Gjord ${at} ur version ${revision} av uppgifterna`;
export const changed =
  'Uppgifterna har ändrats sedan rapporten skickades: nyckeltalen är inte längre de som mottagaren har fått. Gör om rapporten och skicka den på nytt om det behövs.';
export const outdated = 'Nya uppgifter har lämnats in sedan rapporten gjordes. Gör om den för att få med dem.';
export const again = 'Gör om rapporten';
export const send = 'Skicka till mottagarna';
export const sendTitle = 'Skicka rapporten?';
export const sendText = 'Rapporten mejlas med arbetsboken bifogad till:';
export const sendNow = 'Skicka nu';
export const sending = 'Skickar …';
export const sent = 'Rapporten är skickad.';
export const notSent = 'Mejlet gick inte iväg.';
export const lookMail = 'Visa mejlet';
export const sendSlow = 'Mejlet dröjer. Se under Mejl om en stund.';
export const personalData = 'Rapporten innehåller personuppgifter och mejlas aldrig. Hämta den och lämna över den i finansiärens tjänst.';
export const main = 'I korthet';
export const allFigures = (n: number) => `Alla nyckeltal (${n})`;
export const searchFigure = 'Sök nyckeltal';
export const figure = 'Nyckeltal';
export const total = 'Totalt';
export const yes = 'Ja';
export const no = 'Nej';
export const checksOk = (n: number) => (n === 1 ? 'Kontrollen stämmer' : `Alla ${n} kontroller stämmer`);
export const checksWrong = (wrong: number, all: number) => `${wrong} av ${all} kontroller stämmer inte`;
export const lookChecks = 'Visa kontrollerna';
export const notes = 'Att känna till';
export const more = (amount: string) => `${amount} fler`;
export const fewer = (amount: string) => `${amount} färre`;
export const larger = (amount: string) => `${amount} mer`;
export const smaller = (amount: string) => `${amount} mindre`;
export const higher = (amount: string) => `${amount} högre`;
export const lower = (amount: string) => `${amount} lägre`;
export const than = (change: string, label: string, value: string) => `${change} än ${label} (${value})`;
export const sameAs = (label: string, value: string) => `Oförändrat mot ${label} (${value})`;
export const accumulated = (value: string) => `${value} sedan projektets start`;
export const smallBase = 'litet underlag';
