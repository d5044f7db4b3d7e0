/** What `npm run ops` says. */
export const opsText = {
  usage: (commands: readonly string[]) => ['npm run ops -- KOMMANDO …', ...commands.map((usage) => `  ${usage}`)].join('\n'),
  sessionsUsage: 'sessions TABELL PERSON',
  endSessionsUsage: 'end-sessions TABELL PERSON --by NAMN',
  machinesUsage: 'machines TABELL',
  makeMachineUsage: 'make-machine TABELL POOL API ORGANISATIONSNUMMER --title Ekonomisystemet --projects PROJEKT,PROJEKT --by NAMN',
  revokeMachineUsage: 'revoke-machine TABELL KLIENT --by NAMN',
  badMachine: 'Organisationsnumret är tio siffror, namnet högst 100 tecken, och minst ett projekt ska anges.',
  noProject: (id: string) => `Organisationen har inget projekt ${id}.`,
  hasMachine: (clientId: string) => `Organisationen har redan en maskin, ${clientId}. Spärra den först (revoke-machine).`,
  noAuthorizer: 'API:et har ingen kontroll av maskiner (Machines). Stämmer det som står i ApiId?',
  machineMade: (clientId: string, secret: string) => [
    `Klient: ${clientId}`,
    `Hemlighet: ${secret}`,
    'Hemligheten visas bara nu. Lämna den på ett säkert sätt, inte i e-post.',
  ],
  noMachines: 'Det finns inga maskiner.',
  machine: ({
    clientId,
    title,
    organisationNumber,
    projects,
    madeAt,
    madeBy,
    revoked,
  }: {
    clientId: string;
    title: string;
    organisationNumber: string;
    projects: readonly string[];
    madeAt: string;
    madeBy: string;
    revoked?: { at: string; by: string } | undefined;
  }) =>
    [
      clientId,
      title,
      organisationNumber,
      projects.join(', '),
      `gjord ${madeAt.slice(0, 10)} av ${madeBy}`,
      revoked ? `spärrad ${revoked.at.slice(0, 10)} av ${revoked.by}` : 'gäller',
    ].join('\t'),
  noMachine: (clientId: string) => `Det finns ingen maskin ${clientId} som gäller.`,
  machineRevoked: (clientId: string) => `Maskinen ${clientId} är spärrad från och med nu.`,
  noSessions: 'Personen har inte varit inloggad den senaste månaden.',
  session: ({ begunAt, seenAt, state }: { begunAt: string; seenAt: string; state: string }) =>
    `Inloggad ${begunAt}, använd ${seenAt}: ${state}`,
  live: (until: string) => `gäller till ${until}`,
  timedOut: 'har gått ut',
  ended: {
    signedOut: (at: string) => `utloggad ${at}`,
    signedInAgain: (at: string) => `ersatt av en ny inloggning ${at}`,
    revoked: (at: string, by?: string) => `avslutad ${at} av ${by ?? 'okänd'}`,
  },
  sessionsEnded: (count: number) =>
    count === 0
      ? 'Personen var inte inloggad.'
      : `${count === 1 ? 'En inloggning' : `${count} inloggningar`} avslutades. Spärra kontot också, annars kan personen logga in igen.`,
} as const;
