/** What `npm run pipeline` says: refusals in one line each, and the summary. */
export const pipelineText = {
  usage:
    'npm run pipeline -- --period 2025-K3 [--confirm] [--partial] [--sent-after N] --out MAPP --project PROJEKT.json FIL.xlsx… [--project PROJEKT.json FIL.xlsx…]',
  putUsage: 'npm run put-project -- TABELL PROJEKT.json… [--replace]',
  unknownPutOption: (option: string) => `${option} är ingen känd inställning. Så här: ${pipelineText.putUsage}`,
  dropUsage: 'npm run drop-upload -- TABELL ORGANISATIONSNUMMER PROJEKT INLÄMNING',
  unknownDropOption: (option: string) => `${option} är ingen känd inställning. Så här: ${pipelineText.dropUsage}`,
  uploadDropped: (uploadId: string) => `Inlämningen ${uploadId} är slängd.`,
  refused: (reason: string) => `Inställningarna godtas inte: ${reason}`,
  unknownOption: (option: string) => `${option} är ingen känd inställning. Så här: ${pipelineText.usage}`,
  valueless: (option: string) => `${option} saknar värde.`,
  needsNoValue: (option: string) => `${option} tar inget värde.`,
  givenTwice: (option: string) => `${option} är angiven två gånger.`,
  missingOption: (option: string) => `${option} saknas. Så här: ${pipelineText.usage}`,
  badSentAfter: (text: string, uploads: number) => `--sent-after ${text} ska vara ett heltal från 1 till ${uploads}, antalet arbetsböcker.`,
  whoseUpload: (path: string) => `${path} står före --project. Skriv varje projekts arbetsböcker efter dess --project.`,
  sameProject: (id: string) => `Projektet ${id} är angivet två gånger.`,
  severalOrganisations: () => 'Projekten hör till olika organisationer. Kör projekten i en organisation för sig.',
  noUploads: () => `Ange minst en arbetsbok att läsa in. Så här: ${pipelineText.usage}`,
  settingsTooLarge: (file: string) => `${file} är för stor att spara. Ta bort val under matches.`,
  periodOutside: (period: string, project: string, { firstDay, lastDay }: { firstDay: string; lastDay: string }) =>
    `--period ${period} måste ligga mellan ${firstDay} och ${lastDay}: tiden för ${project} och ett år på var sida.`,
  badPeriod: (period: string) =>
    `${period} är ingen period. Skriv till exempel 2025-09, 2025-K3, 2025-T2, 2025 eller 2025-01-01/2025-09-30.`,
  noFile: (path: string) => `Filen ${path} finns inte eller går inte att läsa.`,
  notJson: (path: string) => `${path} är inte giltig JSON.`,
  notAnObject: (path: string) => `${path} ska innehålla ett JSON-objekt med projektets inställningar.`,
  unknownSettings: (names: readonly string[]) => `okänd inställning: ${names.join(', ')}`,
  missingSettings: (names: readonly string[]) => `saknad inställning: ${names.join(', ')}`,
  wrongSettings: (names: readonly string[]) => `felaktigt värde i: ${names.join(', ')}`,
  inProject: (path: string, faults: readonly string[]) => `${path}: ${faults.join('; ')}.`,
  unknownFunder: (funder: string, known: readonly string[]) => `funder: finansiären ${funder} finns inte (finns: ${known.join(', ')})`,
  unknownReports: (reports: readonly string[], funder: string, known: readonly string[]) =>
    `reports: ${reports.join(', ')} finns inte hos ${funder} (finns: ${known.join(', ')})`,
  notAFolder: (path: string) => `--out ${path} går inte att använda som mapp.`,
  foreignFile: (path: string) => `${path} finns redan och är inget resultat från en tidigare körning. Välj en annan mapp med --out.`,
  fault: (message: string) => `Driftfel: ${message}`,

  project: (name: string, period: string) => `${name}, ${period}`,
  upload: (upload: {
    number: number;
    fileName: string;
    outcome: 'stored' | 'needs-confirmation' | 'rejected';
    rows: number;
    findings: string;
  }) =>
    `  ${upload.number}. ${upload.fileName}: ${outcomes[upload.outcome]}, ${upload.rows} ${upload.rows === 1 ? 'rad' : 'rader'}${upload.findings}`,
  findings: (counts: { stop: number; error: number; warning: number; note: number }) => {
    const parts = (['stop', 'error', 'warning', 'note'] as const).flatMap((severity) =>
      counts[severity] > 0 ? [`${counts[severity]} ${severityNames[severity][counts[severity] === 1 ? 0 : 1]}`] : [],
    );
    return parts.length > 0 ? `, ${parts.join(', ')}` : '';
  },
  report: ({ name, failedChecks, changedFigures }: { name: string; failedChecks: number; changedFigures: number }) =>
    `  ${name}.xlsx${changedFigures > 0 ? `, ${changedFigures} nyckeltal ändrade sedan de skickades` : ''}${failedChecks > 0 ? `, ${failedChecks} ${failedChecks === 1 ? 'kontroll stämmer' : 'kontroller stämmer'} inte` : ''}`,
  mail: (number: number, subject: string, to: string) => `  ${number}.eml till ${to}: ${subject}`,
  uploads: 'Inlämningar',
  reports: 'Rapporter',
  mails: 'Mejl',
  noReports: '  inga: projektet har inga uppgifter att rapportera',
  noReportsAsked: '  inga: projektets inställningar nämner ingen rapport',
  noMails: '  inga',
  noUploadsTaken: '  inga',
  needsConfirmation: 'Minst en inlämning behöver bekräftas. Läs anmärkningarna, och kör om med --confirm om de är i sin ordning.',
  needsAnswers: (asked: readonly string[]) =>
    `Minst en inlämning har frågor som --confirm inte svarar på: ${asked.join('; ')}. Svara på sidan eller i matches i PROJECT.json, och kör om.`,
  rejected:
    'Minst en inlämning är underkänd, och inget ur den är sparat. Anmärkningarna står i annotated.xlsx när filen gick att läsa, annars i result.json. Rätta och kör om.',
  writtenTo: (folder: string) => `Allt ligger i ${folder}`,
  projectPut: (id: string, name: string) => `Projektet ${id} (${name}) är sparat.`,
  projectThere: (id: string) => `Projektet ${id} finns redan. Skriv --replace om dess inställningar ska ersättas.`,
  projectChanged: (id: string) => `Någon annan sparade projektet ${id} samtidigt. Se efter vad som gäller, och kör om.`,
  /** The reason that is kept when `--confirm` confirms warnings. */
  confirmedBecause: 'bekräftad via kommandot',
} as const;

const outcomes = { stored: 'sparad', 'needs-confirmation': 'behöver bekräftas', rejected: 'underkänd' } as const;
const severityNames = {
  stop: ['stopp', 'stopp'],
  error: ['fel', 'fel'],
  warning: ['varning', 'varningar'],
  note: ['notering', 'noteringar'],
} as const;
