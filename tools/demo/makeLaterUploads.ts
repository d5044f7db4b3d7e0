import type { LocalDate } from '../../functions/shared/domain/localDate.ts';
import { previousPeriod, periodOf } from '../../functions/shared/domain/period.ts';
import type { Project } from '../../functions/shared/records/project.ts';
import { demoWords } from '../../templates/text/demo.ts';
import { faults } from './faults.ts';
import type { RowsBySheet } from './makeProjectRows.ts';
import { createRandom } from './createRandom.ts';
import { writeDemoWorkbook } from './writeDemoWorkbook.ts';
import { writeLedger } from './writeLedger.ts';

/** A file that is uploaded after a project's first, and waits for somebody to act on it. */
export interface LaterUpload {
  readonly fileName: string;
  readonly content: Uint8Array;
  /** Whether what would change is shown before anything is stored. */
  readonly looksFirst: boolean;
}

const words = demoWords.later;

/** Something to try the page on: a list with changes to look through, one with faults, and a ledger whose accounts nobody has explained. */
export function makeLaterUploads(project: Project, rows: RowsBySheet, today: LocalDate): readonly LaterUpload[] {
  const random = createRandom(5);
  switch (project.funder) {
    case 'esf-plus': {
      const changed = new Map([['participants', changePeople(rows)]]);
      const { workbook } = writeDemoWorkbook(project, changed, { faults, share: 0, random });
      return [{ fileName: words.changed, content: workbook, looksFirst: true }];
    }
    case 'tillvaxtverket': {
      const people = new Map([['participants', rows.get('participants') ?? []]]);
      const { workbook } = writeDemoWorkbook(project, people, { faults, share: 0.06, random });
      return [{ fileName: words.faulty, content: workbook, looksFirst: false }];
    }
    case 'samordningsforbund': {
      const { firstDay } = previousPeriod(periodOf('month', today));
      return [{ fileName: words.ledger, content: writeLedger(project, firstDay.slice(0, 7)), looksFirst: false }];
    }
    default:
      return [];
  }
}

/** The newest person moves to another group, one more leaves the list, and everybody else is as before. */
function changePeople(rows: RowsBySheet): readonly Readonly<Record<string, unknown>>[] {
  const people = rows.get('participants') ?? [];
  const newest = people.findLastIndex(({ endsOn }) => endsOn === undefined);
  return people.flatMap((row, index) => {
    if (index === newest) return [{ ...row, group: words.newGroup }];
    return index === 3 ? [] : [row];
  });
}
