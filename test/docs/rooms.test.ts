import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { repository } from '../support/repositoryFiles.ts';

const functions = `${repository}functions/`;
const map = readFileSync(`${functions}README.md`, 'utf8');
/** Folder, what it does, where to start: the rows of the map. */
const rows = [...map.matchAll(/^\| `([\w./]+)` *\| ([^|]+?) *\| (?:`([\w.]+)`)? *\|$/gm)].map(([, folder = '', about = '', start]) => ({
  folder,
  about,
  start,
}));

const rooms = readdirSync(functions, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ parentPath, name }) => `${parentPath}/${name}/`.replaceAll('//', '/').replace(functions, ''));

describe('functions/README.md is the map', () => {
  test('every room is named, in a row of its own, with what it does', () => {
    const named = new Set(rows.map(({ folder }) => folder));
    expect(named.size).toBe(rows.length);
    expect(rooms.filter((room) => !named.has(room) && room !== 'shared/')).toEqual([]);
    expect(rows.filter(({ about }) => about.length < 10)).toEqual([]);
  });

  test('every room it names is there, and so is the file to start reading at', () => {
    expect(rows.map(({ folder }) => folder).filter((folder) => !existsSync(`${functions}${folder}`))).toEqual([]);
    expect(rows.filter(({ folder, start }) => start !== undefined && !existsSync(`${functions}${folder}${start}`))).toEqual([]);
  });
});
