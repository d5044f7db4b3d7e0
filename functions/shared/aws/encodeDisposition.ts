import { maskIdentityNumbers } from '../domain/maskIdentityNumbers.ts';

/**
 * Content-Disposition of a download: the name by RFC 5987, and in ASCII for programs that do not know it. Names are ours; a project's own name in one
 * is text from outside.
 */
export function encodeDisposition(named: string): string {
  const fileName = maskIdentityNumbers(named);
  const ascii = fileName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%;/]/g, '_');
  const encoded = encodeURIComponent(fileName.normalize('NFC').toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
