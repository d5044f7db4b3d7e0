/** Who something is about, or who did it. */
interface Named {
  readonly id: string;
  readonly name: string;
}

const roles = { coordinator: 'samordnare', economist: 'projektekonom', manager: 'chef' } as const;
const opened = {
  original: 'inlämnad fil',
  annotated: 'fil med anmärkningar',
  changes: 'ändringar som fil',
  refused: 'rader att rätta',
  result: 'anmärkningar som fil',
  report: 'rapport med personuppgifter',
  annex: 'revisionsbilaga',
  template: 'mall med deltagare',
  monthFile: 'månadsfil till SCB',
  rows: 'rader bakom ett tal',
  findings: 'anmärkningar som återger filen',
  preview: 'rader som skulle ändras',
} as const;
const who = ({ id, name }: Named): string => (name === '' ? id : `${name} (${id})`);

/** What the commands about members, openings and protection say. */
export const accessText = {
  membersUsage:
    'npm run members -- TABELL ORGANISATIONSNUMMER PROJEKT [PERSON coordinator|economist|manager|none --name NAMN --by NAMN] [--same-person ja|nej --because SKÄL --by NAMN]',
  openingsUsage:
    'npm run openings -- TABELL ORGANISATIONSNUMMER --from 2025-03-01 --until 2025-03-31 [--project PROJEKT] [--person PERSON] [--after ID]',
  liftUsage: 'npm run lift-protection -- TABELL ORGANISATIONSNUMMER PROJEKT [ID --because SKÄL --by NAMN]',
  usage: (usage: string) => `Så här: ${usage}`,
  needs: (option: string, usage: string) => `--${option} saknas. Så här: ${usage}`,
  refused: (reason: string) => `Inget är gjort. ${reason}`,
  noOrganisation: (text: string) => `${text} är inget organisationsnummer. Skriv tio siffror.`,
  noProject: (id: string) => `Projektet ${id} finns inte.`,
  yesNo: new Map([
    ['ja', true],
    ['nej', false],
  ]),
  member: ({
    id,
    name,
    role,
    since,
    setBy,
  }: Named & { readonly role: keyof typeof roles; readonly since: string; readonly setBy: Named }) =>
    `${who({ id, name })}: ${roles[role]} sedan ${since.slice(0, 10)}, enligt ${who(setBy)}`,
  samePerson: ({
    isAllowed,
    because,
    at,
    by,
  }: {
    isAllowed: boolean;
    because: string;
    at?: string | undefined;
    by?: Named | undefined;
  }) => {
    const decided = at === undefined || by === undefined ? '' : `, beslutat ${at.slice(0, 10)} av ${who(by)}`;
    return `Den som lämnat in får${isAllowed ? '' : ' inte'} också godkänna${decided}${because === '' ? '' : `: ${because}`}`;
  },
  noOpenings: 'Inget har öppnats.',
  opening: (one: {
    readonly at: string;
    readonly by: Named;
    readonly projectId: string;
    readonly opened: keyof typeof opened;
    readonly fileName: string;
    readonly figure?: string | undefined;
    readonly because?: string | undefined;
  }) =>
    [one.at, who(one.by), one.projectId, opened[one.opened], one.fileName, one.figure, one.because]
      .filter((part) => part !== undefined)
      .join('\t'),
  more: (next: string) => `Det finns fler: --after ${next}`,
  nobodyProtected: 'Ingen har skyddade personuppgifter.',
  protectedPerson: ({
    id,
    since,
    row,
    lifted,
  }: {
    readonly id: string;
    readonly since: string;
    readonly row: number;
    readonly lifted?: { readonly at: string; readonly because: string } | undefined;
  }) => `${id}: skyddad sedan ${since.slice(0, 10)}, rad ${row}${lifted ? `, hävd ${lifted.at.slice(0, 10)}: ${lifted.because}` : ''}`,
} as const;
