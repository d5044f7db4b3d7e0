import type { SheetFault } from '../../functions/shared/definition/cellFault.ts';
import type { FaultText } from '../../functions/shared/definition/findingWords.ts';

type LedgerFault = Extract<
  SheetFault,
  | 'amountFromTwo'
  | 'balanceAccounts'
  | 'otherProjects'
  | 'severalProjects'
  | 'unreadableLine'
  | 'unbalancedVouchers'
  | 'projectOnBalance'
  | 'wholeLedger'
  | 'otherOrganisation'
  | 'otherCurrency'
  | 'wrongBalance'
  | 'cutTexts'
  | 'signedCredits'
  | 'correctedCredits'
  | 'creditsByVouchers'
  | 'signsFromColumn'
>;

/** What is said about ledgers: tables with debit and credit, and SIE files. */
export const ledgerSentences: Record<LedgerFault, FaultText> = {
  amountFromTwo: {
    message: 'Belopp är räknat som Debet minus Kredit, eftersom bladet inte har någon kolumn Belopp. Krediter och intäkter blir negativa.',
    example: 'rubrikerna Debet och Kredit',
  },
  balanceAccounts: {
    message: 'Motposter på balanskonton (1000–2999) läses inte som kostnader: {count} st, tillsammans {sum} kr.',
    example: '#TRANS 1930 {} -1750.00',
  },
  otherProjects: {
    message: 'Rader på andra projekt ({projects}) läses inte: {count} st, tillsammans {sum} kr.',
    example: 'rader på ett annat projektnummer',
  },
  severalProjects: {
    message: 'Filen har rader för flera projekt: {projects}. Välj på sidan vilka som är det här projektet. Valet sparas till nästa gång.',
    example: 'en huvudbok för hela kommunen',
  },
  unreadableLine: {
    message: 'Rad {row} i filen går inte att läsa: ”{line}”. Exportera filen på nytt ur ekonomisystemet, eller rätta raden.',
    example: '#TRANS 5010 {1 "100} 1750.00',
  },
  unbalancedVouchers: {
    message:
      'Verifikationer som inte summerar till noll: {count} st, den första är {first}. Kontrollera att hela filen är med, om den inte är ett urval.',
    example: 'en verifikation där en rad saknas',
  },
  projectOnBalance: {
    message:
      'Projektets rader på balanskonto {account} är inte motposter, men läses inte som kostnader: {count} st, tillsammans {sum} kr. Är de kostnader eller intäkter, till exempel löner: boka om dem till ett resultatkonto, eller låt kontot stå för ett Kostnadsslag i projektets inställningar, och läs filen på nytt. Annars bekräftar du.',
    example: '#TRANS 2797 {6 P1} 30000.00 utan motpost på projektet',
  },
  wholeLedger: {
    message:
      'Huvudboken nämner inget projekt: alla {count} rader på resultatkonton, tillsammans {sum} kr, läses som det här projektets. Stämmer det bekräftar du. Annars exporterar du filen på nytt med projektet som dimension.',
    example: 'en huvudbok för hela kommunen, utan #DIM 6',
  },
  otherOrganisation: {
    message:
      'Huvudboken är en annan organisations: numret i #ORGNR är inte projektets. Välj rätt fil, eller bekräfta att raderna ändå är projektets.',
    example: '#ORGNR för ett kommunalt bolag',
  },
  otherCurrency: {
    message:
      'Huvudboken är i valutan {currency}, och beloppen går inte att läsa som kronor. Exportera den i kronor, eller svara på sidan att beloppen ändå är kronor.',
    example: '#VALUTA EUR',
  },
  wrongBalance: {
    message:
      'Saldot för konto {about} är {stated} kr i filen, men raderna ger {sum} kr. Kontrollera att alla verifikationer är med, och exportera filen på nytt. Är den ett urval bekräftar du.',
    example: '#RES 0 5010 1500.00 när raderna på 5010 blir 1 000 kr',
  },
  cutTexts: {
    message: 'Texten saknar sitt sista citattecken och är läst till radens slut: {count} st, den första på rad {first}. Beloppen är hela.',
    example: '#TRANS 5010 {} 1000.00 20250715 "Hyra för övningslokal',
  },
  signedCredits: {
    message:
      '{column} har redan minus på {count} rader, tillsammans {sum} kr. De läses som krediter: beloppen på de raderna blir negativa. Stämmer det bekräftar du. Annars rättar du tecknen i Kredit, eller skriver en kolumn Belopp.',
    example: 'Kredit -200',
  },
  correctedCredits: {
    message:
      '{column} har minus på {count} rader men inte på andra. De läses som rättelser av krediter och höjer kostnaden med {sum} kr. Stämmer det bekräftar du. Annars rättar du tecknen, eller skriver en kolumn Belopp där intäkter och krediter har minus.',
    example: 'Kredit 500 på en rad och -200 på en annan',
  },
  creditsByVouchers: {
    message: '{column} har redan minus på {count} rader, tillsammans {sum} kr, och läses så: bara då går verifikationerna jämnt ut.',
    example: 'Debet 200 och Kredit -200 i samma verifikation',
  },
  signsFromColumn: {
    message:
      'Beloppens tecken läses ur kolumnen ”{heading}”: de med ”{minus}” blir minus, {count} rader, tillsammans {sum} kr. Rader utan tecken, {without} st, läses som de står. Stämmer det bekräftar du. Har beloppen redan rätt tecken väljer du att kolumnen inte ska läsas.',
    example: 'D/K bredvid Belopp, med D och K',
  },
};
