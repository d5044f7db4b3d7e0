import type { WorkbookFault } from '../../shared/definition/cellFault.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import { foldText } from '../../shared/domain/foldText.ts';
import type { Finding } from '../../shared/domain/finding.ts';
import type { SheetProposal } from '../../shared/records/matches.ts';
import { showText } from './cells/showCell.ts';
import { aboutFile } from './findings/aboutFile.ts';
import { likeness } from './matching/likeness.ts';
import type { ClosedSheet, OpenSheet } from './openSheet.ts';
import type { ReadSheet } from './readSheet.ts';

/** A sheet of the file that is not read, and what came of it. */
export interface UnreadSheet {
  readonly inFile: OpenSheet;
  readonly closed: ClosedSheet;
}

/** What is said of a sheet that is not read; one that may be data is asked about. */
export interface ToldSheet {
  readonly finding: Finding;
  readonly proposal?: SheetProposal;
}

/** What a sheet may be, and what it holds. */
interface Likely {
  readonly like: AnySheet;
  readonly missing: readonly string[];
  readonly rows: number;
  /** Öre. */
  readonly amount: number | undefined;
}

/** Headings of what a sheet must have that make it nearly known. */
const FEWEST = 2;
/** How near a name has to be to one of those a sheet goes by. */
const NEAR = 0.65;

/**
 * Says of a sheet that is not read what it is. One that is known or nearly known, by name or headings, and has rows is asked about; of any other it is
 * enough to tell.
 */
export function askAboutSheet(
  unread: UnreadSheet,
  { chosen, sheets }: { chosen: readonly ReadSheet[]; sheets: readonly AnySheet[] },
): ToldSheet {
  const { info, standing } = unread.inFile;
  const name = showText(info.name || 'CSV');
  const rows = rowsOf(unread.closed);
  const tell = (
    fault: WorkbookFault,
    values: Record<string, string> = {},
    more: Pick<Finding, 'layout'> & { amount?: number } = {},
  ): Finding => {
    const { amount, ...rest } = more;
    const of = { what: 'sheet' as const, sheet: name, place: '', rows, ...(amount !== undefined && { amount }) };
    return { ...aboutFile(fault, { name, rows: String(rows), ...values }), sheet: info.name, ...rest, ...(rows > 0 && { unread: of }) };
  };
  if (standing === 'leftOut') return { finding: tell('leftOutSheet') };
  const likely = rows === 0 ? undefined : findLike(unread, sheets);
  if (!likely) return { finding: tell(standing === 'hidden' ? 'hiddenSheet' : 'unknownSheet') };
  const { like, missing, amount } = likely;
  const other = chosen.find(({ place }) => place.sheet === like);
  const isSpare = missing.length === 0 && other !== undefined && standing !== 'hidden';
  const fault = standing === 'hidden' ? 'askedHiddenSheet' : isSpare ? 'spareSheet' : 'askedSheet';
  const values = { like: like.name, missing: missing.join(', '), read: showText(other?.place.name ?? '') };
  return {
    finding: tell(fault, values, { layout: `${like.id}\n${foldText(info.name)}`, ...(amount !== undefined && { amount }) }),
    proposal: { name, sheet: like.id, rows, isHidden: info.isHidden },
  };
}

function rowsOf(closed: ClosedSheet): number {
  return closed.kind === 'read' ? closed.sheet.rows.length : closed.kind === 'refused' ? closed.count.rows : 0;
}

/** The kind of sheet it may be: by its headings when they have enough of what that kind must have, else by its name. */
function findLike({ inFile, closed }: UnreadSheet, sheets: readonly AnySheet[]): Likely | undefined {
  if (closed.kind === 'empty') return undefined;
  const rows = rowsOf(closed);
  if (closed.kind === 'read') return { like: closed.sheet.place.sheet, missing: [], rows, amount: readAmount(closed.sheet) };
  const { recognised, matching, count } = closed;
  if (recognised.kind === 'nearly') {
    const { matched } = recognised.header;
    const like = matched.sheet;
    const proposed = new Map(matching?.columns.flatMap(({ column, index }) => (column === null ? [] : [[column, index] as const])));
    const all = Object.values(like.columns).filter(({ required }) => required).length + like.oneOf.length;
    const missing = recognised.missing.filter((group) => !group.some((column) => proposed.has(column)));
    const found = all - missing.length;
    const amountColumn = like.brake === undefined || like.brake === 'people' ? undefined : like.brake.amount;
    const at = amountColumn === undefined ? undefined : matched.columns.get(amountColumn);
    const index = at?.index ?? (amountColumn === undefined ? undefined : proposed.get(amountColumn));
    if (found >= FEWEST && (found * 2 >= all || index !== undefined)) {
      const amount = index === undefined ? undefined : Math.round(count.sumOf(index) * (at?.unit ?? 1) * 100);
      const names = recognised.missing.map((group) => group.map((column) => like.columns[column]?.heading ?? column).join(' / '));
      return { like, missing: names, rows, amount };
    }
  }
  const named = sheets.find((sheet) => likeness(inFile.info.name, [sheet.name, ...sheet.aliases]) >= NEAR);
  if (!named) return undefined;
  const required = Object.values(named.columns).filter((column) => column.required);
  return { like: named, missing: required.map(({ heading }) => heading), rows, amount: undefined };
}

/** Öre in a sheet that could be read, though another one of its kind was. */
function readAmount({ place, rows }: ReadSheet): number | undefined {
  const { brake } = place.sheet;
  const amountAt = brake === undefined || brake === 'people' ? undefined : rows.columns.get(brake.amount);
  if (!amountAt) return undefined;
  let sum = 0;
  for (let index = 0; index < rows.length; index++) {
    const amount = amountAt(index);
    if (typeof amount === 'number') sum += amount;
  }
  return sum;
}
