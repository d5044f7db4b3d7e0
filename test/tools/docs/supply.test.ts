import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { composeSbom } from '../../../tools/docs/supply/composeSbom.ts';
import { describeLicences } from '../../../tools/docs/supply/describeLicences.ts';
import { findAffected, readAdvisories } from '../../../tools/docs/supply/findAdvisories.ts';
import { readLock, type LockedPackage } from '../../../tools/docs/supply/readLock.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const packages = readLock();
const shipped = packages.filter(({ path, isShipped }) => path !== '' && isShipped);

interface Component {
  readonly name: string;
  readonly 'bom-ref': string;
  readonly hashes?: readonly { readonly content: string }[];
}

describe('what the project is made of', () => {
  test('docs/sbom.cdx.json and docs/licences.md are what npm run docs writes', () => {
    expect(read('docs/sbom.cdx.json')).toBe(composeSbom(packages));
    expect(read('docs/licences.md')).toBe(describeLicences(packages));
  });

  test('every package of the bill has a hash, and whatever needs another names one that is there', () => {
    const sbom = JSON.parse(composeSbom(packages)) as { components: Component[]; dependencies: { ref: string; dependsOn: string[] }[] };
    // Those inside CDK's own archives have the archive's.
    const hashed = sbom.components.filter((each) => !each['bom-ref'].match(/#node_modules\/(aws-cdk-lib|@aws-cdk)\//));
    expect(hashed.filter(({ hashes }) => hashes?.[0]?.content.length !== 128)).toEqual([]);
    const refs = new Set(sbom.dependencies.map(({ ref }) => ref));
    expect(refs.size).toBe(packages.length);
    expect(sbom.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([]);
    const uuid = sbom.dependencies.find(({ ref }) => ref.startsWith('pkg:npm/exceljs@'))?.dependsOn.find((ref) => ref.includes('/uuid@'));
    expect(uuid).toBe('pkg:npm/uuid@8.3.2#node_modules/exceljs/node_modules/uuid');
  });

  test('what is shipped has a licence that EUPL-1.2 may stand beside', () => {
    const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
    expect(shipped.filter(({ license }) => !permissive.includes(license ?? '')).map(({ name }) => name)).toEqual([]);
  });

  test('LICENSE is the whole text of EUPL-1.2, as SPDX has it', () => {
    const license = read('LICENSE');
    expect([...license.matchAll(/^(\d+)\.\s*\S/gm)].map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
    expect(createHash('sha256').update(license).digest('hex')).toBe('57fb42fbcd0b037ce528ed8f72f1ec095d67bc6825ecf1448ff39be1fe68a4b4');
    expect(packages[0]?.license).toBe('EUPL-1.2');
  });
});

describe('advisories', () => {
  const list = readAdvisories();
  const affected = findAffected(packages, list);

  test('no locked package lies in the range of a listed one, but for those accepted with their reason', () => {
    const accepted = new Set(list.accepted.map(({ id, package: name, version }) => `${id} ${name} ${version}`));
    const found = affected.map(({ id, locked }) => `${id} ${locked.name} ${locked.version}`);
    expect(found.filter((each) => !accepted.has(each))).toEqual([]);
    // What is mended is not accepted any more.
    expect([...accepted].filter((each) => !found.includes(each))).toEqual([]);
  });

  test('nothing that is shipped is accepted', () => {
    expect(affected.filter(({ locked }) => locked.isShipped)).toEqual([]);
  });

  test('every listed package is still locked, or was: the list names what it is about', () => {
    expect(list.advisories.filter(({ id, about }) => !/^(GHSA(-[0-9a-z]{4}){3}|CVE-\d{4}-\d+)$/.test(id) || about === '')).toEqual([]);
  });

  test('a version in a range is found, and the one that mends it is not', () => {
    const locked = (version: string): LockedPackage => ({
      path: 'node_modules/fflate',
      name: 'fflate',
      version,
      license: 'MIT',
      integrity: undefined,
      isShipped: true,
      needs: [],
    });
    const idsOf = (version: string) => findAffected([locked(version)], list).map(({ id }) => id);
    expect(idsOf('0.8.2')).toEqual(['GHSA-px8p-9vwx-vf98']);
    expect(idsOf('0.8.3-beta.1')).toEqual(['GHSA-px8p-9vwx-vf98']);
    expect(idsOf('0.8.3')).toEqual([]);
    expect(idsOf('0.10.0')).toEqual([]);
  });
});
