import type { WorkbookFault } from '../../shared/definition/cellFault.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import { foldText } from '../../shared/domain/foldText.ts';
import type { Proposals, SheetProposal } from '../../shared/records/matches.ts';
import type { SheetInfo } from '../../shared/ports.ts';
import { askAboutSheet, type UnreadSheet } from './askAboutSheet.ts';
import { showText } from './cells/showCell.ts';
import { aboutFile } from './findings/aboutFile.ts';
import { collectFindings, type FindingCollector } from './findings/collectFindings.ts';
import type { OpenSheet, SheetStanding } from './openSheet.ts';
import type { ReadSheet } from './readSheet.ts';
import { atSheet, type SheetPlace } from './findings/sheetPlace.ts';

/** The sheets that count, and everything there is to say about them and the others. */
export interface SelectedSheets {
  readonly sheets: readonly ReadSheet[];
  readonly findings: FindingCollector;
  /** Sheets known by name without a single cell, where no other of their kind was read. */
  readonly emptySheets: readonly Pick<SheetPlace, 'sheet' | 'name'>[];
  /** What the coordinator may confirm about them. */
  readonly proposals: Proposals;
}

/** Whether a sheet's name, whatever its case and spaces, is one of those that a kind of sheet goes by. */
export function isNameOf(sheet: AnySheet, name: string): boolean {
  return [sheet.name, ...sheet.aliases].some((alias) => foldText(alias) === foldText(name));
}

/** Chooses which of a workbook's sheets count: one of each kind, by its name before its headings. The rest are told about. One that asks may have no rows. */
export function selectSheets(
  opened: readonly OpenSheet[],
  about: { readonly sheets: readonly AnySheet[]; readonly isAsking: boolean },
): SelectedSheets {
  const findings = collectFindings();
  const candidates = opened.map((inFile): UnreadSheet => ({ inFile, closed: inFile.close() }));
  const chosen = about.sheets.flatMap((sheet) => chooseOf(sheet, candidates, findings));
  const proposed = reportRest(candidates, { chosen, sheets: about.sheets, findings });
  for (const sheet of chosen) findings.addAll(sheet.findings);
  const isFaulty = findings.counts.stop + findings.counts.error > 0;
  if (!isFaulty && !about.isAsking && chosen.every(({ rows }) => rows.length === 0)) {
    report(findings, 'noDataRows', { sheet: '', values: { sheets: chosen.map(({ place }) => showText(place.name)).join(', ') } });
  }
  const emptySheets = candidates.flatMap(({ inFile, closed }) => {
    const sheet = closed.kind === 'empty' && isByName(inFile) ? inFile.kinds[0] : undefined;
    return sheet && !chosen.some(({ place }) => place.sheet === sheet) ? [{ sheet, name: inFile.info.name }] : [];
  });
  return { sheets: chosen, findings, emptySheets, proposals: { ...joinProposals(chosen, candidates), sheets: proposed } };
}

/** Proposals of the sheets that were read, and of those that nearly could be, when no other of their kind was. */
function joinProposals(chosen: readonly ReadSheet[], candidates: readonly UnreadSheet[]): Proposals {
  const kinds = new Set(chosen.map(({ place }) => place.sheet.id));
  const nearly = candidates.flatMap(({ inFile, closed }) => {
    const proposals = closed.kind === 'refused' && inFile.standing !== 'hidden' ? closed.matching?.proposals() : undefined;
    return proposals && !proposals.columns.some(({ sheet }) => kinds.has(sheet)) ? [proposals] : [];
  });
  const all = [...chosen.map((sheet) => sheet.proposals()), ...onePerKind(nearly)];
  return { sheets: [], columns: all.flatMap(({ columns }) => columns), values: all.flatMap(({ values }) => values) };
}

/** Proposals of the first sheet of each kind. */
function onePerKind(proposals: readonly Proposals[]): Proposals[] {
  const kindOf = ({ columns, values }: Proposals): string | undefined => (columns[0] ?? values[0])?.sheet;
  return [...Map.groupBy(proposals, kindOf).values()].flatMap(([first]) => first ?? []);
}

/**
 * The sheet of one kind: the one the project has said, else found by name unless that one is empty, else by headings. Two alike are refused. A hidden one
 * never counts by itself.
 */
