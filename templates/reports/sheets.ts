import type { CommonCell } from './cells.ts';
import type { ConditionalFormat, FactsSection, ReportLayout, SheetLayout } from '../../functions/shared/definition/layout.ts';

/** Project, case id and registration number on every printed page, and on every sheet whether it may be published. */
export const pageFrame: Pick<ReportLayout, 'header' | 'footer' | 'subtitles'> = {
  header: { left: '{project.name:64}', right: 'Ärende-id {project.caseId:50}' },
  subtitles: ['report.edition'],
  footer: { left: 'Diarienummer {project.registrationNumber:40}', center: '{report.title}, {period.name}: &A', right: 'Sida &P av &N' },
};

/** Below the title of every sheet but the first. */
export const subtitles = ['project.name', 'period.name'] as const;

/** What an officer looks for first: long texts to the left, short ones beside them from a column. */
export function projectFacts(column: number): FactsSection<never, CommonCell> {
  return {
    kind: 'facts',
    rows: [
      { title: 'Projekt', name: 'project.name' },
      { title: 'Projektägare', name: 'project.organisation' },
      { title: 'Organisationsnummer', name: 'project.organisationNumber' },
      { title: 'Program', name: 'project.programme' },
      { title: 'Kontakt', name: 'project.contact' },
      { title: 'Kontroller', name: 'checks.summary' },
    ],
    beside: {
      column,
      rows: [
        { title: 'Ärende-id', name: 'project.caseId' },
        { title: 'Diarienummer', name: 'project.registrationNumber' },
        { title: 'Projekttid', name: 'project.time' },
        { title: 'Kostnadsmodell', name: 'project.costModel' },
        { title: 'Period', name: 'period.label' },
        { title: 'Lämnas senast', name: 'report.dueOn', format: 'date' },
      ],
    },
  };
}

/** Whole numbers without decimals, in columns whose unit differs by row; changes of them with their sign. Hours have two decimals: the rows for which a condition holds. */
export function wholeNumbers(
  isHours: string,
  { counts, changes = [] }: { readonly counts: readonly number[]; readonly changes?: readonly number[] },
): readonly ConditionalFormat[] {
  const when = `AND(ISNUMBER({cell}),MOD({cell},1)=0,NOT(${isHours}))`;
  return [
    { when, format: 'count', columns: counts },
    ...(changes.length > 0 ? [{ when, format: 'countChange' as const, columns: changes }] : []),
  ];
}

/** Every check with its two numbers, then the notes. */
export const checksSheet: SheetLayout<never, CommonCell> = {
  name: 'Kontroller',
  title: 'Kontroller',
  subtitles,
  orientation: 'landscape',
  widths: [76, 19, 19, 19, 18],
  sections: [
    { kind: 'note', text: { name: 'checks.summary' } },
    { kind: 'note', text: { name: 'checks.rows' } },
    {
      kind: 'list',
      heading: 'Kontroller av siffrorna',
      table: 'Kontroller',
      columns: [
        { heading: 'Kontroll', format: 'text' },
        { heading: 'Första talet', format: 'number' },
        { heading: 'Andra talet', format: 'number' },
        { heading: 'Skillnad', format: 'number' },
        { heading: 'Utfall', format: 'text' },
      ],
      repeatsHeadings: true,
      formats: [
        ...wholeNumbers('LEFT($A{row},6)="Timmar"', { counts: [1, 2, 3] }),
        { when: '$E{row}="Avviker"', isStrong: true, columns: [0, 4] },
      ],
    },
    { kind: 'list', heading: 'Noteringar', table: 'Noteringar', columns: [{ heading: 'Notering', format: 'text' }] },
    {
      kind: 'facts',
      rows: [
        { title: 'Siffrorna bygger på projektets revision nummer', name: 'report.revision', format: 'count' },
        { title: 'Finansiärens regler', name: 'report.rules' },
        { title: 'Kontrollsumma för siffrorna (SHA-256)', name: 'report.figuresSha256' },
      ],
    },
  ],
};

const isWhole = 'AND(ISNUMBER({cell}),OR($C{row}="personer",$C{row}="hushåll",$C{row}="placeringar"))';
const isShare = 'AND(ISNUMBER({cell}),$C{row}="%")';

/** Figures that have an earlier value, against the period before, the year before and since start. */
export const comparisonsSheet: SheetLayout = {
  name: 'Jämförelser',
  title: 'Jämförelser mellan perioder',
  subtitles,
  orientation: 'landscape',
  widths: [14, 58, 13, 15, 15, 15, 13, 19, 16, 15, 16, 27],
  sections: [
    {
      kind: 'list',
      heading: 'Nyckeltal som har ett tidigare värde',
      table: 'Jamforelser',
      columns: [
        { heading: 'Område', format: 'text' },
        { heading: 'Nyckeltal', format: 'text' },
        { heading: 'Enhet', format: 'text' },
        { heading: 'Denna period', format: 'number' },
        { heading: 'Föregående period', format: 'number' },
        { heading: 'Förändring', format: 'hoursChange' },
        { heading: 'Förändring, %', format: 'pointsChange' },
        { heading: 'Riktning', format: 'text' },
        { heading: 'Samma period föregående år', format: 'number' },
        { heading: 'Förändring mot året före, %', format: 'pointsChange' },
        { heading: 'Sedan projektstart', format: 'number' },
        { heading: 'Anmärkning', format: 'text' },
      ],
      repeatsHeadings: true,
      formats: [
        { when: isWhole, format: 'count', columns: [3, 4, 8, 10] },
        { when: isWhole, format: 'countChange', columns: [5] },
        { when: isShare, format: 'points', columns: [3, 4, 8, 10] },
        { when: isShare, format: 'pointsChange', columns: [5] },
      ],
    },
    {
      kind: 'note',
      text: 'Med är nyckeltal som var mer än 0 föregående period eller samma period föregående år. Förändring räknas i nyckeltalets enhet, för andelar i procentenheter. Litet underlag: färre än 20 personer eller placeringar i någon av perioderna. Unika personer och placeringar redovisas var för sig.',
    },
  ],
};
