import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Every sheet of a workbook by name as LibreOffice sees it, as tab-separated text. Each call has its own profile. */
export function openInOffice(workbook: Uint8Array, extension: 'xlsx' | 'xlsm' = 'xlsx'): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'redovisa-'));
  try {
    const file = join(folder, `workbook.${extension}`);
    writeFileSync(file, workbook);
    const allSheetsTabSeparated = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', allSheetsTabSeparated, '--outdir', folder, file], { stdio: 'ignore' });
    const sheets = readdirSync(folder).filter((name) => name.endsWith('.csv'));
    return new Map(sheets.map((name) => [name.slice('workbook-'.length, -'.csv'.length), readFileSync(join(folder, name), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
