/**
 * Everything that can be wrong with a file or a cell whatever its sheet, with the last part of its finding code.
 * Numbers are never reused. Rules of one sheet have numbers from 101 and live with the sheet.
 */
export const fileFaults = {
  notAWorkbook: 1,
  oldExcel: 2,
  openDocument: 3,
  appleNumbers: 4,
  encrypted: 5,
  empty: 6,
  damaged: 7,
  tooLarge: 8,
  tooManyParts: 9,
  suspiciousCompression: 10,
  forbiddenXml: 11,
  duplicatePart: 12,
  unsafePartName: 13,
  missingPart: 14,
  tooManyRows: 15,
  tooManyColumns: 16,
  tooManyCells: 17,
  tooManyStrings: 18,
  binaryWorkbook: 19,
  webPage: 20,
  plainText: 21,
  otherOfficeFile: 22,
  noSheets: 23,
  tooManyMerges: 24,
  tooManyValidations: 25,
  textTooLong: 26,
  archive: 27,
  unclosedQuote: 28,
  ledgerWithoutVouchers: 41,
} as const;

/** Why a file cannot be read: always severity `stop`. */
export type FileFault = keyof typeof fileFaults;

/** The finding code of a file fault: `FIL-007`. */
export function fileFaultCode(fault: FileFault): string {
  return `FIL-${String(fileFaults[fault]).padStart(3, '0')}`;
}
