import type { CellFault, ColumnFault, SheetFault, WorkbookFault } from '../../functions/shared/definition/cellFault.ts';
import type { FaultText } from '../../functions/shared/definition/findingWords.ts';
import { ledgerSentences } from './ledgerFindings.ts';

/** What is wrong with one cell. `{column}` is the column's heading, `{entered}` what stands in the cell. */
export const cellSentences: Record<CellFault, FaultText> = {
  missing: { message: '{column} saknas. Fyll i cellen.', example: 'en tom cell' },
  missingOneOf: { message: '{oneOf} saknas. Fyll i en av dem.', example: 'båda cellerna är tomma' },
  notIdentityNumber: {
    message: 'Det här är inget personnummer. Skriv tolv siffror, ÅÅÅÅMMDDNNNN, eller lämna cellen tom och fyll i Deltagar-id.',
    example: 'sju siffror, eller ett namn',
  },
  wrongCheckDigit: {
    message: '{column} har fel kontrollsiffra, den sista siffran. Någon siffra är fel. Jämför med underlaget och rätta.',
    example: 'en siffra som har blivit en annan',
  },
  impossibleDate: {
    message: 'Datumet i {column} finns inte i kalendern. Rätta år, månad eller dag.',
    example: '2025-02-30',
  },
  twoCenturies: {
    message:
      'Personnumret saknar sekel och kan gälla en person född {years}. Skriv tolv siffror, ÅÅÅÅMMDDNNNN, eller sätt - före de fyra sista för den som är under 100 år och + för den som är äldre.',
    example: 'tio siffror utan skiljetecken',
  },
  interimNumber: {
    message:
      'Det här är ett tillfälligt nummer med en bokstav bland de fyra sista (interimsnummer eller reservnummer), inget personnummer. Skriv personens personnummer eller samordningsnummer. Finns inget, lämna cellen tom och fyll i Deltagar-id.',
    example: 'ett nummer med T123 sist',
  },
  notDate: { message: '”{entered}” är inget datum. Skriv år, månad och dag, till exempel 2025-03-01.', example: 'i våras' },
  twoDates: {
    message: '”{entered}” kan läsas på flera sätt: {days}. Skriv år, månad och dag, till exempel 2025-03-01.',
    example: '03/04/2025',
  },
  weekDate: { message: '”{entered}” är en vecka. Skriv en dag i veckan, till exempel 2025-03-03.', example: 'v. 10 2025' },
  dateFromSerial: {
    message: 'Talet {entered} lästes som Excels nummer för {day}. Kontrollera dagen, eller ge cellen datumformat.',
    example: '45717',
  },
  nearMidnight: {
    message:
      'Cellen har ett klockslag nära midnatt ({entered}), som när ett system lämnar ut dagen i en annan tidszon. Den lästes som {day}. Kontrollera dagen, och bekräfta eller skriv den utan klockslag.',
    example: '2025-06-30 22:00',
  },
  notYear: { message: '”{entered}” är inget årtal. Skriv fyra siffror, till exempel 2025.', example: '25' },
  notMonth: { message: '”{entered}” är ingen månad. Skriv till exempel 2025-03 eller mars 2025.', example: 'mars' },
  notPeriod: {
    message: '”{entered}” är ingen period. Skriv till exempel 2025, 2025-K3, 2025-T2 eller 2025-03.',
    example: 'hösten 2025',
  },
  notAmount: { message: '”{entered}” är inget belopp. Skriv ett tal i kronor, till exempel 1 750 000,50.', example: 'enligt avtal' },
  twoAmounts: {
    message: '”{entered}” kan läsas på två sätt: {decimal} eller {whole}. Skriv talet utan punkt och komma, eller med två decimaler.',
    example: '1.750',
  },
  severalNumbers: {
    message: 'Cellen innehåller flera tal: {numbers}. Skriv ett tal i varje cell. De kan höra hemma så här: {places}.',
    example: '250 000kr (och överflyttat 140 000 kr)',
  },
  unitAgainstHeading: {
    message:
      'Cellen visar {entered}, men rubriken anger en annan enhet. Den lästes som {kronor}; efter rubriken vore den {other}. Kontrollera beloppet, och bekräfta eller rätta cellens format eller rubriken.',
    example: 'ett tal med formatet 0 kr under rubriken Belopp (tkr)',
  },
  notHours: { message: '”{entered}” är inga timmar. Skriv till exempel 37,5 eller 37:30.', example: 'heltid' },
  notNumber: { message: '”{entered}” är inget tal. Skriv bara siffror, till exempel 45 eller 44,6.', example: 'cirka 40' },
  bracketed: {
    message:
      '”{entered}” står inom parentes och lästes som {number}, så som Excel visar minus. Är beloppet inte negativt, ta bort parentesen.',
    example: '(100,00)',
  },
  shownOtherwise: {
    message:
      'Cellen visar {entered}, men talet i den är {kept}, för talformatet vänder tecknet eller skriver till nollor. Beloppet lästes som det visas. Kontrollera det, och bekräfta eller rätta cellens format.',
    example: 'talet 264 med formatet -# ##0',
  },
  hiddenDays: {
    message:
      'Cellen visar {entered} men innehåller {hours} timmar: formatet visar inte hela dygn. Den lästes som {hours} timmar. Stämmer det bekräftar du. Annars rättar du cellen; med formatet [h]:mm visar den alla timmar.',
    example: '36 timmar med formatet hh:mm, som visar 12:00',
  },
  notYesNo: { message: '”{entered}” går inte att läsa i {column}. Skriv {choices}.', example: 'kanske' },
  notChoice: { message: '”{entered}” finns inte bland valen i {column}. Skriv {choices}.', example: 'något som inte finns i listan' },
  repairedChoice: {
    message: '”{entered}” lästes som {choice}. Är det fel, välj rätt i listan.',
    example: 'ett skrivfel, eller bara ordets början',
  },
  unknownFigure: {
    message: '”{entered}” är ingen indikator vi känner till. Skriv en nyckel, till exempel EECO01, eller indikatorns namn.',
    example: 'EECO99',
  },
  otherFigure: {
    message:
      '”{entered}” är ingen av våra indikatorer. Talet sparas som ett tal ur omvärlden och jämförs aldrig med projektets egna. Menar du en av våra, skriv dess nyckel eller namn.',
    example: 'Arbetslöshet, andel',
  },
  notOrganisationNumber: {
    message: '”{entered}” är inget organisationsnummer. Skriv tio siffror, NNNNNN-NNNN.',
    example: '12345',
  },
  soleTrader: {
    message: 'Numret är ett personnummer, som enskilda firmor har. Det är rätt ifyllt men sparas inte.',
    example: 'en enskild firmas nummer',
  },
  tooLong: { message: '{column} har {length} tecken. Korta texten till högst {max}.', example: 'en hel berättelse' },
  identityNumberInText: {
    message:
      'I {column} står något som ser ut som ett personnummer. Det sparas inte här. Flytta det till kolumnen Personnummer, eller ta bort det.',
    example: 'en grupp där någon skrivit deltagarens personnummer',
  },
  errorValue: { message: 'Formeln i cellen ger felet {entered}. Rätta formeln, eller skriv värdet.', example: '#REF!' },
  uncalculated: {
    message: 'Formeln i cellen är inte uträknad. Öppna filen i Excel, spara den och lämna in den igen, eller skriv värdet.',
    example: 'en formel från ett program som inte räknar',
  },
};

