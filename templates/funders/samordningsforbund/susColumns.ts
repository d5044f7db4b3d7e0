import type { AuditColumn } from '../../../functions/shared/definition/audit.ts';
import type { PersonRow } from '../../indicators/audit/peopleSheet.ts';
import { listWords, wordIn } from '../../indicators/audit/auditWords.ts';
import { participants } from '../../upload/participants/sheet.ts';

const supportWord = wordIn(participants.columns.supportAtStart);

/** Support after the exit on the annex sheet of people; a blank is unknown. */
export const supportAfterColumn: AuditColumn<PersonRow> = {
  heading: participants.columns.supportAfter.heading,
  format: 'text',
  of: ({ person: { exit } }) => {
    if (exit === undefined) return undefined;
    const { supportAfter = [] } = exit;
    return listWords((supportAfter.length > 0 ? supportAfter : ['unknown']).map(supportWord));
  },
};

/** Whether a cell of kinds of support names one of some. */
export function anySupportColumn(
  heading: string,
  { of, kinds }: { readonly of: string; readonly kinds: readonly string[] },
): AuditColumn<PersonRow> {
  return {
    heading,
    format: 'text',
    formula: (_, cell) => {
      const named = kinds.map((kind) => `ISNUMBER(FIND("; ${supportWord(kind) ?? kind};",${cell(of)}))`);
      return `IF(OR(${named.join(',')}),"Ja","Nej")`;
    },
  };
}

/** A time with the project: its name in the annex, from and up to how many months. */
interface Stay {
  readonly title: string;
  readonly from: number;
  readonly to: number | undefined;
}

/** How long somebody has been with the project, from the first start to the exit. */
export function stayColumn(stays: readonly Stay[]): AuditColumn<PersonRow> {
  return {
    heading: 'Tid i projektet',
    format: 'text',
    formula: (_, cell) => {
      const [start, end] = [cell('Startdatum'), cell('Slutdatum')];
      const longest = stays.toSorted((a, b) => b.from - a.from);
      const named = longest.reduceRight((shorter, { title, from }) => `IF(${end}>=EDATE(${start},${from}),"${title}",${shorter})`, '""');
      return `IF(${end}="","",${named})`;
    },
  };
}
