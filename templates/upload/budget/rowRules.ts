import type { RowRules } from '../../../functions/shared/definition/rule.ts';
import { kronorText } from '../../../functions/shared/domain/decimalText.ts';
import { isOutside } from '../../../functions/shared/records/projectTime.ts';
import { sayProjectTime } from '../../text/projectTime.ts';
import type { columns } from './columns.ts';

/** Plausibility inside one row of Budget. */
export const rowRules: RowRules<'BUD', typeof columns> = [
  {
    code: 'BUD-AR-101',
    severity: 'note',
    at: 'year',
    reads: ['year'],
    message: 'År {year} ligger utanför projekttiden, {time}. Kontrollera året.',
    isBroken: ({ year }, { project }) => isOutside(project, String(year)),
    values: ({ year }, { project }) => ({ year: String(year), time: sayProjectTime(project) }),
    example: 'ett år före projektets start',
  },
  {
    code: 'BUD-BESLUT-101',
    severity: 'note',
    at: 'decided',
    reads: ['decided'],
    message: 'Beslutat belopp är {amount} kr. Kostnader och intäkter skrivs båda utan minus; Typ säger vilket det är.',
    isBroken: ({ decided }) => decided < 0,
    values: ({ decided }) => ({ amount: kronorText(decided) }),
    suggest: ({ decided }) => kronorText(-decided),
    example: '-50 000',
  },
];
