import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One number of an annex as LibreOffice calculated it. */
export interface AnnexLine {
  readonly key: string;
  readonly part: string;
  readonly printed: string;
  readonly computed: string;
  readonly agrees: string;
}

/** A check of an annex as LibreOffice calculated it. */
export interface AnnexCheck {
  readonly title: string;
  readonly printed: readonly string[];
  readonly computed: readonly string[];
  readonly agrees: string;
}

/** What an annex shows after LibreOffice has calculated every formula anew. */
export interface RecalculatedAnnex {
  readonly lines: readonly AnnexLine[];
  readonly checks: readonly AnnexCheck[];
  /** The first sheet by label. */
  readonly front: ReadonlyMap<string, string>;
}

/** Opens annexes in LibreOffice, which calculates all there is, and reads figures, checks and the first sheet. */
export function recalculateAnnexes(workbooks: readonly Uint8Array[]): readonly RecalculatedAnnex[] {
  const folder = mkdtempSync(join(tmpdir(), 'redovisa-'));
  try {
    const files = workbooks.map((workbook, index) => {
      const file = join(folder, `${index}.xlsx`);
      writeFileSync(file, workbook);
      return file;
    });
    const allSheets = 'csv:Text - txt - csv (StarCalc):9,,76,1,,0,false,false,false,false,false,-1';
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', allSheets, '--outdir', folder, ...files], { stdio: 'ignore' });
    return workbooks.map((_, index) => {
      const read = (sheet: string) =>
        readFileSync(join(folder, `${index}-${sheet}.csv`), 'utf8')
          .split('\n')
          .map((line) => line.split('\t'));
      const lines = read('Figurer')
        .slice(4)
        .filter(([key]) => key)
        .map(([key = '', , part = '', , printed = '', computed = '', agrees = '']) => ({ key, part, printed, computed, agrees }));
      const checks = read('Avstämning')
        .slice(4)
        .filter(([title]) => title)
        .map(([title = '', left = '', right = '', , first = '', second = '', agrees = '']) => ({
          title,
          printed: [left, right],
          computed: [first, second],
          agrees,
        }));
      return { lines, checks, front: new Map(read('Revisionsbilaga').map(([label = '', value = '']) => [label, value])) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