/** What is wrong with a whole column, or with a row beside the others. */
export const columnSentences: Record<ColumnFault, FaultText> = {
  missingColumn: {
    message: 'Kolumnen {columns} saknas i bladet {sheet}. Lägg till den med den rubriken, i vilken ordning som helst.',
    example: 'ingen sådan rubrik',
  },
  repeatedColumn: {
    message: 'Kolumnen {column} finns flera gånger: {cells}. Behåll en av dem, eller byt rubrik på den andra.',
    example: 'två kolumner med samma rubrik',
  },
  wrongTotal: {
    message: 'Summan är {stated}, men raderna {from}–{to} ger {sum}: skillnaden är {difference}. Rätta summan eller den rad som är fel.',
    example: 'Summa 2 008 680 under rader som ger 1 923 000',
  },
  unreadableTotal: {
    message: 'Summan går inte att läsa och har inte jämförts med raderna.',
    example: 'en summa vars formel inte är uträknad',
  },
  repeatedKey: {
    message: 'Raden upprepar rad {first}: samma {key}. Ta bort den ena, eller rätta det som skiljer dem åt.',
    example: 'två rader med samma person, insats och startdatum',
  },
  keyInForce: {
    message: 'En rad med samma {key} finns redan sedan tidigare. Ta bort raden, eller lämna in hela bladet i stället för ett tillägg.',
    example: 'ett tillägg med en rad som redan är inlämnad',
  },
};

