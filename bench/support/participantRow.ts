import * as z from 'zod';

const text = z.string().min(1).max(80);
const yesNo = z.enum(['Ja', 'Nej', 'Okänt', 'Vill inte uppge']);
const several = z.string().transform((words) => words.split(';').map((word) => word.trim()));

/** A row of `makeParticipants` as most would check it: types, lengths and words, nothing across rows, no advice. */
const rowSchema = z
  .object({
    Personnummer: z.string().regex(/^\d{12}$/),
    'Deltagar-id': text,
    Startdatum: z.date(),
    Slutdatum: z.date().optional(),
    Insats: z.number().int().min(1).max(12),
    Delinsats: text,
    'Anvisad av': z.enum(['Försörjningsstöd', 'Arbetsförmedlingen', 'Försäkringskassan', 'Region', 'KAA', 'Egen ansökan', 'Annan']),
    'Sysselsättning vid start': z.enum(['Arbetslös', 'Utanför arbetskraften', 'Sysselsatt']),
    'Arbetslös sedan': z.date().optional(),
    Utbildningsnivå: text,
    'Försörjning vid start': several,
    'Tid i offentlig försörjning': z.enum(['Mindre än 1 år', '1–3 år', 'Mer än 3 år', 'Okänd']),
    'Utländsk bakgrund': yesNo,
    Funktionsnedsättning: yesNo,
    'Barn i hushållet': z.number().int().min(0),
    Hinder: several,
    Enhet: text,
    Kommun: text,
    Avslutsorsak: text.optional(),
    'Sysselsättning efter': z.enum(['Arbete', 'Studier', 'Arbetssökande', 'Övrigt']).optional(),
  })
  .refine((row) => row.Slutdatum === undefined || row.Slutdatum >= row.Startdatum)
  .refine((row) => (row.Slutdatum === undefined) === (row.Avslutsorsak === undefined));

/** The row as an object, dates as ISO text; throws when a cell is wrong. */
export function parseRow(headings: readonly unknown[], cells: readonly unknown[]): Record<string, unknown> {
  const entries = headings.map((heading, index) => [String(heading), cells[index] ?? undefined]);
  const row: Record<string, unknown> = rowSchema.parse(Object.fromEntries(entries));
  for (const [name, value] of Object.entries(row)) if (value instanceof Date) row[name] = value.toISOString().slice(0, 10);
  return row;
}
