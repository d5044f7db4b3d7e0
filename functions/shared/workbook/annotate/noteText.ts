import type { AnnotationWords } from '../../definition/annotationWords.ts';
import { escapeText } from '../write/formatContent.ts';
import type { CellNote } from './groupAnnotations.ts';

/** Characters a line of a note's box holds. */
const LINE = 44;

/** The runs of a note: of each finding severity and code in bold, then its sentence. */
export function formatNote({ findings }: CellNote, words: AnnotationWords, prefix: string): string {
  return findings
    .map(({ severity, code, message }, index) => {
      const heading = `${index > 0 ? '\n\n' : ''}${words.author}: ${words.severities[severity]} ${code}`;
      return formatRun(heading, prefix, true) + formatRun(`\n${message}`, prefix, false);
    })
    .join('');
}

/** Lines a note's box needs. */
export function countNoteLines({ findings }: CellNote): number {
  return Math.min(
    30,
    findings.reduce((sum, { message }) => sum + 2 + Math.ceil(message.length / LINE), 1),
  );
}

function formatRun(text: string, prefix: string, isBold: boolean): string {
  const p = prefix;
  const font = `<${p}rPr>${isBold ? `<${p}b/>` : ''}<${p}sz val="9"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/><${p}family val="2"/></${p}rPr>`;
  return `<${p}r>${font}<${p}t xml:space="preserve">${escapeText(text)}</${p}t></${p}r>`;
}
