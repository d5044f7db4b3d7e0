import type { LockedPackage } from './readLock.ts';

/** docs/licences.md: the licence of every locked package, what is shipped by name, what only builds and tests by number. */
export function describeLicences([project, ...packages]: readonly LockedPackage[]): string {
  const shipped = packages.filter(({ isShipped }) => isShipped);
  const others = packages.filter(({ isShipped }) => !isShipped);
  return `# Licences

Made by \`npm run docs\` from \`package-lock.json\`. Redovisa itself is ${project?.license ?? ''} (\`LICENSE\`). Every package with its hash and what needs it: [sbom.cdx.json](sbom.cdx.json).

## Shipped

What the functions and the page may hold: ${shipped.length} packages.

| Licence | Packages |
| --- | --- |
${byLicence(shipped)
  .map(([licence, names]) => `| ${licence} | ${names.join(', ')} |`)
  .join('\n')}

## Only to build, test and try out

${others.length} packages, in no bundle.

| Licence | Packages | |
| --- | --- | --- |
${byLicence(others)
  .map(([licence, names]) => `| ${licence} | ${names.length} | ${names.length <= 5 ? names.join(', ') : ''} |`)
  .join('\n')}
`;
}

function byLicence(packages: readonly LockedPackage[]): readonly (readonly [string, readonly string[]])[] {
  const groups = Map.groupBy(packages, ({ license }) => license ?? 'says none');
  return [...groups]
    .map(([licence, each]) => [licence, [...new Set(each.map(({ name, version }) => `${name} ${version}`))].sort()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
