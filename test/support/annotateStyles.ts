import { createAnnotator } from '../../functions/shared/workbook/annotate/annotateWorkbook.ts';
import { openParts } from '../../functions/shared/workbook/package/openParts.ts';
import { readTable } from '../../functions/shared/table/readTable.ts';
import { annotationWords } from '../../templates/text/annotations.ts';
import { workbookWithStyles } from './hostileStyles.ts';
import { parseParts } from './parseParts.ts';
import type { MutationRead } from './readMutation.ts';

const { annotate } = createAnnotator(annotationWords, readTable);
const annotation = { sheet: 'Deltagare', cell: 'F2', severity: 'error', code: 'DEL-START-011', message: 'Inget datum.' } as const;

/** Annotates the workbook with the odd stylesheet of this number. Throws when the copy is not well-formed. */
export async function annotateStyles(seed: number): Promise<MutationRead> {
  const began = performance.now();
  const annotated = await annotate(workbookWithStyles(seed), [annotation]);
  parseParts(annotated);
  const isMarked = openParts(annotated).text('xl/workbook.xml').includes('name="Deltagare"');
  return { outcome: `annotated: ${isMarked ? 'marked' : 'list'}`, milliseconds: performance.now() - began };
}
