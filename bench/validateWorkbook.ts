import { compareOnParticipants } from './support/compareOnParticipants.ts';

/** Reading and validating Deltagare, beside the same libraries with a zod schema for each row, and what only reading costs exceljs. */
console.log('Read and validate every row of Deltagare, 20 columns');
await compareOnParticipants(
  [
    { name: 'Redovisa', script: 'redovisaValidate.ts', mode: 'validate' },
    { name: 'exceljs, streaming, only read', script: 'exceljsStream.ts', mode: 'read', upToRows: 100_000 },
    { name: 'exceljs, streaming, and zod', script: 'exceljsStream.ts', mode: 'validate', upToRows: 100_000 },
    { name: 'exceljs, in memory, and zod', script: 'exceljsMemory.ts', mode: 'validate', upToRows: 100_000 },
    { name: 'SheetJS and zod', script: 'sheetjs.ts', mode: 'validate', upToRows: 100_000 },
    { name: 'read-excel-file and zod', script: 'readExcelFile.ts', mode: 'validate', upToRows: 100_000 },
  ],
  { sizes: [1_000, 10_000, 100_000, 400_000] },
);
