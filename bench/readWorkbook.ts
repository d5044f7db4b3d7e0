import { compareOnParticipants } from './support/compareOnParticipants.ts';

/** Reading a sheet Deltagare, beside peers, and beside what nobody who reads every byte can do without: inflating and scanning. */
console.log('Read every cell of Deltagare, 20 columns');
await compareOnParticipants(
  [
    { name: 'Redovisa', script: 'redovisaRead.ts', mode: 'read' },
    { name: 'only inflate the sheet and scan its bytes', script: 'inflateAndScan.ts', mode: 'read' },
    { name: 'exceljs, streaming', script: 'exceljsStream.ts', mode: 'read', upToRows: 100_000 },
    { name: 'exceljs, in memory', script: 'exceljsMemory.ts', mode: 'read', upToRows: 100_000 },
    { name: 'SheetJS', script: 'sheetjs.ts', mode: 'read', upToRows: 100_000 },
    { name: 'read-excel-file', script: 'readExcelFile.ts', mode: 'read', upToRows: 100_000 },
  ],
  { sizes: [1_000, 10_000, 100_000, 400_000] },
);
