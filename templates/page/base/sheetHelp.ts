import * as z from 'zod';

const columnHelpSchema = z.object({
  id: z.string(),
  heading: z.string(),
  required: z.boolean(),
  help: z.string(),
  /** Where one of several words is chosen. */
  choices: z.array(z.object({ code: z.string(), word: z.string() })),
  /** Whether the project can say what a blank cell means. */
  hasDefault: z.boolean(),
});
/** One column in words. */
export type ColumnHelp = z.infer<typeof columnHelpSchema>;

const sheetHelpSchema = z.object({
  id: z.string(),
  name: z.string(),
  help: z.string(),
  /** Headings of which at least one is required. */
  oneOf: z.array(z.array(z.string())),
  columns: z.array(columnHelpSchema),
});
/** One sheet of the upload workbook in words: written when the page is built, from the sheet's definition. */
export type SheetHelp = z.infer<typeof sheetHelpSchema>;

/** Reads the help that lies beside the page. */
export async function readSheetHelp(): Promise<readonly SheetHelp[]> {
  const response = await fetch('/sheets.json', { cache: 'no-cache' });
  return z.array(sheetHelpSchema).parse(await response.json());
}
