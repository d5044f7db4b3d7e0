import type { FileFault } from '../../functions/shared/definition/fault.ts';

/** What is wrong with a file that cannot be read, then what to do. `{limit}` and `{part}` are filled in. */
export const fileSentences: Record<FileFault, string> = {
  notAWorkbook: 'Filen är varken en Excel-arbetsbok, en CSV-fil eller en SIE-fil. Välj en fil som slutar på .xlsx, .xlsm, .csv eller .se.',
  oldExcel:
    'Filen är sparad i ett äldre Excel-format (.xls). Öppna den i Excel, välj Spara som och filtypen Excel-arbetsbok (.xlsx), och lämna in den nya filen.',
  openDocument:
    'Filen är ett OpenDocument-kalkylark (.ods). Öppna den i LibreOffice eller Excel, välj Spara som och filtypen Excel-arbetsbok (.xlsx), och lämna in den nya filen.',
  appleNumbers:
    'Filen är gjord i Apple Numbers. Öppna den i Numbers, välj Arkiv, Exportera till, Excel, och lämna in den exporterade filen.',
  encrypted:
    'Filen är skyddad med lösenord och kan inte öppnas. Öppna den i Excel, ta bort lösenordet under Arkiv, Info, Skydda arbetsbok, spara och lämna in filen igen.',
  empty: 'Filen är tom: den innehåller inga data alls. Kontrollera att den har sparats och synkroniserats färdigt, och lämna in den igen.',
  damaged:
    'Filen är skadad, ofta av en avbruten kopiering eller nedladdning. Öppna originalet i Excel, spara det på nytt och lämna in den nya filen.',
  tooLarge:
    'Filen är för stor: gränsen är {limit} MB. Ta bort bilder och blad som inte hör till inlämningen, eller dela upp den i flera arbetsböcker.',
  tooManyParts: 'Arbetsboken består av fler än {limit} delar. Kopiera de blad som ska lämnas in till en ny arbetsbok.',
  suspiciousCompression:
    'Filen packar upp till orimligt mycket data och läses därför inte. Kopiera cellerna till en ny arbetsbok och lämna in den i stället.',
  forbiddenXml:
    'Filen innehåller en dokumenttypsdeklaration, som Excel aldrig skriver och som kan missbrukas. Öppna den i Excel, spara den på nytt och lämna in den nya filen.',
  duplicatePart:
    'Filen innehåller två delar med samma namn, så att det inte går att veta vilken som gäller. Öppna den i Excel, spara den på nytt och lämna in den nya filen.',
  unsafePartName:
    'Filen innehåller en del med ett otillåtet namn och läses därför inte. Kopiera cellerna till en ny arbetsbok och lämna in den i stället.',
  missingPart: 'En del av arbetsboken saknas i filen: {part}. Öppna originalet i Excel, spara det på nytt och lämna in den nya filen.',
  tooManyRows: 'Ett blad har fler än {limit} rader. Dela upp det i flera arbetsböcker, till exempel en per år.',
  tooManyColumns: 'Ett blad har fler än {limit} kolumner. Ta bort de kolumner som inte hör till inlämningen.',
  tooManyCells:
    'Arbetsboken har fler än {limit} celler. Dela upp den i flera arbetsböcker, och ta bort formatering från tomma rader och kolumner.',
  tooManyStrings: 'Arbetsboken har för många texter: gränsen är {limit}. Dela upp den i flera arbetsböcker.',
  binaryWorkbook:
    'Filen är en binär Excel-arbetsbok (.xlsb). Öppna den i Excel, välj Spara som och filtypen Excel-arbetsbok (.xlsx), och lämna in den nya filen.',
  webPage:
    'Filen är en webbsida som har fått namnet av en Excel-fil, vilket många system gör vid export. Öppna den i Excel, välj Spara som och filtypen Excel-arbetsbok (.xlsx), och lämna in den nya filen.',
  plainText:
    'Filen är en textfil utan kolumner. En CSV-fil ska ha semikolon, komma eller tabb mellan kolumnerna. Exportera listan på nytt, eller spara den i Excel som Excel-arbetsbok (.xlsx).',
  otherOfficeFile:
    'Filen är ett Word-, PowerPoint- eller Visio-dokument. Kopiera tabellen till en Excel-arbetsbok och lämna in den i stället.',
  noSheets: 'Arbetsboken har inga blad med celler. Kontrollera att rätt fil är vald.',
  tooManyMerges: 'Ett blad har fler än {limit} sammanfogade celler. Dela upp de sammanfogade cellerna och lämna in filen igen.',
  tooManyValidations:
    'Ett blad har fler än {limit} regler för dataverifiering. Ta bort dem under Data, Dataverifiering, Rensa alla, och lämna in filen igen.',
  textTooLong: 'En cell innehåller en text som är för lång: gränsen är {limit} tecken. Korta texten och lämna in filen igen.',
  unclosedQuote:
    'En text som börjar på rad {row} inleds med citattecken (") som aldrig avslutas, så att kolumnerna inte går att skilja åt. Ta bort citattecknet eller lägg till det som saknas, och lämna in filen igen.',
  ledgerWithoutVouchers:
    'Filen är en SIE-fil av typ {type} utan verifikationer. Exportera en SIE-fil av typ 4 ur ekonomisystemet, med alla verifikationer för perioden, och lämna in den.',
  archive: 'Filen är ett zip-arkiv med andra filer i. Packa upp det och lämna in arbetsboken som ligger i.',
};
