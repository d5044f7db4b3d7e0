import { withoutUnseen } from '../../../shared/domain/unseen.ts';

/** Excel's mark of a text in a file of text: `="007"`. */
const formula = /^="((?:[^"]|"")*)"$/;
/** The apostrophe that marks a text, before what would otherwise be taken for a number or a formula. */
const apostrophe = /^['’](?=[\d=+@-])/;
const END_OF_FILE = '\u001a';

/**
 * What a cell of text shows: without the marks that programs write so that Excel takes it for text, and without the end-of-file mark of old
 * programs; trimmed. Characters nobody sees are left out too, but of a free text (`isText`) that is kept as it is written.
 */
export function seenText(isText: boolean): (text: string) => string {
  return (text) => {
    if (isAsShown(text)) return text;
    const seen = isText ? text : withoutUnseen(text);
    const trimmed = (seen.includes(END_OF_FILE) ? seen.replaceAll(END_OF_FILE, '') : seen).trim();
    const first = trimmed.charCodeAt(0);
    if (first === 0x3d) return (formula.exec(trimmed)?.[1] ?? trimmed).replaceAll('""', '"').trim();
    if (first !== 0x27 && first !== 0x2019) return trimmed;
    return isText ? trimmed.replace(apostrophe, '') : trimmed.slice(1).trim();
  };
}

/** Whether nothing in a text can need cleaning, which is so of nearly every text: visible characters of ASCII, spaces only between them, no mark first. */
function isAsShown(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 0x3d || first === 0x27) return false;
  let code = 0x20;
  for (let index = 0; index < text.length; index++) {
    code = text.charCodeAt(index);
    if (code > 0x7e || code < 0x20 || (code === 0x20 && index === 0)) return false;
  }
  return code !== 0x20;
}
