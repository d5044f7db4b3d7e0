const usage = 'npm start -- [--data MAPP] [--port 4000]';

/** What `npm start` says in the terminal. */
export const startText = {
  help: `Så här startas Redovisa på den här datorn: ${usage}. Data sparas i .local/layout-2 om ingen mapp anges, och är porten upptagen tas nästa lediga.`,
  unknownOption: (option: string) => `${option} är ingen känd inställning. Så här: ${usage}`,
  valueless: (option: string) => `${option} saknar värde. Så här: ${usage}`,
  needsNoValue: (option: string) => `${option} tar inget värde.`,
  badPort: (text: string) => `--port ${text} är ingen port. Skriv ett heltal från 0 till 65535.`,
  closedPort: 'Porten får inte användas av den här användaren. Välj en annan med --port, från 1024 och uppåt.',
  notAFolder: (path: string) => `Mappen ${path} går inte att skriva i. Välj en annan mapp med --data.`,
  otherLayout: (path: string) =>
    `Data i ${path} är från en annan version av Redovisa och kan inte läsas här. Välj en ny mapp med --data, eller ta bort ${path}.`,
  earlierData: (path: string, now: string) =>
    `  Data från en tidigare version ligger kvar i ${path} och visas inte: nya data sparas i ${now}. Ta bort det gamla när det inte behövs.`,
  demo: 'Läser in demoprojekten (bara första gången) …',
  demoConfirmed: 'demodata, granskade vid inläsningen',
  ready: (url: string) => `Redovisa finns på ${url}`,
  warning: `  OBS! Det här är för att prova, med påhittade listor. Läs inte in listor med riktiga personer: alla som använder den här
  datorn kan logga in utan lösenord, och det som läses in ligger kvar här tills mappen med data tas bort.`,
  tools: (url: string) => `  Schema och mejl: ${url}/local`,
  log: (path: string) => `  Logg: ${path}`,
  data: (folder: string) => `  Data: ${folder} (ta bort mappen för att börja om)`,
  stop: '  Ctrl-C avslutar.',
  stopping: 'Avslutar …',
  inUse: (folder: string) => `Redovisa körs redan med data i ${folder}. Avsluta den andra först.`,
  deadLetter: (queue: string) => `Driftfel: ett meddelande hamnade bland de olevererade i ${queue}.`,
  fault: (message: string) => `Driftfel: ${message}`,
} as const;
