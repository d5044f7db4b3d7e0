import * as z from 'zod';

const sheetHelpSchema = z.object({
  name: z.string(),
  help: z.string(),
  /** Headings of which at least one is required. */
  oneOf: z.array(z.array(z.string())),
  columns: z.array(z.object({ heading: z.string(), required: z.boolean(), help: z.string() })),
});
/** One sheet of the upload workbook in words: written when the page is built, from the sheet's definition. */
export type SheetHelp = z.infer<typeof sheetHelpSchema>;

/** Reads the help that lies beside the page. */
export async function readSheetHelp(): Promise<readonly SheetHelp[]> {
  const response = await fetch('/sheets.json', { cache: 'no-cache' });
  return z.array(sheetHelpSchema).parse(await response.json());
}
