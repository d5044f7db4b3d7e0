/** A person one can sign in as locally. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  /** What the person may do, in Swedish. */
  readonly title: string;
  readonly roles: readonly ('coordinator' | 'economist' | 'manager' | 'administrator')[];
  /** Whether the person belongs to the municipality of the demo project, or to a neighbour that has no projects. */
  readonly isNeighbour: boolean;
}

/** Made-up people to try the product as. They have no passwords and exist only on this computer. */
export const demoUsers: readonly DemoUser[] = [
  { id: 'demo-samordnare', name: 'Åsa Lindström', title: 'Samordnare', roles: ['coordinator'], isNeighbour: false },
  { id: 'demo-ekonom', name: 'Mehmet Öztürk', title: 'Projektekonom', roles: ['economist'], isNeighbour: false },
  { id: 'demo-chef', name: 'Birgitta Hägg', title: 'Enhetschef, läser och beslutar om undantag', roles: ['manager'], isNeighbour: false },
  {
    id: 'demo-forvaltare',
    name: 'Elsa Lund',
    title: 'Systemförvaltare, bestämmer vem som ser vad',
    roles: ['administrator'],
    isNeighbour: false,
  },
  { id: 'demo-granne', name: 'Göran Åkesson', title: 'Samordnare i en annan kommun', roles: ['coordinator'], isNeighbour: true },
];

/** Sentences of the local sign-in. */
export const signInText = {
  title: 'Logga in i Redovisa',
  demo: 'Demo på den här datorn. Personerna är påhittade och har inga lösenord. I drift loggar du in med kommunens vanliga inloggning.',
  warningTitle: 'Läs inte in riktiga personers uppgifter här',
  warning:
    'Det här är för att prova, med påhittade listor. Alla som använder den här datorn kan logga in, och det som läses in ligger kvar på den tills mappen med data tas bort. Riktiga listor hör hemma i kommunens driftsatta Redovisa, efter beslut av den som är personuppgiftsansvarig.',
  choose: 'Vem vill du vara?',
  signOutTitle: 'Loggar ut',
  signOut: 'Logga ut',
  failedTitle: 'Inloggningen gick inte',
  failed: 'Inloggningen avbröts eller är för gammal. Börja om från startsidan.',
  toStart: 'Till startsidan',
} as const;

/** The mail to somebody whose account was made by hand. Cognito puts in the mail address and a password for the first time. */
export const invitationWords = {
  subject: 'Välkommen till Redovisa',
  body: 'Hej!<br><br>Du har fått ett konto i Redovisa. Logga in med din e-postadress {username} och det tillfälliga lösenordet {####}. Första gången väljer du ett eget lösenord på minst 14 tecken och kopplar en app som ger engångskoder.<br><br>Lösenordet gäller i sju dagar. Har du inte väntat dig det här brevet kan du bortse från det.',
} as const;
