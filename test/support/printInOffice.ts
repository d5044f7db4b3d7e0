import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The pages of each workbook printed by LibreOffice, as text. Fails with what to install when a program is missing. */
export function printInOffice(workbooks: readonly Uint8Array[]): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'redovisa-'));
  try {
    const files = workbooks.map((workbook, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, workbook);
      return file;
    });
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files], 'libreoffice-calc');
    return workbooks.map((_, index) => {
      const text = run('pdftotext', ['-layout', join(folder, `${index}.pdf`), '-'], 'poppler-utils');
      return text.split('\f').filter((page) => page.trim() !== '');
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A workbook as LibreOffice saves it after opening it: what an officer who restyles it there sends back. */
export function saveInOffice(workbook: Uint8Array): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'redovisa-'));
  try {
    const file = join(folder, 'workbook.xlsx');
    writeFileSync(file, workbook);
    const saved = join(folder, 'saved');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    run('soffice', [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved, file], 'libreoffice-calc');
    return readFileSync(join(saved, 'workbook.xlsx'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(program: string, options: readonly string[], debianPackage: string): string {
  try {
    return execFileSync(program, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new Error(`${program} is missing: install it with apt-get install ${debianPackage}`, { cause: error });
    }
    throw error;
  }
}
