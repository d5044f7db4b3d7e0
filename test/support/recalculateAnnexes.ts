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

/** What the sheets of annexes show after LibreOffice has calculated every formula anew: the figures line by line, and the first sheet by label. */
export function recalculateAnnexes(
  workbooks: readonly Uint8Array[],
): readonly { readonly lines: readonly AnnexLine[]; readonly front: ReadonlyMap<string, string> }[] {
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
      return { lines, front: new Map(read('Revisionsbilaga').map(([label = '', value = '']) => [label, value])) };
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
