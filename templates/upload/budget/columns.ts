import { choice, money, text, year } from '../../../functions/shared/definition/column.ts';
import type { Columns } from '../../../functions/shared/definition/column.ts';

/** The columns of Budget. */
export const columns = {
  year: year({ heading: 'År', code: 'AR', required: true, help: 'Kalenderår, till exempel 2025.' }),
  line: text({ heading: 'Budgetpost', code: 'POST', max: 80, required: true, help: 'Projektets egen benämning.' }),
  type: choice({ heading: 'Typ', code: 'TYP', choices: { cost: 'Kostnad', income: 'Intäkt' }, help: 'Kostnad när cellen är tom.' }),
  decided: money({
    heading: 'Beslutat belopp',
    code: 'BESLUT',
    required: true,
    zeroBeside: 'carriedOver',
    help: 'Kronor enligt beslutet. Får vara tomt bredvid ett belopp som är överflyttat.',
  }),
  carriedOver: money({ heading: 'Överflyttat från föregående år', code: 'OVERF', help: 'Kronor kvar från året före.' }),
  coFinancing: money({ heading: 'Medfinansiering', code: 'MEDFIN', help: 'Kronor.' }),
} satisfies Columns;
