/** What `npm run inspect` says beside the rows it prints. */
export const inspectText = {
  usage: 'npm run inspect -- FIL.xlsx|FIL.csv|FIL.se',
  unknownOption: (option: string) => `${option} är ingen känd inställning. Så här: ${inspectText.usage}`,
  noFile: (path: string) => `Filen ${path} finns inte eller går inte att läsa. Så här: ${inspectText.usage}`,
} as const;
