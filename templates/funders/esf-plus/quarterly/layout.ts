import { defineLayout } from '../../../../functions/shared/definition/layout.ts';
import type { CommonCell } from '../../../reports/cells.ts';
import { horizontalSheet } from '../../../reports/horizontalSheet.ts';
import { localSheet } from '../../../reports/localTables.ts';
import { restatementSheet } from '../../../reports/restatement.ts';
import { profileSheet } from '../../../reports/profileSheet.ts';
import { checksSheet, comparisonsSheet, pageFrame } from '../../../reports/sheets.ts';
import type { EsfKey } from '../shared/esfFigures.ts';
import { economy, measuresAndExits, people, summary } from '../shared/quarterSheets.ts';

/** What report.xlsx is drafted from. */
export const layout = defineLayout<EsfKey, CommonCell>({
  ...pageFrame,
  sheets: [
    summary,
    people,
    profileSheet,
    measuresAndExits,
    localSheet,
    economy,
    horizontalSheet,
    comparisonsSheet,
    restatementSheet,
    checksSheet,
  ],
});