function chooseOf(sheet: AnySheet, candidates: readonly UnreadSheet[], findings: FindingCollector): ReadSheet[] {
  const of = (standing: SheetStanding) => candidates.filter(({ inFile }) => inFile.standing === standing && inFile.kinds.includes(sheet));
  const [matched, named] = [of('matched'), of('named')];
  const unnamed = of('unnamed').filter(({ closed }) => closed.kind === 'read' && closed.sheet.place.sheet === sheet);
  const isFilled = ({ closed }: UnreadSheet) => closed.kind !== 'empty';
  const alike = matched.some(isFilled) ? matched : named.length > 1 || named.some(isFilled) ? named : unnamed;
  if (alike.length > 1) {
    const names = alike.map(({ inFile }) => inFile.info.name);
    findings.add(atSheet({ sheet, name: names[0] ?? '' }, 'repeatedSheet', { values: { sheets: names.map(showText).join(', ') } }));
    return [];
  }
  const [one] = alike;
  if (!one) return [];
  if (one.closed.kind === 'read') return [one.closed.sheet];
  const headings = Object.values(sheet.columns)
    .filter(({ required }) => required)
    .map(({ heading }) => heading);
  findings.add(atSheet({ sheet, name: one.inFile.info.name }, 'noHeader', { values: { headings: headings.join(', ') } }));
  return [];
}

/** Sheets that no kind took: told or asked about one by one, or, when no sheet was taken at all, in one sentence what is expected. Returns what to ask. */
function reportRest(
  candidates: readonly UnreadSheet[],
  about: { chosen: readonly ReadSheet[]; sheets: readonly AnySheet[]; findings: FindingCollector },
): SheetProposal[] {
  const { chosen, sheets, findings } = about;
  const isChosen = ({ closed }: UnreadSheet) => closed.kind === 'read' && chosen.includes(closed.sheet);
  const isTold = ({ inFile }: UnreadSheet) => isByName(inFile) && !chosen.some(({ place }) => inFile.kinds.includes(place.sheet));
  const rest = candidates.filter((one) => !isChosen(one) && !isTold(one));
  const told = rest
    .filter(({ closed, inFile }) => closed.kind !== 'empty' || inFile.standing === 'hidden')
    .map((one) => ({ ...one, ...askAboutSheet(one, about) }));
  // Of two that were found alike by their headings it has been said that they are.
  const isAlike = ({ inFile, closed }: UnreadSheet) =>
    inFile.standing === 'unnamed' && closed.kind === 'read' && !chosen.some(({ place }) => place.sheet === closed.sheet.place.sheet);
  const isNothing = chosen.length === 0 && findings.counts.stop === 0;
  for (const { inFile, closed, finding } of told) {
    if (isAlike({ inFile, closed })) continue;
    // When nothing could be read one finding is enough, unless what is hidden is what was looked for.
    const isLookedFor = chosen.length > 0 || sheets.some((sheet) => isNameOf(sheet, inFile.info.name));
    if (inFile.standing === 'hidden' ? isLookedFor : !isNothing) findings.add(finding);
  }
  if (isNothing)
    reportNothing(
      rest.filter(({ inFile, closed }) => inFile.standing === 'unnamed' && closed.kind !== 'empty'),
      about,
    );
  return told.flatMap(({ proposal }) => proposal ?? []);
}

function isByName({ standing }: OpenSheet): boolean {
  return standing === 'named' || standing === 'matched';
}

/** No sheet of the file is known: what it is nearest to, or what is expected. */
function reportNothing(
  rest: readonly UnreadSheet[],
  { sheets, findings }: { sheets: readonly AnySheet[]; findings: FindingCollector },
): void {
  const expected = sheets.map(({ name }) => name).join(', ');
  const nearly = rest
    .map(
      ({ inFile, closed }) => closed.kind === 'refused' && closed.recognised.kind === 'nearly' && { inFile, recognised: closed.recognised },
    )
    .filter((one) => one !== false)
    .sort((a, b) => b.recognised.header.matched.columns.size - a.recognised.header.matched.columns.size)[0];
  if (!nearly) return report(findings, 'noKnownSheet', { sheet: '', values: { expected } });
  const { sheet } = nearly.recognised.header.matched;
  const missing = nearly.recognised.missing.map((group) => group.map((column) => sheet.columns[column]?.heading ?? column).join(' / '));
  const values = { name: shownName(nearly.inFile.info), like: sheet.name, missing: missing.join(', '), expected };
  report(findings, 'nearlyKnownSheet', { sheet: nearly.inFile.info.name, values });
}

/** The sheet of a text file is called what the file is. */
function shownName({ name }: SheetInfo): string {
  return showText(name || 'CSV');
}

function report(
  findings: FindingCollector,
  fault: WorkbookFault,
  { sheet, values }: { sheet: string; values: Record<string, string> },
): void {
  findings.add({ ...aboutFile(fault, values), sheet });
}
