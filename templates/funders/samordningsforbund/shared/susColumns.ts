import { besideSheet, withColumns, type AuditColumn, type HeadingOf } from '../../../../functions/shared/definition/audit.ts';
import { peopleSheet, type PersonRow } from '../../../indicators/audit/peopleSheet.ts';
import { listWords, wordIn } from '../../../indicators/audit/auditWords.ts';
import { factOn } from '../../../indicators/audit/conditions.ts';
import type { Person } from '../../../indicators/registers/personRegister.ts';
import { participants, type Participant } from '../../../upload/participants/sheet.ts';

const { columns } = participants;
const supportWord = wordIn(columns.supportAtStart);

/** Support after the exit; a blank is unknown. */
export function supportAfter({ exit }: Person): NonNullable<Participant['supportAfter']> {
  const { supportAfter: given = [] } = exit ?? {};
  return given.length > 0 ? given : ['unknown'];
}

/** The same on the annex sheet of people; nothing for those who have not left. */
const supportAfterColumn = besideSheet(peopleSheet, 'Försörjning efter', {
  format: 'text',
  of: ({ person }) => (person.exit === undefined ? undefined : listWords(supportAfter(person).map(supportWord))),
});

/** The sheet of people with support after the exit. */
export const withSupportAfter = withColumns(peopleSheet, supportAfterColumn);

/** What conditions try of it. */
export const supportAfterFact = { ...factOn(withSupportAfter, 'Försörjning efter', supportAfter), column: columns.supportAfter };

/** Whether a cell of kinds of support names one of some. */
export function anySupportColumn<const Own extends string>(
  heading: Own,
  { of, kinds }: { readonly of: HeadingOf<typeof withSupportAfter>; readonly kinds: readonly string[] },
): AuditColumn<PersonRow, Own> {
  return besideSheet(withSupportAfter, heading, {
    format: 'text',
    formula: (_, cell) => {
      const named = kinds.map((kind) => `ISNUMBER(FIND("; ${supportWord(kind) ?? kind};",${cell(of)}))`);
      return `IF(OR(${named.join(',')}),"Ja","Nej")`;
    },
  });
}

/** A time with the project: its name in the annex, from and up to how many months. */
interface Stay {
  readonly title: string;
  readonly from: number;
  readonly to: number | undefined;
}

/** How long somebody has been with the project, from the first start to the exit. */
export function stayColumn(stays: readonly Stay[]) {
  return besideSheet(peopleSheet, 'Tid i projektet', {
    format: 'text',
    formula: (_, cell) => {
      const [start, end] = [cell('Startdatum'), cell('Slutdatum')];
      const longest = stays.toSorted((a, b) => b.from - a.from);
      const named = longest.reduceRight((shorter, { title, from }) => `IF(${end}>=EDATE(${start},${from}),"${title}",${shorter})`, '""');
      return `IF(${end}="","",${named})`;
    },
  });
}
