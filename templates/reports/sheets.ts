import type { FactsSection, ListSection, ReportLayout, SheetLayout } from '../../functions/shared/definition/layout.ts';

/** Project, case id and registration number on every printed page. */
export const pageFrame: Pick<ReportLayout, 'header' | 'footer'> = {
  header: { left: '{project.name}', right: 'Ärende-id {project.caseId}' },
  footer: { left: 'Diarienummer {project.registrationNumber}', center: '{report.title}, {period.name}', right: 'Sida &P av &N' },
};

/** Below the title of every sheet but the first. */
export const subtitles = ['project.name', 'period.name'] as const;

/** What an officer looks for first. */
export const projectFacts: FactsSection = {
  kind: 'facts',
  rows: [
    { title: 'Projekt', name: 'project.name' },
    { title: 'Projektägare', name: 'project.organisation' },
    { title: 'Organisationsnummer', name: 'project.organisationNumber' },
    { title: 'Ärende-id', name: 'project.caseId' },
    { title: 'Diarienummer', name: 'project.registrationNumber' },
    { title: 'Program', name: 'project.programme' },
    { title: 'Projekttid', name: 'project.time' },
    { title: 'Kostnadsmodell', name: 'project.costModel' },
    { title: 'Kontakt', name: 'project.contact' },
    { title: 'Period', name: 'period.label' },
    { title: 'Lämnas senast', name: 'report.dueOn', format: 'date' },
    { title: 'Kontroller', name: 'checks.summary' },
  ],
};

/** Whole numbers without decimals, in columns whose unit differs by row. */
export function wholeNumbers(letters: readonly string[], first: number): NonNullable<ListSection['formats']> {
  return letters.map((letter, index) => ({
    when: `AND(ISNUMBER(${letter}{row}),MOD(${letter}{row},1)=0)`,
    format: 'count',
    columns: [first + index],
  }));
}

/** Every check with its two numbers, then the notes. */
export const checksSheet: SheetLayout = {
  name: 'Kontroller',
  title: 'Kontroller',
  subtitles,
  orientation: 'landscape',
  widths: [76, 18, 18, 18, 14],
  sections: [
    { kind: 'note', text: '{checks.summary}' },
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
      formats: wholeNumbers(['B', 'C', 'D'], 1),
    },
    { kind: 'list', heading: 'Noteringar', table: 'Noteringar', columns: [{ heading: 'Notering', format: 'text' }] },
    { kind: 'facts', rows: [{ title: 'Siffrorna bygger på projektets revision nummer', name: 'report.revision', format: 'count' }] },
  ],
};

/** Every figure against the period before, the year before, since start and the target. */
export const comparisonsSheet: SheetLayout = {
  name: 'Jämförelser',
  title: 'Jämförelser mellan perioder',
  subtitles,
  orientation: 'landscape',
  widths: [46, 15, 15, 15, 15, 11, 13, 15, 11, 16, 15, 20],
  sections: [
    {
      kind: 'list',
      heading: 'Nyckeltal som har förekommit i projektet',
      table: 'Jamforelser',
      columns: [
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
        { heading: 'Mål', format: 'number' },
        { heading: 'Anmärkning', format: 'text' },
      ],
      repeatsHeadings: true,
      formats: [
        { when: 'OR($B{row}="personer",$B{row}="placeringar")', format: 'count', columns: [2, 3, 7, 9, 10] },
        { when: 'OR($B{row}="personer",$B{row}="placeringar")', format: 'countChange', columns: [4] },
        { when: 'OR($B{row}="%",$B{row}="procentenheter")', format: 'points', columns: [2, 3, 7, 9, 10] },
        { when: 'OR($B{row}="%",$B{row}="procentenheter")', format: 'pointsChange', columns: [4] },
      ],
    },
    {
      kind: 'note',
      text: 'Förändring räknas i nyckeltalets enhet, för andelar i procentenheter. Litet underlag: färre än 20 personer eller placeringar i någon av perioderna. Unika personer och placeringar redovisas var för sig.',
    },
  ],
};