/** What is said about one sheet. `{sheet}` is its name in the workbook. */
export const sheetSentences: Record<SheetFault, FaultText> = {
  ...ledgerSentences,
  noHeader: {
    message: 'I bladet {sheet} finns ingen rad med rubriker. Skriv rubrikerna på en rad: {headings}.',
    example: 'ett blad utan rubriker',
  },
  repeatedSheet: {
    message: 'Bladen {sheets} är alla av samma slag. Behåll ett av dem, eller byt namn på de andra.',
    example: 'Deltagare och Deltagarlista i samma arbetsbok',
  },
  noRows: {
    message: 'Bladet {sheet} har inga rader. De {rows} rader som lämnats in tidigare ligger kvar.',
    example: 'bara rubriker',
  },
  ignoredColumn: {
    message: 'Kolumnen ”{heading}” känner vi inte igen. Den läses inte och sparas inte.',
    example: 'Telefon',
  },
  otherTable: {
    message:
      'I bladet {sheet} finns en tabell till, i {cells}, som inte läses: {rows} rader. Bekräfta att den ska lämnas utanför, eller flytta den till ett eget blad.',
    example: 'en sammanställning bredvid listan',
  },
  askedColumn: {
    message:
      'Kolumnen ”{heading}” liknar {like} men läses inte: {rows} rader har något i den. Bekräfta att den ska lämnas utanför, eller välj vad den betyder.',
    example: 'Utb.nivå',
  },
  signColumn: {
    message:
      'Kolumnen ”{heading}” ser ut att säga vilka belopp som är plus och minus, men det som står i den går inte att läsa som tecken. Beloppen i {sheet} läses med de tecken de har. Bekräfta att det är rätt, eller skriv minus framför beloppen.',
    example: 'D/K bredvid Belopp, med A och B',
  },
  unreadRow: {
    message:
      'Raden är varken en rad i listan eller en summa, och läses inte: ”{text}”. Bekräfta att den ska lämnas utanför, eller fyll i det som saknas.',
    example: 'en annan tabell under listan',
  },
  strayRows: {
    message:
      '{rows} rader har bara något i kolumner som inte läses, den första är rad {first}. Bekräfta att de ska lämnas utanför, eller flytta uppgifterna till rätt kolumner.',
    example: 'rader som har skjutits åt höger',
  },
  emptiedColumn: {
    message:
      'Kolumnen {heading} var ifylld på {share} % av raderna i det som gäller nu, men är tom i den här filen. Bekräfta om det är rätt, annars fyll i den eller välj vilken rubrik den har fått.',
    example: 'en kolumn som har bytt rubrik',
  },
  emptiedSheet: {
    message:
      'Bladet {sheet} har inga rader som går att läsa. De {rows} rader som lämnats in tidigare ligger kvar. Bekräfta om det är rätt, annars fyll i bladet.',
    example: 'bara rubriker, i en lista som hade rader förra gången',
  },
  headlessColumn: {
    message:
      'Kolumn {letters} har ingen rubrik och läses inte: {rows} rader har något i den. Bekräfta att den ska lämnas utanför, eller skriv en rubrik över den.',
    example: 'belopp i en kolumn utan rubrik',
  },
  headlessCells: {
    message: 'Kolumn {letters} har ingen rubrik och läses inte: {rows} rader har något i den. Ska det läsas skriver du en rubrik över den.',
    example: 'en anmärkning bredvid listan, eller radnummer',
  },
  wholeTotal: {
    message:
      'Raden heter ”{text}” och läses som en summa, inte som en rad i listan, fast den har allt som en rad ska ha och raderna ovanför inte ger samma belopp. Bekräfta att det är en summa, eller byt namn på raden.',
    example: 'Summa lokaler, med år och belopp, som inte är summan av raderna ovanför',
  },
  sumOfRows: {
    message:
      'Raden ”{text}” har samma belopp som raderna ovanför tillsammans och läses som en summa, inte som en rad i listan. Stämmer det bekräftar du. Är det en rad för sig flyttar du upp den i listan.',
    example: 'Hela budgeten, sist i en budget, med summan av raderna ovanför',
  },
  sumWithoutName: {
    message: 'Rad {row} har ingen text, och beloppen är summan av raderna ovanför. Den läses som en summa, inte som en rad i listan.',
    example: 'en rad med bara ett belopp, summan av raderna ovanför',
  },
  unneededColumn: {
    message:
      'Kolumnen {heading} är en känslig uppgift som ingen av projektets rapporter behöver. Den läses inte och sparas inte. Ta gärna bort den ur filen.',
    example: 'Nationell minoritet i ett projekt vars rapporter inte frågar efter det',
  },
  besideTable: {
    message:
      'Raden läses inte, för den ser ut som en text bredvid tabellen: ”{text}”. Är den en rad som ska räknas, fyll i det som saknas.',
    example: 'en fotnot, en mellanrubrik eller en annan tabell under listan',
  },
  unitFromText: {
    message:
      'Texten ”{text}” hör till bladet {sheet}, så beloppen läses som {unit}. Bekräfta att det är rätt, eller skriv enheten i rubrikerna.',
    example: '”Alla belopp i tkr” ovanför tabellen, eller tkr i bladets namn',
  },
  otherUnit: {
    message:
      'Beloppen i {sheet} sägs vara i {units}, så det går inte att veta hur många kronor de är. Välj vad beloppen är i, eller räkna om dem till kronor och rätta texten.',
    example: 'en rubrik i kronor under en titel i tkr, eller belopp i EUR',
  },
  unitBelow: {
    message:
      'Under tabellen i {sheet} står ”{text}”, men beloppen är lästa som kronor. Skriv enheten i rubriken, till exempel Belopp (tkr), och ta bort texten.',
    example: '”Alla belopp i tkr” under en lång lista',
  },
  withTax: {
    message:
      'Texten ”{text}” säger att moms ingår i beloppen i {sheet}. De läses som de står. Bekräfta att momsen ska räknas med, eller lämna beloppen utan moms.',
    example: '”inkl. moms” i en rubrik eller ovanför tabellen',
  },
  timeFromText: {
    message:
      'Texten ”{text}” hör till bladet {sheet}, så tiden läses som {unit}. Bekräfta att det är rätt, eller räkna om den till timmar och rätta texten.',
    example: '”Tid anges i minuter” ovanför tabellen, eller rubriken Tid (min)',
  },
  otherTime: {
    message:
      'Det går inte att veta om tiden i {sheet} är timmar eller minuter, för texterna säger olika eller står under de rader som är lästa. Skriv enheten i rubriken, till exempel Tid (min), och ta bort det som säger något annat.',
    example: '”Tid anges i minuter” under en lång lista',
  },
  unstatedUnit: {
    message:
      'I {column} saknar {count} tal enhet, med början på rad {row}, medan andra står i {unit}. De läses som {reading}. Stämmer det bekräftar du. Annars skriver du enheten i cellerna.',
    example: '12 bland belopp som 12 tkr, eller en tom cell i kolumnen Enhet',
  },
  mergedDown: {
    message: 'Cellerna {range} är sammanfogade. Värdet i {column} räknas för var och en av raderna.',
    example: 'en insats som är skriven en gång för tre rader i sammanfogade celler',
  },
  mergedAcross: {
    message:
      'Cellerna {range} är sammanfogade över flera kolumner. Värdet läses bara i den första, och {column} räknas som tom. Dela upp cellerna, eller bekräfta att det är rätt.',
    example: 'en beskrivning som är sammanfogad med kolumnen bredvid',
  },
  mergedValue: {
    message:
      'Cellerna {range} är sammanfogade, så vad som gäller i {column} på raden går inte att veta. Dela upp dem under Start, Sammanfoga och centrera, och skriv ett värde i varje cell.',
    example: 'ett belopp i celler som är sammanfogade över flera rader',
  },
  metCodes: {
    message:
      '{heading} är skriven på olika sätt för samma kod eller namn: {rows}. Stora och små bokstäver, slag av mellanslag, inledande nollor och tecken som inte syns skiljer dem åt. De räknas som samma. Är det fel, ge dem olika namn.',
    example: 'd-001 på en rad och D-001 på en annan',
  },
  apartCodes: {
    message:
      '{heading} på raden har hittills räknats som {count} olika, för den har skrivits på olika sätt. Bekräfta att de är samma, eller ge dem olika namn.',
    example: 'D-001 och d-001, som lämnades in medan skrivsätten räknades var för sig',
  },
  peopleVanish: {
    message: '{gone} av {before} personer som finns i {sheet} är inte med i den här filen och försvinner. Bekräfta om det är rätt.',
    example: 'en lista där halva gruppen saknas',
  },
  moneyVanishes: {
    message: 'Beloppen i {sheet} minskar från {before} till {after} kr, mer än en tiondel. Bekräfta om det är rätt.',
    example: 'en huvudbok där flera månader saknas',
  },
};

