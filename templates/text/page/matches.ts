/** The view of what the project has said that its headings and values mean. */

export const title = 'Så läser vi era listor';
export const lead =
  'Här är de rubriker och ord som projektet har sagt vad de betyder. Ta bort ett val om det är fel: då frågar vi igen nästa gång. Det som redan är sparat ändras inte.';
export const none =
  'Inga val än. När en fil har rubriker eller ord som vi inte känner igen frågar vi vad de betyder, och svaren hamnar här.';
export const sheets = 'Blad';
export const columns = 'Kolumner';
export const values = 'Ord och konton';
export const sheet = 'Blad';
export const stands = 'Så står det i era filer';
export const means = 'Betyder';
export const by = 'Vem och när';
export const notRead = 'Läses aldrig';
export const remove = 'Ta bort';
export const removed = 'Valet är borttaget.';
export const bySettings = 'projektets inställningar';
export const history = 'Ändringar';
export const done = {
  confirmed: (what: string) => `${what} sparades`,
  removed: (what: string) => `${what} togs bort`,
  undone: (what: string) => `${what} ändrades tillbaka`,
} as const;
export const andMore = (count: number) => `och ${count} till`;
export const standard = 'Finansiering när cellen är tom';
export const standardHelp = 'Används när kolumnen Finansiering saknas eller är tom, till exempel i en huvudbok.';
export const standardNone = 'Inget: cellen måste fyllas i';
export const save = 'Spara';
export const saved = 'Valet är sparat.';
export const link = 'Så läser vi era listor';
export const change = 'Visa och ändra valen';
export const linkHelp = 'Egna rubriker, insatser och konton som projektet har sagt vad de betyder.';
