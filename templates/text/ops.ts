/** What `npm run ops` says. */
export const opsText = {
  usage: (commands: readonly string[]) => ['npm run ops -- KOMMANDO …', ...commands.map((usage) => `  ${usage}`)].join('\n'),
  sessionsUsage: 'sessions TABELL PERSON',
  endSessionsUsage: 'end-sessions TABELL PERSON --by NAMN',
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
