import type { BrokenRow, SheetRules } from '../../../functions/shared/definition/rule.ts';
import type { RowOf } from '../../../functions/shared/definition/column.ts';
import type { Readable } from '../../../functions/shared/domain/view.ts';
import { findManyNames } from '../findManyNames.ts';
import { findTeaching } from '../findTeaching.ts';
import { groupRows, type Placed } from '../groupRows.ts';
import { numberPeople } from '../knowPeople.ts';
import { newRules } from '../newRules.ts';
import type { columns } from './columns.ts';

type Row = Readable<RowOf<typeof columns>>;

/** Later rows of a person that say something else than the first that says anything. */
function* findUnlike(
  rows: readonly Row[],
  read: (row: Row) => string | undefined,
  isLike: (left: string, right: string) => boolean = (left, right) => left === right,
): Iterable<BrokenRow> {
  const { numbers, counts } = numberPeople(rows);
  const first = new Int32Array(counts.length).fill(-1);
  for (const [index, row] of rows.entries()) {
    const person = numbers[index] ?? 0;
    const stated = person === 0 || counts[person] === 1 ? undefined : read(row);
    if (stated === undefined) continue;
    const earlier = first[person] ?? -1;
    if (earlier < 0) first[person] = index;
    else if (!isLike(readAt(rows, earlier, read) ?? '', stated)) yield { index, against: earlier };
  }
}

function readAt(rows: readonly Row[], index: number, read: (row: Row) => string | undefined): string | undefined {
  const row = rows[index];
  return row && read(row);
}

const nobody: ReadonlySet<string> = new Set();

/** People of the upload who are protected already: the first row of each, and whether any of their rows in the upload says so. */
function newPeople(
  rows: readonly Row[],
  { protectedNames, firstNew }: { readonly protectedNames: ReadonlySet<string>; readonly firstNew: number },
): Iterable<{ readonly index: number; readonly isMarked: boolean }> {
  const people = new Map<string, { readonly index: number; readonly isMarked: boolean }>();
  for (const [index, row] of rows.entries()) {
    const person = row.identityNumber ?? row.localId;
    if (index < firstNew || person === undefined || !protectedNames.has(person)) continue;
    const { index: first = index, isMarked = false } = people.get(person) ?? {};
    people.set(person, { index: first, isMarked: isMarked || row.isProtected === 'yes' });
  }
  return people.values();
}

const beginsLike = (left: string, right: string) => left.startsWith(right) || right.startsWith(left);

