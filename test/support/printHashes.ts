import { createHash } from 'node:crypto';
import { funders } from '../../templates/index.ts';
import { annexOf } from './composeAnnexOf.ts';
import { composeReport, fillComposed } from './fillReport.ts';
import { realisticRows } from './realisticRows.ts';

/** Prints the SHA-256 of ESF+'s quarterly report of realistic rows, and of its annex. */
const [funder] = funders;
const report = funder?.reports.find(({ id }) => id === 'quarterly');
if (!funder || !report) throw new Error('No report');
const workbook = await fillComposed({ funder, report }, composeReport({ funder, report }, '2025-K3', realisticRows()));
for (const file of [workbook, annexOf(realisticRows(), '2025-K3')]) console.log(createHash('sha256').update(file).digest('hex'));
