import type { Project } from '../../functions/shared/records/project.ts';
import { inCountedUnit } from './countedUnit.ts';
import { nameMonth } from './periods.ts';

/** Why the page's API refuses a request: what is wrong, then what to do. */
const refusals = {
  badRequest: 'Uppgifterna går inte att läsa. Kontrollera det du fyllt i och försök igen.',
  notAllowed: 'Din roll får inte göra det här. Be en samordnare om hjälp.',
  notFound: 'Det du söker finns inte, eller så har du inte tillgång till det. Be systemförvaltaren om du behöver det.',
  tooLarge: 'Filen är större än 30 MB. Dela upp den, till exempel med ett blad per fil.',
  tooMuch: 'Det är mer text än vi kan spara på en gång. Korta ner det och försök igen.',
  tooManyUploads: 'Du har lämnat in {most} filer i dag, och fler tar vi inte emot från en person på en dag. Försök igen i morgon.',
  periodOutside: 'Perioden måste ligga mellan {from} och {to}: projektets tid och ett år på var sida. Välj en annan period.',
  identityNumberInText: 'Texten ser ut att innehålla ett personnummer. Ta bort det och försök igen.',
  nothingToConfirm: 'Det finns inget att bekräfta. Läs in sidan igen för att se vad som hänt.',
  needsAnswers: 'Det här kan inte bekräftas, bara besvaras: {asked}. Svara under Stämmer det här? på kvittensen, så läses filen igen.',
  notReady: 'Filen är inte färdig än. Vänta en stund och försök igen.',
  noLongerKept: 'Filen är borttagen. Inlämnade filer sparas en begränsad tid.',
  tooManyMatches: 'Projektet har för många sparade val. Ta bort några under Så läser vi era listor och försök igen.',
  changedMeanwhile: 'Någon annan har sparat nya uppgifter under tiden. Läs in sidan igen och se efter innan du fortsätter.',
  alreadyInForce: 'De uppgifterna gäller redan. Inget har ändrats.',
  specialCategory:
    'Talet bygger på känsliga uppgifter. Vilka rader som ligger bakom visas inte. Revisionsbilagan visar hur talet är räknat.',
  noData: 'Projektet har inga uppgifter än. Lämna in en arbetsbok först.',
  noRecipients: 'Projektet saknar mottagare. Lägg till minst en mejladress i projektets inställningar.',
  personalData: 'Rapporten innehåller personuppgifter och får inte mejlas. Hämta den i stället.',
  alreadySent: 'Den här versionen är redan skickad.',
  beingSent: 'Rapporten skickas just nu. Vänta ett par minuter och läs in sidan igen.',
  newerSent: 'En nyare version av rapporten har redan skickats, eller kan ha gått fram. En äldre skickas inte efter den.',
  nothingToDrop: 'Det finns inget utskick att avstå från. Läs in sidan igen för att se vad som hänt.',
  storedAlready: 'Uppgifterna är redan sparade. Ångra dem i historiken i stället.',
  ownUpload:
    'Du har själv lämnat in uppgifter i den här versionen, och då godkänner någon annan den. Be en kollega godkänna rapporten, eller låt organisationen besluta att samma person får göra båda delarna (approval i projektets inställningar).',
  needsReason: 'Skriv varför du öppnar uppgifterna, med minst tre tecken. Det sparas i loggen över vem som har läst vad.',
  ownMembership: 'Du beslutar inte om det som du själv är med i. Be en annan förvaltare.',
  tooManyMembers: 'Projektet har redan så många medlemmar som det kan ha. Ta bort någon först.',
  notWaivable: 'Den anmärkningen kan inte undantas. Bara varningar om en cell kan det.',
  badWaiverDay: 'Välj en sista dag från i dag och högst ett år framåt.',
} as const;

/** Words the page's API needs; what files are saved as says what each is. */
export const collectWords = {
  refusals,
  fileWords: {
    template: 'Underlag',
    upload: 'Uppladdning',
    annex: 'revisionsbilaga',
    publicEdition: 'publik version',
    annotated: 'anmärkningar',
    changes: 'ändringar',
    refused: 'rader att rätta',
    result: 'resultat',
  },
  nameMonth,
  wordsIn: (project: Project, text: string) => inCountedUnit(text, project),
};
