import { besideSheet, withColumns, type AuditColumn, type HeadingOf } from '../../../../functions/shared/definition/audit.ts';
import { peopleSheet, type PersonRow } from '../../../indicators/audit/peopleSheet.ts';
import { listWords, wordIn } from '../../../indicators/audit/auditWords.ts';
import type { Person } from '../../../indicators/registers/personRegister.ts';
import { participants } from '../../../upload/participants/sheet.ts';

const { columns } = participants;
const supportWord = wordIn(columns.supportAtStart);

/** Support after the exit; a blank is unknown. */
export const supportAfterFact = {
  heading: 'Försörjning efter',
  column: columns.supportAfter,
  of: ({ exit }: Person) => {
    const { supportAfter = [] } = exit ?? {};
    return supportAfter.length > 0 ? supportAfter : (['unknown'] as const);
  },
} as const;

/** The same on the annex sheet of people; nothing for those who have not left. */
export const supportAfterColumn = besideSheet(peopleSheet, supportAfterFact.heading, {
  format: 'text',
  of: ({ person }) => (person.exit === undefined ? undefined : listWords(supportAfterFact.of(person).map(supportWord))),
});

/** The sheet of people with support after the exit. */
export const withSupportAfter = withColumns(peopleSheet, supportAfterColumn);

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
