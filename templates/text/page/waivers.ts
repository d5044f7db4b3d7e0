/** The view of waivers. */

export const title = 'Undantag';
export const lead =
  'Ett undantag gör att en varning inte längre frågar: den visas för kännedom, med vem som beslutat och till vilken dag. Fel i en cell kan aldrig undantas, och inte heller frågan om det som försvinner.';
export const link = 'Undantag från varningar';
export const linkHelp = 'Varningar som projektet inte behöver bekräfta varje gång, med vem som beslutat det och varför.';
export const none = 'Projektet har inga undantag. Varningar bekräftas en gång för varje rad, och minns sedan.';
export const list = 'Undantag i projektet';
export const states = { inForce: 'Gäller', expired: 'Har gått ut', ended: 'Avslutat' } as const;
export const scopes = { project: 'det här projektet', product: 'alla projekt' } as const;
export const period = (from: string, until: string) => `${from} till och med ${until}`;
export const decided = (who: string) => `Beslutat av ${who}`;
export const by = { you: 'inskrivet av dig', colleague: 'inskrivet av en kollega', system: 'inskrivet av systemet' } as const;
export const end = 'Avsluta';
export const endTitle = (code: string) => `Avsluta undantaget för ${code}?`;
export const endText = 'Varningen frågar igen från och med nästa inlämning. Det som redan är lagrat ändras inte.';
export const ended = 'Undantaget är avslutat.';
export const add = 'Nytt undantag';
export const onlyManagers = 'Bara chefer kan lägga till och avsluta undantag.';
export const code = 'Varning';
export const codeHelp = 'Koden står vid varningen på kvittot, till exempel KOS-INSATS-101.';
export const choose = 'Välj en varning';
export const who = 'Vem har beslutat';
export const whoHelp = 'Namn och roll, till exempel Eva Ek, enhetschef.';
export const because = 'Varför';
export const becauseHelp = 'Skälet visas vid varje rad. Skriv inga personuppgifter.';
export const until = 'Till och med';
export const untilHelp = (latest: string) => `Som längst till ${latest}. Därefter prövas undantaget på nytt.`;
export const save = 'Spara undantaget';
export const saved = 'Undantaget är sparat och gäller från nästa inlämning.';
export const missing = 'Fyll i varning, vem som beslutat, varför och till vilken dag.';
