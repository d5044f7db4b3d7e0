import type { WorkbookFault } from '../../shared/definition/cellFault.ts';
import type { AnySheet } from '../../shared/definition/sheet.ts';
import { foldText } from '../../shared/domain/foldText.ts';
import type { Proposals } from '../../shared/records/matches.ts';
import type { SheetInfo } from '../../shared/ports.ts';
import { showText } from './cells/showCell.ts';
import { aboutFile } from './findings/aboutFile.ts';
import { collectFindings, type FindingCollector } from './findings/collectFindings.ts';
import type { ClosedSheet, OpenSheet } from './openSheet.ts';
import type { ReadSheet } from './readSheet.ts';
import { atSheet } from './findings/sheetPlace.ts';

/** The sheets that count, and everything there is to say about them and the others. */
export interface SelectedSheets {
  readonly sheets: readonly ReadSheet[];
  readonly findings: FindingCollector;
  /** What the coordinator may confirm about them. */
  readonly proposals: Proposals;
}

/** Whether a sheet's name, whatever its case and spaces, is one of those that a kind of sheet goes by. */
export function isNameOf(sheet: AnySheet, name: string): boolean {
  return [sheet.name, ...sheet.aliases].some((alias) => foldText(alias) === foldText(name));
}

interface Candidate {
  readonly inFile: OpenSheet;
  readonly closed: ClosedSheet;
}

/** Chooses which of a workbook's sheets count: one of each kind, by its name before its headings. The rest are told about. */
export function selectSheets(
  opened: readonly OpenSheet[],
  about: { sheets: readonly AnySheet[]; hidden: readonly SheetInfo[] },
): SelectedSheets {
  const findings = collectFindings();
  const candidates = opened.map((inFile): Candidate => ({ inFile, closed: inFile.close() }));
  const chosen = about.sheets.flatMap((sheet) => chooseOf(sheet, candidates, findings));
  reportRest(candidates, { chosen, sheets: about.sheets, findings });
  for (const { name } of about.hidden) {
    // When nothing could be read one finding is enough, unless what is hidden is what was looked for.
    if (chosen.length === 0 && !about.sheets.some((sheet) => isNameOf(sheet, name))) continue;
    report(findings, 'hiddenSheet', { sheet: name, values: { name: showText(name) } });
  }
  for (const sheet of chosen) findings.addAll(sheet.findings);
  const isFaulty = findings.counts.stop + findings.counts.error > 0;
  if (!isFaulty && chosen.every(({ rows }) => rows.length === 0)) {
    report(findings, 'noDataRows', { sheet: '', values: { sheets: chosen.map(({ place }) => showText(place.name)).join(', ') } });
  }
  return { sheets: chosen, findings, proposals: joinProposals(chosen, candidates) };
}

/** Proposals of the sheets that were read, and of those that nearly could be, when no other of their kind was. */
function joinProposals(chosen: readonly ReadSheet[], candidates: readonly Candidate[]): Proposals {
  const kinds = new Set(chosen.map(({ place }) => place.sheet.id));
  const nearly = candidates.flatMap(({ closed }) => {
    const proposals = closed.kind === 'refused' ? closed.matching?.proposals() : undefined;
    return proposals && !proposals.columns.some(({ sheet }) => kinds.has(sheet)) ? [proposals] : [];
  });
  const all = [...chosen.map((sheet) => sheet.proposals()), ...nearly.slice(0, 1)];
  return { sheets: [], columns: all.flatMap(({ columns }) => columns), values: all.flatMap(({ values }) => values) };
}

/** The sheet of one kind: found by name unless that one is empty, else by headings. Two alike are refused. */
function chooseOf(sheet: AnySheet, candidates: readonly Candidate[], findings: FindingCollector): ReadSheet[] {
  const isOfKind = ({ inFile, closed }: Candidate): boolean =>
    inFile.isNamed ? inFile.kinds.includes(sheet) : closed.kind === 'read' && closed.sheet.place.sheet === sheet;
  const all = candidates.filter(isOfKind);
  const named = all.filter(({ inFile }) => inFile.isNamed);
  const alike =
    named.length > 1 || named.some(({ closed }) => closed.kind !== 'empty') ? named : all.filter(({ inFile }) => !inFile.isNamed);
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

/** Sheets that no kind took: told about one by one, or, when no sheet was taken at all, in one sentence what is expected. */
function reportRest(
  candidates: readonly Candidate[],
  about: { chosen: readonly ReadSheet[]; sheets: readonly AnySheet[]; findings: FindingCollector },
): void {
  const { chosen, sheets, findings } = about;
  const rest = candidates.filter(
    ({ inFile, closed }) => !inFile.isNamed && closed.kind !== 'empty' && !(closed.kind === 'read' && chosen.includes(closed.sheet)),
  );
  if (chosen.length > 0 || findings.counts.stop > 0) {
    for (const { inFile } of rest) report(findings, 'unknownSheet', { sheet: inFile.info.name, values: { name: shownName(inFile.info) } });
    return;
  }
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