/** What is said about the workbook once it could be read. */
export const workbookSentences: Record<WorkbookFault, FaultText> = {
  noKnownSheet: {
    message:
      'Inget blad i filen känns igen. Ge bladet ett av namnen {expected}, eller ge kolumnerna de rubriker som står i mallen. Mallen finns på projektets sida.',
    example: 'en arbetsbok med andra blad',
  },
  nearlyKnownSheet: {
    message:
      'Inget blad i filen känns igen. Bladet {name} liknar {like} men saknar {missing}. Lägg till det som saknas, eller utgå från mallen på projektets sida.',
    example: 'en deltagarlista utan Insats',
  },
  noDataRows: { message: 'Det finns inga rader att läsa i {sheets}. Fyll i minst en rad under rubrikerna.', example: 'en tom mall' },
  unknownSheet: { message: 'Bladet {name} känner vi inte igen. Det läses inte.', example: 'Anteckningar' },
  lostSheet: {
    message:
      'Bladet {name} nämns i arbetsboken men finns inte i filen, så det läses inte. Öppna arbetsboken i Excel, kontrollera bladet och spara den på nytt, eller bekräfta att bladet inte ska vara med.',
    example: 'en arbetsbok där ett blad har gått förlorat',
  },
  hiddenSheet: { message: 'Bladet {name} är dolt och läses inte. Visa det i Excel om det ska vara med.', example: 'ett dolt blad' },
  askedSheet: {
    message:
      'Bladet {name} liknar {like} men läses inte: {rows} rader. Det saknar {missing}. Bekräfta att det ska lämnas utanför, eller välj vad det är.',
    example: 'en huvudbok utan Finansiering bredvid en deltagarlista',
  },
  askedHiddenSheet: {
    message:
      'Bladet {name} är dolt och läses inte, men liknar {like}: {rows} rader. Bekräfta att det ska lämnas utanför, eller välj vad det är.',
    example: 'en dold kostnadslista',
  },
  spareSheet: {
    message:
      'Bladet {name} läses inte, för {like} läses ur bladet {read}: {rows} rader. Bekräfta att det ska lämnas utanför, eller för ihop bladen.',
    example: 'två deltagarlistor i samma arbetsbok',
  },
  leftOutSheet: {
    message: 'Bladet {name} läses inte, som projektet har valt: {rows} rader. Valet kan ändras under Så läser vi era listor.',
    example: 'ett blad som projektet sagt aldrig ska läsas',
  },
  tooManyFindings: {
    message: 'Filen har {count} anmärkningar. De första {kept} visas. Rätta dem och lämna in filen igen.',
    example: 'en hel kolumn med fel',
  },
  otherProject: {
    message:
      'Filen är gjord för projektet {project}, inte för {own}. Lämna in den i det projektet, eller hämta mallen för {own} på projektets sida.',
    example: 'mallen för ett annat projekt',
  },
  otherOrganisation: {
    message:
      'Filen är gjord för {organisation}. Projektet hör till {own}. Lämna in filen hos {organisation}, eller hämta mallen på projektets sida.',
    example: 'grannkommunens mall',
  },
  otherPeriod: {
    message:
      'Filen är gjord för {period}, men ingen rad i den gäller den tiden: raderna gäller {months}. Lämna in rätt fil, eller hämta en mall för tiden på projektets sida.',
    example: 'förra kvartalets mall med det här kvartalets rader',
  },
  newerTemplate: {
    message:
      'Filen är gjord på en nyare mall (version {version}) än de som läses här (till och med {newest}). Hämta mallen på projektets sida och flytta raderna dit.',
    example: 'en mall från en nyare version av Redovisa',
  },
  olderTemplate: {
    message:
      'Filen är gjord på en äldre mall (version {version}) och har lästs som en sådan. Hämta gärna den nya mallen på projektets sida.',
    example: 'en mall som sparats sedan förra året',
  },
  sameFile: {
    message: 'Samma fil är redan inlämnad, och allt i den gäller. Inget har ändrats.',
    example: 'samma fil två gånger',
  },
  tooManyErrors: {
    message:
      'Filen har fler än {limit} fel, så bladet {name} är läst bara till rad {row}. Så många fel har en orsak gemensam, till exempel en kolumn som hamnat under fel rubrik. Rätta den och lämna in filen igen.',
    example: 'hundratusen rader med fel i varje cell',
  },
  doubtfulLetters: {
    message:
      'Filens bokstäver kan läsas på två sätt: som {read} skriver dem ({readWords}) eller som {other} ({otherWords}). De läses som {read}. Bekräfta om det stämmer. Spara annars filen på nytt som ”CSV UTF-8”, och lämna in den igen.',
    example: 'en CSV-fil från Excel för Mac eller ett äldre program, med få å, ä och ö',
  },
};
