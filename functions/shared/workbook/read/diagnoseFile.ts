import type { FileFault } from '../../definition/fault.ts';
import type { ZipPackage } from '../package/openZip.ts';
import { wideWithoutMark } from './wideWithoutMark.ts';

const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Followed by a control character; a table may begin with the letters PK. */
const ZIP = [0x50, 0x4b];
const SPACE = 0x20;
const END_OF_FILE = 0x1a;
/** First records of Excel 2–4 files, which have no container. */
const BARE_BIFF = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08, 0x08, 0x00],
];
const LOOKED_AT = 4096;

/** What a file is that is no zip, or undefined when it is one. Plain text may still be a table. */
export function diagnoseFile(file: Buffer): FileFault | undefined {
  if (file.length === 0) return 'empty';
  if (startsWith(file, ZIP) && (file[2] ?? 0) < SPACE) return undefined;
  if (startsWith(file, OLE2)) return diagnoseOle2(file);
  if (BARE_BIFF.some((record) => startsWith(file, record))) return 'oldExcel';
  return diagnoseText(file);
}

/** What a zip without a workbook is instead. */
export function diagnosePackage(zip: ZipPackage): FileFault {
  const names = [...zip.parts.keys()];
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return 'openDocument';
  if (has(/\.iwa$/) || has(/(^|\/)index\.zip$/) || has(/^index\.(xml|apxl)(\.gz)?$/)) return 'appleNumbers';
  if (has(/^xl\/workbook\.bin$/)) return 'binaryWorkbook';
  if (has(/^(word|ppt|visio)\//)) return 'otherOfficeFile';
  if (has(/^\[content_types\]\.xml$/) || has(/^xl\//)) return 'missingPart';
  return has(/\.(xlsx|xlsm|xls|ods|csv|numbers)$/) ? 'archive' : 'notAWorkbook';
}

/** Names of the streams are UTF-16 in the container's directory. */
function diagnoseOle2(file: Buffer): FileFault {
  const holds = (stream: string) => file.includes(Buffer.from(`${stream}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) return 'encrypted';
  if (holds('Workbook') || holds('Book')) return 'oldExcel';
  return holds('WordDocument') || holds('PowerPoint Document') ? 'otherOfficeFile' : 'notAWorkbook';
}

function diagnoseText(file: Buffer): FileFault {
  const start = readStart(file);
  if (/<\?mso-application\s+progid="Excel\.Sheet"|urn:schemas-microsoft-com:office:spreadsheet/i.test(start) && /^\s*<\?xml/.test(start)) {
    return 'oldExcel';
  }
  if (/<office:document/i.test(start)) return 'openDocument';
  if (/^\s*(<!--[\s\S]*?-->\s*)*<(!doctype\s+html|html|head|body|table|meta|div|style)\b/i.test(start)) return 'webPage';
  if (/^\s*<\?xml[\s\S]*<html\b/i.test(start)) return 'webPage';
  if (/^(%PDF|\{\\rtf|MIME-Version:|\u0089PNG)/.test(start)) return start.startsWith('MIME') ? 'webPage' : 'notAWorkbook';
  return isText(start) && !/^\s*<\?xml/.test(start) ? 'plainText' : 'notAWorkbook';
}

function readStart(file: Buffer): string {
  const start = file.subarray(0, LOOKED_AT);
  if (startsWith(start, [0xff, 0xfe])) return start.toString('utf16le').slice(1);
  const wide = wideWithoutMark(file);
  if (wide) return new TextDecoder(wide).decode(start);
  if (startsWith(start, [0xfe, 0xff]))
    return Buffer.from(start)
      .subarray(0, start.length & ~1)
      .swap16()
      .toString('utf16le')
      .slice(1);
  return start.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, '');
}

function isText(start: string): boolean {
  let isEnded = false;
  for (const character of start) {
    const code = character.charCodeAt(0);
    // Old programs end a text with 0x1A, and fill its last block with that or NUL.
    if (code === END_OF_FILE) isEnded = true;
    if (code === END_OF_FILE || (isEnded && code === 0)) continue;
    if (isEnded && code > SPACE) return false;
    if (code < 9 || (code > 13 && code < 32)) return false;
  }
  return true;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, i) => bytes[i] === byte);
}
