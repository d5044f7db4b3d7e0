import * as z from 'zod';

/** A person as lists name her: pseudonyms of her identity number and of her local ids in any project. */
const namesSchema = z.array(z.string()).min(1);

/** One change of who is protected (Swedish *skyddade personuppgifter*) in an organisation. Appended, never changed. */
export const protectionEventSchema = z.discriminatedUnion('kind', [
  /** A stored list marked these people. */
  z.object({
    kind: z.literal('protected'),
    number: z.int().positive(),
    at: z.string(),
    /** Who handed in the list: subject id of the sign-in, never a name. */
    by: z.string(),
    projectId: z.string(),
    uploadId: z.string(),
    /** `row`: where in the list's sheet the mark stands. */
    people: z.array(z.object({ names: namesSchema, row: z.int().positive() })),
  }),
  /** The same people were found under more names, in other lists. */
  z.object({ kind: z.literal('named'), number: z.int().positive(), at: z.string(), people: z.array(z.object({ names: namesSchema })) }),
  /** Somebody decided that a person is no longer protected. */
  z.object({
    kind: z.literal('lifted'),
    number: z.int().positive(),
    at: z.string(),
    /** Subject id of the sign-in, and the name that it said then. */
    by: z.string(),
    name: z.string().default(''),
    person: z.string(),
    because: z.string(),
  }),
]);
/** One change of who is protected in an organisation. */
export type ProtectionEvent = z.infer<typeof protectionEventSchema>;

/** Somebody who is, or was, protected. */
export interface ProtectedPerson {
  /** Made of the change that protected her: says nothing of her. */
  readonly id: string;
  readonly names: ReadonlySet<string>;
  readonly since: Extract<ProtectionEvent, { kind: 'protected' }>;
  /** Row of the list that marked her. */
  readonly row: number;
  readonly lifted?: Extract<ProtectionEvent, { kind: 'lifted' }>;
}

/** Who is protected in an organisation. */
export interface Protection {
  /** Number of the last change, 0 before the first: what was read, written or counted under a lower number may not know of her. */
  readonly number: number;
  /** Every person that is or was protected, in the order they were. */
  readonly people: readonly ProtectedPerson[];
  /** Every name of those who are. */
  readonly names: ReadonlySet<string>;
}

/** Who is protected after some changes, in their order. */
export function readProtection(events: readonly ProtectionEvent[]): Protection {
  const people: ProtectedPerson[] = [];
  const replace = (person: ProtectedPerson, changed: ProtectedPerson) => void people.splice(people.indexOf(person), 1, changed);
  const findActive = (names: readonly string[]) => people.find((person) => !person.lifted && names.some((name) => person.names.has(name)));
  for (const event of events) {
    if (event.kind === 'lifted') {
      const person = people.find(({ id, lifted }) => id === event.person && !lifted);
      if (person) replace(person, { ...person, lifted: event });
      continue;
    }
    event.people.forEach((named, index) => {
      const known = findActive(named.names);
      if (known) replace(known, { ...known, names: new Set([...known.names, ...named.names]) });
      else if (event.kind === 'protected')
        people.push({ id: `${event.number}-${index}`, names: new Set(named.names), since: event, row: event.people[index]?.row ?? 0 });
    });
  }
  const active = people.filter(({ lifted }) => !lifted);
  return { number: events.at(-1)?.number ?? 0, people, names: new Set(active.flatMap(({ names }) => [...names])) };
}
