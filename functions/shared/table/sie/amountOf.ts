/** An amount with a point as the standard says, or a comma as some programs write; text that is no amount as it is. */
export function amountOf(text: string): number | string {
  const clean = text.trim();
  return /^[+-]?(\d+([.]\d*|,\d{1,2})?|[.]\d+)$/.test(clean) ? Number(clean.replace(',', '.')) : clean;
}
