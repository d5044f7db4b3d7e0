import type { SheetFault } from '../../functions/shared/definition/cellFault.ts';
import type { FaultText } from '../../functions/shared/definition/findingWords.ts';

type LedgerFault = Extract<
  SheetFault,
  'amountFromTwo' | 'balanceAccounts' | 'otherProjects' | 'severalProjects' | 'unreadableLine' | 'unbalancedVouchers' | 'projectOnBalance'
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
};
