/** Words that lists and files go by and that tell of nobody, beside the words of our own sheets and sentences. */
export const plainWords = [
  'blad ark sheet tabell table lista listor data fil csv excel export utdrag rapport underlag mall bilaga sammanställning översikt register',
  'deltagare deltagarlista personer insats insatser aktivitet aktiviteter närvaro personal budget kostnader utfall huvudbok verifikat',
  'ekonomi projekt projektet projektnamn kommun förvaltning enhet bolag förening uppdrag avdelning verksamhet ansvar objekt konto',
  'januari februari mars april maj juni juli augusti september oktober november december kvartal tertial halvår år månad vecka dag',
  'summa total totalt delsumma saldo belopp kronor kr tkr mkr sek eur usd nok dkk tim timmar st stycken procent',
  'ny nya gammal gamla rättad rättade felaktig felaktiga kopia version slutlig preliminär utkast första andra tredje test demo exempel',
  'namn kommentar kommentarer anteckning anteckningar notering noteringar övrigt status id nr nummer kod typ text datum start slut från till',
  'och eller av i på för med utan per ej inte är om som den det de en ett alla ingen inga tills vidare enligt cirka ca',
  'ja nej okänt okänd saknas uppgift tom tomt vet',
  'ref div null name num value na spill calc getting sant falskt true false',
];
