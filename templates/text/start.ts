/** What `npm start` says in the terminal. */
export const startText = {
  demo: 'Läser in demoprojekten (bara första gången) …',
  demoConfirmed: 'demodata, granskade vid inläsningen',
  ready: (url: string) => `Redovisa finns på ${url}`,
  tools: (url: string) => `  Schema och mejl: ${url}/local`,
  log: (path: string) => `  Logg: ${path}`,
  data: (folder: string) => `  Data: ${folder} (ta bort mappen för att börja om)`,
  stop: '  Ctrl-C avslutar.',
  stopping: 'Avslutar …',
  inUse: (folder: string) => `Redovisa körs redan med data i ${folder}. Avsluta den andra först.`,
  deadLetter: (queue: string) => `Driftfel: ett meddelande hamnade bland de olevererade i ${queue}.`,
  fault: (message: string) => `Driftfel: ${message}`,
} as const;