/** What the rows of Deltagare say beside each other. */
export const sheetRules: SheetRules<'DEL', typeof columns> = [
  {
    code: 'DEL-ID-102',
    severity: 'warning',
    at: 'localId',
    message: 'Samma Deltagar-id står med olika personnummer. Kontrollera vem raden gäller. Personnumret avgör.',
    *findBroken(rows) {
      const numbers = new Map<string, string>();
      for (const [index, { identityNumber, localId }] of rows.entries()) {
        if (identityNumber === undefined || localId === undefined) continue;
        const first = numbers.get(localId) ?? identityNumber;
        numbers.set(localId, first);
        if (first !== identityNumber) yield { index };
      }
    },
    example: 'Deltagar-id A17 på två rader med olika personnummer',
  },
  {
    code: 'DEL-SKYDD-101',
    severity: 'warning',
    at: 'isProtected',
    message:
      'En annan person med skyddade uppgifter har samma födelsedatum och kön, {bornOn}. I SCB:s fil får båda samma platshållare. Kontrollera att det är två olika personer.',
    *findBroken(rows) {
      const people = new Map<string, string | undefined>();
      for (const [index, row] of rows.entries()) {
        if (row.isProtected !== 'yes' || row.bornOn?.length !== 10) continue;
        const person = row.localId ?? row.identityNumber;
        const placeholder = `${row.bornOn} ${row.sex}`;
        if (!people.has(placeholder)) people.set(placeholder, person);
        if (people.get(placeholder) !== person) yield { index, values: { bornOn: row.bornOn } };
      }
    },
    example: 'Två kvinnor med skyddade uppgifter, födda samma dag',
  },
  {
    code: 'DEL-SKYDD-102',
    severity: 'warning',
    at: 'isProtected',
    reads: ['identityNumber', 'localId', 'isProtected'],
    message:
      'Personen har skyddade personuppgifter, men listan säger det inte längre. Skriv Ja om det glömts. Bekräftar du listan är personen skyddad ändå. Ska skyddet upphöra beslutar en chef det, med ett skäl.',
    *findBroken(rows, _, { protectedNames = nobody, firstNew = 0 }) {
      for (const { index, isMarked } of newPeople(rows, { protectedNames, firstNew })) if (!isMarked) yield { index };
    },
    example: 'En person som en tidigare lista märkt Ja, och den nya listan inte',
  },
  {
    code: 'DEL-SKYDD-103',
    severity: 'note',
    at: 'isProtected',
    message:
      'Personen skyddas från och med nu i hela organisationen: personnummer, födelsedag, enhet och kommun tas bort ur allt som är sparat, också i tidigare listor och andra projekt.',
    *findBroken(rows, _, { protectedNames = nobody, firstNew = 0 }) {
      const known = new Set<string | undefined>();
      for (const [index, row] of rows.entries()) {
        const person = row.identityNumber ?? row.localId;
        if (index < firstNew || row.isProtected !== 'yes' || person === undefined || known.has(person)) continue;
        known.add(person);
        if (!protectedNames.has(person)) yield { index };
      }
    },
    example: 'En person märkt Ja för första gången',
  },
  {
    code: 'DEL-KON-102',
    severity: 'warning',
    at: 'sex',
    again: 'Deltagarrader där samma person har ett annat kön än på en annan rad',
    message: 'Personen har ett annat kön på {against}. Raden med tidigaste Startdatum räknas. Skriv samma på alla personens rader.',
    findBroken: (rows) => findUnlike(rows, ({ sex }) => sex),
    example: 'Samma person som Kvinna på en rad och Man på en annan',
  },
  {
    code: 'DEL-FODD-102',
    severity: 'warning',
    at: 'bornOn',
    again: 'Deltagarrader där samma person har ett annat födelsedatum än på en annan rad',
    message: 'Personen har ett annat födelsedatum på {against}. Samma Deltagar-id ska vara samma person. Rätta datumet eller id:t.',
    findBroken: (rows) => findUnlike(rows, ({ bornOn }) => bornOn, beginsLike),
    example: 'Deltagar-id A17 med Födelsedatum 1990-01-01 på en rad och 1991-01-01 på en annan',
  },
  {
    code: 'DEL-SYSIN-101',
    severity: 'note',
    at: 'employmentAtStart',
    message:
      'Personen har en annan sysselsättning vid start på {against}. Var och en räknas med en: raden med tidigaste Startdatum. Kontrollera att den stämmer.',
    findBroken: (rows) => findUnlike(rows, ({ employmentAtStart }) => employmentAtStart),
    example: 'Samma person som Arbetslös på en rad och Sysselsatt på en annan',
  },
  {
    code: 'DEL-INSATS-101',
    severity: 'warning',
    ...newRules,
    at: 'measure',
    reads: ['measure', 'startsOn', 'endsOn'],
    again: 'Deltagarrader som överlappar en annan rad med samma person och insats',
    message:
      'Personen har samma insats samtidigt på {against}, {stay}: båda räknas som placeringar. Avsluta den ena, eller ta bort den om den är skriven två gånger.',
    findBroken: findOverlaps,
    example: 'Samma person i Praktik från 2025-01-01 utan Slutdatum, och i Praktik från 2025-03-01',
  },
  {
    code: 'DEL-ENHET-101',
    severity: 'warning',
    at: 'unit',
    message:
      'Enhet har {names} olika namn på {rows} rader: det ser ut som namn på arbetsplatser eller personer. Skriv enheten som ger insatsen, arbetsplatsen i Delinsats och aldrig namn på personer. Är det enheter: de {kept} med flest rader redovisas var för sig, resten som övriga.',
    findBroken: (rows) => findManyNames(rows, ({ unit }) => unit),
    example: 'En arbetsplats för varje deltagare, 45 namn på 45 rader',
  },
  {
    code: 'DEL-DELINS-101',
    severity: 'note',
    at: 'group',
    message:
      'Delinsatsen ”{group}” ser ut att lära ut horisontella principer. Ange den i projektets inställning horizontalTeaching, så räknas de som deltagit.',
    findBroken: (rows, _, facts) => findTeaching(rows, facts),
    example: 'Kurs i jämställdhet',
  },
  {
    code: 'DEL-DELINS-102',
    severity: 'note',
    at: 'group',
    message:
      'Delinsats har {names} olika namn på {rows} rader, och namnen skrivs i rapporterna. Skriv grupper eller arbetsplatser där, aldrig namn på personer. De {kept} med flest rader redovisas var för sig, resten som övriga.',
    findBroken: (rows) => findManyNames(rows, ({ group }) => group),
    example: 'En arbetsplats för varje deltagare, 45 namn på 45 rader',
  },
];

function* findOverlaps(rows: readonly Row[]): Iterable<BrokenRow> {
  const { numbers, counts } = numberPeople(rows);
  const groups = groupRows(rows, (row, index) => {
    const person = numbers[index] ?? 0;
    return person === 0 || counts[person] === 1 || row.exitReason === 'misregistered' ? undefined : `${row.measure} ${person}`;
  });
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    let longest: Placed<Row> | undefined;
    for (const placed of group.toSorted((a, b) => (a.row.startsOn < b.row.startsOn ? -1 : 1))) {
      const { startsOn, endsOn = '9999' } = placed.row;
      const until = longest?.row.endsOn ?? '9999';
      if (longest && startsOn < until) {
        yield {
          index: placed.index,
          against: longest.index,
          values: {
            stay: longest.row.endsOn ? `${longest.row.startsOn} till ${longest.row.endsOn}` : `från ${longest.row.startsOn} tills vidare`,
          },
        };
      }
      if (!longest || endsOn > until) longest = placed;
    }
  }
}
