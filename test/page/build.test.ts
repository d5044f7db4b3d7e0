import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { buildPage } from '../../templates/page/build.ts';
import { addressOf, parseAddress } from '../../templates/page/base/places.ts';

describe('the built page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'redovisa-build-'));
  buildPage(folder);
  const files = readdirSync(folder);
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  afterAll(() => rmSync(folder, { recursive: true }));

  it('loads one script and one stylesheet, which are there', () => {
    const [script, styles] = [/src="\/(.+?\.js)"/, /href="\/(.+?\.css)"/].map((pattern) => pattern.exec(read('index.html'))?.[1] ?? '');
    expect(files.toSorted()).toEqual(['index.html', script, styles, 'sheets.json'].toSorted());
  });

  it('has no script or style of its own in the document, so that the content security policy can refuse them', () => {
    expect(read('index.html')).not.toMatch(/<style|style=|<script(?![^>]*src=)|onclick/);
  });

  it('is light: under 80 kB of script as it is sent', () => {
    const script = files.find((name) => name.endsWith('.js')) ?? '';
    expect(gzipSync(read(script)).length).toBeLessThan(80_000);
  });

  it('explains every column of Deltagare in the words of its definition', () => {
    expect(read('sheets.json')).toContain('"heading":"Startdatum","required":true');
  });

  it('is the same when it is built again', () => {
    const again = mkdtempSync(join(tmpdir(), 'redovisa-build-'));
    buildPage(again);
    expect(readdirSync(again)).toEqual(files);
    expect(readFileSync(join(again, 'index.html'), 'utf8')).toBe(read('index.html'));
    rmSync(again, { recursive: true });
  });
});

describe('addresses', () => {
  it('lead back to the view they were made for, whatever the ids are', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ minLength: 1, unit: 'grapheme' }), (projectId, reportKey) => {
        const address = addressOf('report', { projectId, reportKey });
        expect(parseAddress(address)).toEqual({ name: 'report', parameters: { projectId, reportKey } });
      }),
    );
  });

  it('that are none lead nowhere', () => {
    expect(parseAddress('#/projekt')).toBeUndefined();
    expect(parseAddress('#/projekt/a/b/c/d')).toBeUndefined();
    expect(parseAddress('#/projekt/%zz')).toBeUndefined();
  });
});
