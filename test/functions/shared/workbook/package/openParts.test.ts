import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openParts } from '../../../../../functions/shared/workbook/package/openParts.ts';
import { readEntries } from '../../../../../functions/shared/workbook/package/readEntries.ts';
import {
  addRelationship,
  readRelationships,
  removeRelationshipsTo,
} from '../../../../../functions/shared/workbook/package/relationships.ts';

const file = zipSync({
  '[Content_Types].xml': strToU8('<Types></Types>'),
  'xl/workbook.xml': strToU8('<workbook>' + 'a'.repeat(5000) + '</workbook>'),
  'xl/media/image1.png': [new Uint8Array([1, 2, 3]), { level: 0 }],
});

describe('openParts', () => {
  test('parts never written keep their compressed bytes', () => {
    const parts = openParts(file);
    parts.write('xl/workbook.xml', '<workbook/>');
    const before = readEntries(file);
    const after = readEntries(parts.save());
    expect(after.map((entry) => entry.name)).toEqual(before.map((entry) => entry.name));
    expect(after[0]?.compressed).toEqual(before[0]?.compressed);
    expect(after[2]?.compressed).toEqual(before[2]?.compressed);
    expect(openParts(parts.save()).text('xl/workbook.xml')).toBe('<workbook/>');
  });

  test('writing what a part already holds changes nothing', () => {
    const parts = openParts(file);
    parts.write('xl/workbook.xml', parts.bytes('xl/workbook.xml'));
    expect(readEntries(parts.save()).map((entry) => entry.compressed)).toEqual(readEntries(file).map((entry) => entry.compressed));
  });

  test('the same changes give the same bytes', () => {
    const save = () => {
      const parts = openParts(file);
      parts.write('xl/new.xml', '<n/>');
      parts.remove('xl/media/image1.png');
      return parts.save();
    };
    expect(save()).toEqual(save());
    expect(openParts(save()).names()).toEqual(['[Content_Types].xml', 'xl/workbook.xml', 'xl/new.xml']);
  });

  test('a part is found whatever the case and slashes of its name', () => {
    expect(openParts(file).has('/XL\\Workbook.xml')).toBe(true);
  });

  test('a part in UTF-16 is read as text and says UTF-8', () => {
    const xml = Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>å</a>', 'utf16le');
    expect(openParts(zipSync({ a: xml })).text('a')).toBe('<?xml version="1.0" encoding="UTF-8"?><a>å</a>');
  });

  test('a part that inflates to more than it states is refused', () => {
    const lying = Buffer.from(zipSync({ a: strToU8('x'.repeat(10_000)) }));
    const directory = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    lying.writeUInt32LE(10, directory + 24);
    expect(() => openParts(lying).bytes('a')).toThrow();
  });

  test('a damaged part is refused by its name', () => {
    const damaged = Buffer.from(zipSync({ a: [strToU8('hello'), { level: 0 }] }));
    damaged[damaged.indexOf('hello')] = 0x48;
    expect(() => openParts(damaged).bytes('a')).toThrow('damaged: a');
  });

  test('what is no zip is refused', () => {
    expect(() => openParts(strToU8('not a zip at all, only text'))).toThrow('damaged');
  });

  test('a zip written while streaming is saved with its sizes in the header', () => {
    const chunks: Uint8Array[] = [];
    const zip = new Zip((_error, chunk) => void chunks.push(chunk));
    const stream = new ZipDeflate('a.xml');
    zip.add(stream);
    stream.push(strToU8('<a>' + 'b'.repeat(1000) + '</a>'), true);
    zip.end();
    const saved = openParts(Buffer.concat(chunks)).save();
    expect(new DataView(saved.buffer).getUint16(6, true) & 8).toBe(0);
    expect(openParts(saved).text('a.xml')).toContain('bbb');
  });
});

describe('relationships', () => {
  const workbook = () =>
    openParts(
      zipSync({
        '[Content_Types].xml': strToU8('<Types></Types>'),
        'xl/_rels/workbook.xml.rels': strToU8(
          '<Relationships xmlns="x"><Relationship Id="rId1" Type="http://y/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
      }),
    );

  test('targets are read as names of parts', () => {
    expect(readRelationships(workbook(), 'xl/workbook.xml')).toEqual([
      { id: 'rId1', type: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
    ]);
  });

  test('a new relationship gets a free id and can be taken away again', () => {
    const parts = workbook();
    expect(addRelationship(parts, 'xl/workbook.xml', { type: 'http://y/theme', target: 'xl/theme/theme1.xml' })).toBe('rId2');
    expect(readRelationships(parts, 'xl/workbook.xml').map(({ target }) => target)).toEqual([
      'xl/worksheets/sheet1.xml',
      'xl/theme/theme1.xml',
    ]);
    removeRelationshipsTo(parts, 'xl/workbook.xml', 'xl/theme/theme1.xml');
    expect(readRelationships(parts, 'xl/workbook.xml')).toHaveLength(1);
  });

  test('a part without relationships gets its first', () => {
    const parts = workbook();
    expect(addRelationship(parts, 'xl/worksheets/sheet1.xml', { type: 'http://y/comments', target: 'xl/comments1.xml' })).toBe('rId1');
    expect(readRelationships(parts, 'xl/worksheets/sheet1.xml')[0]?.target).toBe('xl/comments1.xml');
  });
});
