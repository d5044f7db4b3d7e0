import { openParts } from '../../functions/shared/workbook/package/openParts.ts';
import { requireWellFormed } from '../../functions/shared/workbook/package/wellFormed.ts';

/** Parses every part of a workbook that is to be XML; throws at the first that is not. */
export function parseParts(file: Uint8Array): void {
  const parts = openParts(file);
  for (const name of parts.names()) if (/\.(?:xml|rels)$/i.test(name)) requireWellFormed(parts.text(name));
}
