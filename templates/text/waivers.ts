/** Sentences of the page about waivers. */
export const waiversText = {
  title: 'Undantag',
  lead: 'Ett undantag gör att en varning inte längre frågar: den visas för kännedom, med vem som beslutat och till vilken dag. Fel i en cell kan aldrig undantas, och inte heller frågan om det som försvinner.',
  link: 'Undantag från varningar',
  linkHelp: 'Varningar som projektet inte behöver bekräfta varje gång, med vem som beslutat det och varför.',
  none: 'Projektet har inga undantag. Varningar bekräftas en gång för varje rad, och minns sedan.',
  list: 'Undantag i projektet',
  states: { inForce: 'Gäller', expired: 'Har gått ut', ended: 'Avslutat' },
  scopes: { project: 'det här projektet', product: 'alla projekt' },
  period: (from: string, until: string) => `${from} till och med ${until}`,
  decided: (who: string) => `Beslutat av ${who}`,
  by: { you: 'inskrivet av dig', colleague: 'inskrivet av en kollega', system: 'inskrivet av systemet' },
  end: 'Avsluta',
  endTitle: (code: string) => `Avsluta undantaget för ${code}?`,
  endText: 'Varningen frågar igen från och med nästa inlämning. Det som redan är lagrat ändras inte.',
  ended: 'Undantaget är avslutat.',
  add: 'Nytt undantag',
  onlyManagers: 'Bara chefer kan lägga till och avsluta undantag.',
  code: 'Varning',
  codeHelp: 'Koden står vid varningen på kvittot, till exempel KOS-INSATS-101.',
  choose: 'Välj en varning',
  who: 'Vem har beslutat',
  whoHelp: 'Namn och roll, till exempel Eva Ek, enhetschef.',
  because: 'Varför',
  becauseHelp: 'Skälet visas vid varje rad. Skriv inga personuppgifter.',
  until: 'Till och med',
  untilHelp: (latest: string) => `Som längst till ${latest}. Därefter prövas undantaget på nytt.`,
  save: 'Spara undantaget',
  saved: 'Undantaget är sparat och gäller från nästa inlämning.',
  missing: 'Fyll i varning, vem som beslutat, varför och till vilken dag.',
} as const;

/** Sentences about warnings that have been answered before. */
export const answeredText = {
  title: (count: number) => (count === 1 ? '1 varning som redan är besvarad' : `${count} varningar som redan är besvarade`),
  help: 'De är bekräftade vid en tidigare inlämning, eller undantagna, och frågar inget. Ändras raden frågas det igen.',
  confirmedIn: 'Till inlämningen där de bekräftades',
} as const;
