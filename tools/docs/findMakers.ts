import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { posix } from 'node:path';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where a thing is declared, as far as that is known, and the name it has in the report. */
interface Named {
  readonly name: string;
  readonly file: string | undefined;
}

/**
 * Which file gives a report's cell or list its name: the one that declares it where the name stands there, otherwise the one that says the
 * most of the name and has the fewest imports between itself and the report. Undefined when none does.
 *
 * @param report The report's own file, from the root of the repository.
 */
export function findMakers(report: string): (named: Named) => string | undefined {
  const sources = listSources(report);
  return ({ name, file: declared }) => {
    const said = [...sources].map(([file, text]) => ({ file, length: lengthSaid(name, text) })).filter(({ length }) => length > 0);
    const [most] = said.toSorted((a, b) => b.length - a.length);
    return said.find(({ file }) => file === declared)?.file ?? most?.file;
  };
}

/**
 * How many characters of a name stand where a file gives it: as a key, as a table's name, first in a call, or in a template for it. A template that
 * only joins two gaps counts in a file that has the name's ending as a word of its own.
 */
export function lengthSaid(name: string, text: string): number {
  if ([`'${name}':`, `table: '${name}'`, `('${name}',`].some((literal) => text.includes(literal))) return name.length;
  const ending = name.slice(name.lastIndexOf('.') + 1);
  const lengths = [...text.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)].map(([, template = '']) => {
    const parts = template.split(/\$\{[^}]*\}/);
    const isMade = new RegExp(`^${parts.map(escape).join('[^ ]+')}$`).test(name);
    const said = parts.join('');
    return isMade && (said.endsWith(ending) || text.includes(`'${ending}'`)) ? said.length : 0;
  });
  return Math.max(0, ...lengths);
}

function escape(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '\\$&');
}

/** The text of the report's file and of what it imports of reports' own, nearest first. */
function listSources(report: string): ReadonlyMap<string, string> {
  const files = new Set([report]);
  const texts = new Map<string, string>();
  for (const file of files) {
    const text = readFileSync(`${root}${file}`, 'utf8');
    texts.set(file, text);
    for (const [, path = ''] of text.matchAll(/ from '(\.[^']+)'/g)) {
      const imported = posix.join(posix.dirname(file), path);
      if (/^templates\/(?:funders|reports)\//.test(imported)) files.add(imported);
    }
  }
  return texts;
}
