/** `npm run docs`: writes docs/columns.md, docs/findings.md, docs/figures.md and docs/reports.md from the definitions, docs/openapi.json from the contract with machines, and what the project is made of from package-lock.json. */
import { writeFile } from 'node:fs/promises';
import { checkWords } from './command/checkWords.ts';
import { describeColumns } from './docs/describeColumns.ts';
import { describeFigures } from './docs/describeFigures.ts';
import { describeMachineApi } from './docs/describeMachineApi.ts';
import { describeReports } from './docs/describeReports.ts';
import { describeFindings } from './docs/describeFindings.ts';
import { knowFindings } from './docs/knowFindings.ts';
import { composeSbom } from './docs/supply/composeSbom.ts';
import { describeLicences } from './docs/supply/describeLicences.ts';
import { readLock } from './docs/supply/readLock.ts';
import { funders, sheets } from '../templates/index.ts';

const usage = 'Usage: npm run docs';
checkWords({ usage, least: 0, most: 0, unknown: (option) => `There is no option ${option}. ${usage}` });

const root = new URL('../', import.meta.url);
await writeFile(new URL('docs/columns.md', root), describeColumns(sheets));
await writeFile(new URL('docs/findings.md', root), describeFindings(sheets, await knowFindings()));
await writeFile(new URL('docs/figures.md', root), await describeFigures(funders));
await writeFile(new URL('docs/reports.md', root), await describeReports(funders));
await writeFile(new URL('docs/openapi.json', root), describeMachineApi());
await writeFile(new URL('docs/licences.md', root), describeLicences(readLock()));
await writeFile(new URL('docs/sbom.cdx.json', root), composeSbom(readLock()));
