import type { LockedPackage } from './readLock.ts';

/** The software bill of materials, CycloneDX 1.6: every locked package with its hash, licence and what it needs. The same lock gives the same bytes. */
export function composeSbom(packages: readonly LockedPackage[]): string {
  const byPath = new Map(packages.map((each) => [each.path, each]));
  const [project, ...others] = packages;
  const sbom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: project && { type: 'application', ...describe(project) } },
    components: others.map((each) => ({ type: 'library', ...describe(each), scope: each.isShipped ? 'required' : 'excluded' })),
    dependencies: packages.map((each) => ({
      ref: refOf(each),
      dependsOn: [...new Set(each.needs.flatMap((name) => find(byPath, each.path, name) ?? []).map(refOf))].sort(),
    })),
  };
  return `${JSON.stringify(sbom, null, 1)}\n`;
}

function describe({ path, name, version, license, integrity, ...rest }: LockedPackage) {
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  return {
    'bom-ref': refOf({ path, name, version, license, integrity, ...rest }),
    ...(scope && { group: scope }),
    name: bare,
    version,
    purl: purlOf(name, version),
    ...(integrity?.startsWith('sha512-') && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }],
    }),
    ...(license && { licenses: [license.includes(' ') ? { expression: license } : { license: licenseOf(license) }] }),
  };
}

/** What is no SPDX id is a name. */
function licenseOf(license: string): { readonly id: string } | { readonly name: string } {
  return license.includes('/') ? { name: license } : { id: license };
}

/** One package may lie in several places: its place makes it one of a kind. */
function refOf({ path, name, version }: LockedPackage): string {
  return path === '' || path === `node_modules/${name}` ? purlOf(name, version) : `${purlOf(name, version)}#${path}`;
}

function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** As Node looks: in the package's own folder, then in those above. */
function find(byPath: ReadonlyMap<string, LockedPackage>, from: string, name: string): LockedPackage | undefined {
  const found = byPath.get(`${from}${from && '/'}node_modules/${name}`);
  if (found || from === '') return found;
  return find(byPath, from.slice(0, Math.max(0, from.lastIndexOf('/node_modules/'))), name);
}
