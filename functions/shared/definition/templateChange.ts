/** One thing that differs between two editions of a report workbook. Places are written as Excel does: `'Ekonomi'!B12`. */
export interface TemplateChange {
  readonly kind: 'sheet' | 'name' | 'table' | 'label';
  readonly what: 'moved' | 'appeared' | 'vanished' | 'changed';
  /** The name, table, sheet or label. */
  readonly subject: string;
  /** Sheet it is or was on. */
  readonly sheet: string;
  readonly before?: string;
  readonly after?: string;
}
