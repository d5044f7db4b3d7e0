import { posix } from 'node:path';

/** Where a text points: a file or folder of the repository, and a heading in it. */
export interface Citation {
  /** As it is written. */
  readonly text: string;
  /** From the top of the repository. */
  readonly path: string;
  /** The heading's anchor, without `#`. */
  readonly heading?: string;
}

/** The anchors of a Markdown page's headings, as GitHub makes them: a heading that comes again gets a number. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  const prose = page.replace(/^```[\s\S]*?^```/gm, '');
  for (const [, heading = ''] of prose.matchAll(/^#{1,6} (.+)$/gm)) {
    const anchor = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    let unique = anchor;
    for (let again = 1; anchors.has(unique); again += 1) unique = `${anchor}-${again}`;
    anchors.add(unique);
  }
  return anchors;
}

/** The links of a Markdown page to other files of the repository and to its own headings. */
export function linksOf(page: string, path: string): readonly Citation[] {
  return [...page.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target = '']) => {
    if (/^[a-z]+:/i.test(target)) return [];
    const [file = '', heading] = target.split('#');
    return [{ text: target, path: file === '' ? path : posix.join(posix.dirname(path), file), ...(heading && { heading }) }];
  });
}

const tops = ['docs', 'functions', 'templates', 'page', 'infra', 'tools', 'test', 'bench'];
/** A path from the top between backticks, without placeholders. */
const mention = new RegExp(`\`((?:${tops.join('|')})/[\\p{L}\\w./-]*)(?:#([\\p{L}\\w-]+))?\``, 'gu');

/** The files, folders and headings that a text names in backticks, by their path from the top. */
export function mentionsOf(text: string): readonly Citation[] {
  return [...text.matchAll(mention)].map(([written, path = '', heading]) => ({ text: written, path, ...(heading && { heading }) }));
}

/** The source files that a text names in backticks without a folder: `makeReport.ts`. */
export function filesNamed(text: string): readonly string[] {
  return [...text.matchAll(/`([A-Za-z][\w]*\.(?:ts|mjs|css))`/g)].map(([, name = '']) => name);
}

/** The decisions a text names by number: `adr/0018`, ADR 18. */
export function decisionsOf(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:adr\/|ADR )(\d+)/g)].map(([, number = '']) => number.padStart(4, '0'));
}
