/** One field of a record: a text, or a list of objects in braces. */
export type SieField = string | readonly string[];

/** A record (Swedish *post*): its label without `#`, and its fields. */
export interface SiePost {
  readonly label: string;
  readonly fields: readonly SieField[];
}

/** What a line is: a record, a brace that opens or closes a voucher's rows, blank, or nothing SIE knows. */
export type SieLine = { readonly kind: 'post'; readonly post: SiePost } | { readonly kind: 'open' | 'close' | 'blank' | 'unreadable' };

/**
 * Reads one line: `#LABEL field "field with spaces" {list}`, fields separated by spaces or tabs, a quote inside quotes written `\"`.
 * «SIE filformat, utgåva 4B», 5.7.
 */
export function readPost(line: string): SieLine {
  const text = line.trim();
  if (text === '' || text === '\u001a') return { kind: 'blank' };
  if (text === '{') return { kind: 'open' };
  if (text === '}') return { kind: 'close' };
  const [start, label] = /^#([A-Za-z0-9_]+)/.exec(text) ?? [];
  if (start === undefined || label === undefined) return { kind: 'unreadable' };
  const fields = readFields(text.slice(start.length));
  return fields ? { kind: 'post', post: { label: label.toUpperCase(), fields } } : { kind: 'unreadable' };
}

const token = /[ \t]*(?:"((?:[^"\\]|\\.)*)"|([{}])|([^ \t"{}]+))/y;

/** Undefined when a quote or a list is never closed. A brace that opens a voucher may stand last on its line. */
function readFields(text: string): SieField[] | undefined {
  const fields: SieField[] = [];
  let list: string[] | undefined;
  let at = 0;
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    if (!found) return text.slice(at).trim() === '' && !list ? fields : undefined;
    at = token.lastIndex;
    const [, quoted, brace, plain] = found;
    if (brace === '{') {
      if (list) return undefined;
      list = [];
    } else if (brace === '}') {
      if (!list) return undefined;
      fields.push(list);
      list = undefined;
    } else (list ?? fields).push(quoted === undefined ? (plain ?? '') : quoted.replace(/\\(.)/g, '$1'));
  }
  return list && list.length > 0 ? undefined : fields;
}
